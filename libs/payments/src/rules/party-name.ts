/**
 * A name as it is compared: banks write full-width letters and brackets, drop dots and blanks, and cut nothing else.
 *
 * Only spelling is evened out. “天津某某有限公司” and “天津某某有限公司北京分公司” stay two.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff·•・.,，。、'’"“”()（）〔〕[\]【】\-–—_&＆]/g, '');
}

/** Whether two names are one, evened out; an empty one is nobody's. */
export function sameName(a: string, b: string): boolean {
  const name = comparableName(a);
  return name !== '' && name === comparableName(b);
}
