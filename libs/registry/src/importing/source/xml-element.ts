/** An element of an XML document with its children, names without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly inside the element, pieces joined. */
  text: string;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The element at the end of a path of names, first matches taken. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

/** Text of the element and everything inside it, in order of the document as far as mixed content allows. */
export function wholeText(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.text + element.children.map(wholeText).join('');
}
