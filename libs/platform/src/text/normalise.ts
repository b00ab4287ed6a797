/** Longest text that is indexed of one listing; positions of PostgreSQL's tsvector end at 16,383. */
const MAX_LENGTH = 16_000;

/**
 * Text as it is compared: full and half width alike, lower case, everything but letters and digits a single blank.
 *
 * The same function serves the index, the queries and the highlights, so that they always agree.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}

const otherIdeographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Chinese characters (and Japanese ones), which are written without blanks between words. */
export function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0);
  // Nearly all are in these two blocks; the expression is twenty times slower.
  if (code < 0x2e80) return false;
  return (code >= 0x4e00 && code <= 0x9fff) || otherIdeographs.test(character);
}
