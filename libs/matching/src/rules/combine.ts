import type { Factor } from './factors.js';
import type { MatchWeights } from './match-weights.js';

/** The chance that a pair is a good match, 0 to 1, from its text score, its classes and its factors. What is open moves nothing. */
export function combine(text: number, classes: number | 'OPEN', factors: readonly Factor[], weights: MatchWeights): number {
  let odds = weights.calibration.at + weights.calibration.slope * text;
  for (const { name, value } of [{ name: 'classes' as const, value: classes }, ...factors]) {
    // Half is what moves nothing: a good fit raises, a bad one lowers.
    if (value !== 'OPEN') odds += weights.factors[name] * (value - 0.5);
  }
  return 1 / (1 + Math.exp(-odds));
}
