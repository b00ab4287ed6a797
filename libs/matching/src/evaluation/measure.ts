import { ndcg } from '../rules/index.js';
import type { GradedCollection, GradedDemand } from './graded-demands.js';

/** Scores a demand's own graded achievements, in their order. */
export type Scoring = (demand: GradedDemand) => readonly number[];

/** nDCG@10 of each demand, in the order of the collection; nothing where no achievement is graded above 1. */
export function measure({ demands }: GradedCollection, scoring: Scoring): (number | undefined)[] {
  return demands.map((demand) => {
    const scores = scoring(demand);
    const order = demand.graded
      .map(({ id, grade }, index) => ({ id, grade, score: scores[index] ?? 0 }))
      // Ids are random: equal scores end up in an order that favours nobody.
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    return ndcg(order.map(({ grade }) => grade));
  });
}

/** Mean of those demands for which there was something to find. */
export function meanOf(values: readonly (number | undefined)[]): number {
  const found = values.filter((value) => value !== undefined);
  return found.reduce((sum, value) => sum + value, 0) / Math.max(1, found.length);
}
