/** Longest text that is taken apart; titles are shorter. */
const LONGEST = 400;

/** Runs of Chinese characters, and words of other letters and digits. */
const RUNS = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;

/**
 * What the titles of a right are found by, for `title_bigrams`: of Chinese text the pairs of neighbouring characters, so
 * that every part of two characters or more is found; of other text the words and numbers. Letters are small.
 *
 * A search takes the terms of its words and confirms with LIKE on the title, since the pairs are kept without positions.
 */
export function titleBigrams(...titles: readonly (string | null | undefined)[]): string[] {
  const terms = new Set<string>();
  for (const title of titles) {
    if (!title) continue;
    for (const run of title.slice(0, LONGEST).normalize('NFKC').toLowerCase().match(RUNS) ?? []) {
      const code = run.codePointAt(0) ?? 0;
      if (code < FIRST_HAN) {
        terms.add(run);
        continue;
      }
      const characters = [...run];
      if (characters.length === 1 || !HAN.test(run)) terms.add(run);
      else for (let at = 0; at + 1 < characters.length; at += 1) terms.add(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`);
    }
  }
  return [...terms];
}

const HAN = /\p{Script=Han}/u;
/** U+2E80, before which no Chinese character stands. */
const FIRST_HAN = 0x2e80;
