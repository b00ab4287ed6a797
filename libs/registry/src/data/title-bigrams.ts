/** Longest text that is taken apart; titles are shorter. */
const LONGEST = 400;

/**
 * Pairs of neighbouring characters of the titles, for `title_bigrams`: every part of a title of two characters or more is
 * found by them. Letters are small, blanks and punctuation part; a lone character stands for itself.
 *
 * A search takes the bigrams of its words (`array_to_tsvector`-like AND) and confirms with LIKE on the title, since the
 * pairs are kept without positions.
 */
export function titleBigrams(...titles: readonly (string | null | undefined)[]): string[] {
  const pairs = new Set<string>();
  for (const title of titles) {
    if (!title) continue;
    for (const run of title.slice(0, LONGEST).normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      const characters = [...run];
      if (characters.length === 1) pairs.add(run);
      for (let at = 0; at + 1 < characters.length; at += 1) pairs.add(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`);
    }
  }
  return [...pairs];
}
