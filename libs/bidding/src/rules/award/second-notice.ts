/** Days of notice that a second session needs where the first needed more (法释〔2016〕18号 Art. 26: fifteen for rights). */
const SECOND_NOTICE = 15;

/** Least days of notice of a second session. */
export function secondNotice(firstNotice: number): number {
  return Math.min(firstNotice, SECOND_NOTICE);
}
