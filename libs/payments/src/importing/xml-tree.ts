import { SaxesParser } from 'saxes';
import { statementRefusals } from '../rules/statement-refusals.js';

/** An element with its children, names without prefixes. */
export interface XmlElement {
  readonly name: string;
  /** Line on which it begins. */
  readonly line: number;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const DEEPEST = 40;
const MOST_ELEMENTS = 1_500_000;
const LONGEST_TEXT = 20_000;

/**
 * Reads an XML document that may come from anybody: no document type, so no entities but the five of XML; bounded in depth,
 * in elements and in text.
 *
 * @throws Refusal STATEMENT_XML, STATEMENT_XML_FORBIDDEN, STATEMENT_TOO_LARGE
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const tooLarge = (): Error => statementRefusals.refuse('STATEMENT_TOO_LARGE', { params: { most: `${MOST_ELEMENTS} XML` } });
  parser.on('error', ({ message }) => {
    throw statementRefusals.refuse('STATEMENT_XML', { params: { line: parser.line, value: message.replace(/^\d*:?\d*:?\s*/, '').slice(0, 120) } });
  });
  parser.on('doctype', () => {
    throw statementRefusals.refuse('STATEMENT_XML_FORBIDDEN', { params: { line: parser.line } });
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length >= DEEPEST) throw tooLarge();
    const values = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
    const element: XmlElement = { name: local, line: parser.line, namespace: uri, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (piece: string): void => {
    const element = open.at(-1);
    if (!element) return;
    element.text += piece;
    if (element.text.length > LONGEST_TEXT) throw tooLarge();
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  if (!root) throw statementRefusals.refuse('STATEMENT_XML', { params: { line: 1, value: '<Document>' } });
  return root;
}

/** The element at the end of a path, first matches taken. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => here?.children.find((child) => child.name === name), element);
}

/** All children of a name. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text at the end of a path; undefined when there is none. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = at(element, ...path)?.text.trim();
  return text === '' ? undefined : text;
}
