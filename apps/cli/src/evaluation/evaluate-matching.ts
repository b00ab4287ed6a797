import { bestOf, calibrate, crossValidate, grid, matchWeights, meanOf, measure, plainBm25, productScoring, random } from '@haihe/matching';
import type { Calibration, GradedCollection, TextWeights } from '@haihe/matching';

/** What an evaluation found. */
export interface Evaluation {
  readonly demands: number;
  /** Demands with an achievement graded above 1: only they can be scored. */
  readonly scored: number;
  readonly achievements: number;
  readonly grades: number;
  readonly weightsVersion: string;
  readonly means: {
    /** Under weights that were chosen without the demand. */
    readonly heldOut: number;
    /** Under the shipped weights; not held out where they were fitted on these demands. */
    readonly shipped: number;
    readonly plainBm25: number;
    readonly random: number;
  };
  /** Width of the mean's 95 % interval to either side. */
  readonly uncertainty: number;
  readonly chosen: readonly TextWeights[];
  /** What fits all demands best: for the next version of the weights. */
  readonly best: { readonly text: TextWeights; readonly calibration: Calibration; readonly mean: number };
  readonly perDemand: readonly { readonly id: string; readonly title: string; readonly graded: number; readonly heldOut: number | null; readonly shipped: number | null; readonly plainBm25: number | null }[];
}

/** Scores the demands' own graded achievements by the product's code and by what it is compared with. */
export function evaluateMatching(collection: GradedCollection): Evaluation {
  const scoring = productScoring(collection);
  const tried = grid(matchWeights.text).map((weights) => ({ weights, values: measure(collection, scoring(weights)) }));
  const heldOut = crossValidate(tried, collection.demands.length);
  const shipped = measure(collection, scoring(matchWeights.text));
  const plain = measure(collection, plainBm25(collection));
  const best = bestOf(tried, () => true);
  const bestText = best?.weights ?? matchWeights.text;
  const bestScoring = scoring(bestText);
  const pairs = collection.demands.flatMap((demand) => {
    const scores = bestScoring(demand);
    return demand.graded.map(({ grade }, index) => ({ score: scores[index] ?? 0, good: grade >= 3 }));
  });
  const scored = heldOut.values.filter((value) => value !== undefined);
  const mean = meanOf(scored);
  const variance = scored.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, scored.length - 1);
  return {
    demands: collection.demands.length,
    scored: scored.length,
    achievements: collection.achievements.length,
    grades: pairs.length,
    weightsVersion: matchWeights.version,
    means: { heldOut: mean, shipped: meanOf(shipped), plainBm25: meanOf(plain), random: meanOf(measure(collection, random)) },
    uncertainty: 1.96 * Math.sqrt(variance / Math.max(1, scored.length)),
    chosen: heldOut.chosen,
    best: { text: bestText, calibration: calibrate(pairs), mean: meanOf(best?.values ?? []) },
    perDemand: collection.demands.map(({ id, title, graded }, index) => ({
      id, title, graded: graded.length, heldOut: heldOut.values[index] ?? null, shipped: shipped[index] ?? null, plainBm25: plain[index] ?? null,
    })),
  };
}
