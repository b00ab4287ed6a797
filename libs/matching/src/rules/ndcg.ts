/**
 * nDCG at a depth: how good the first results are, beside the best order of the same. Gain of a grade is 2^(grade - 1) - 1, so
 * that grade 1 (unrelated) gains nothing; the place discounts by log2(place + 1).
 *
 * @param grades grades from 1, in the order of the ranking
 * @returns 0 to 1; nothing when no order could gain anything
 */
export function ndcg(grades: readonly number[], depth = 10): number | undefined {
  const best = gain([...grades].sort((one, other) => other - one), depth);
  return best === 0 ? undefined : gain(grades, depth) / best;
}

function gain(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, place) => sum + (2 ** (grade - 1) - 1) / Math.log2(place + 2), 0);
}
