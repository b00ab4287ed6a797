import type { TextWeights } from '../rules/index.js';
import { MatchIndex } from '../ranking/match-index.js';
import type { GradedCollection } from './graded-demands.js';
import type { Scoring } from './measure.js';

/**
 * The scoring of the product, over an index of all achievements. Only its statistics are learned from them, never grades.
 *
 * @returns a scoring for any text weights
 */
export function productScoring({ achievements }: GradedCollection): (weights: TextWeights) => Scoring {
  const index = new MatchIndex<null>();
  index.load(achievements.map(({ id, title }) => ({ id, title, body: '', classes: [], facts: null })));
  return (weights) => ({ title, text, graded }) => index.scoresOf({ title, body: text }, graded.map(({ id }) => id), weights);
}
