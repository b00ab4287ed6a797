import type { TextWeights } from '../rules/index.js';
import { meanOf } from './measure.js';

const FOLDS = 5;

/** Weights that were tried, with the nDCG of each demand. */
export interface Tried {
  readonly weights: TextWeights;
  readonly values: readonly (number | undefined)[];
}

/** What held-out demands score. */
export interface HeldOut {
  /** nDCG of each demand under weights that were chosen without it. */
  readonly values: readonly (number | undefined)[];
  /** What each fold chose. */
  readonly chosen: readonly TextWeights[];
}

/** Every combination of the values that are tried: few, so that little can be fitted to chance. */
export function grid(base: TextWeights): TextWeights[] {
  const tried: TextWeights[] = [];
  for (const k1 of [1.2, 1.8]) {
    for (const lengthNorm of [0.75, 1]) {
      for (const characterPower of [1.5, 2]) {
        for (const bodyShare of [0.4, 0.7, 1]) {
          for (const bodyHalf of [2, 5]) {
            for (const pairShare of [0, 0.2, 0.35, 0.5]) tried.push({ ...base, k1, lengthNorm, characterPower, bodyShare, bodyHalf, pairShare });
          }
        }
      }
    }
  }
  return tried;
}

/** The weights that are best for the demands that are asked for. */
export function bestOf(tried: readonly Tried[], counts: (demand: number) => boolean): Tried | undefined {
  const mean = ({ values }: Tried): number => meanOf(values.filter((_, demand) => counts(demand)));
  return tried.reduce<{ readonly each: Tried; readonly mean: number } | undefined>((best, each) => {
    const own = mean(each);
    return best && best.mean >= own ? best : { each, mean: own };
  }, undefined)?.each;
}

/** Chooses weights on four fifths of the demands and measures them on the rest, five times: no demand is scored by weights that saw it. */
export function crossValidate(tried: readonly Tried[], demands: number): HeldOut {
  const values: (number | undefined)[] = [];
  const chosen: TextWeights[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const best = bestOf(tried, (demand) => demand % FOLDS !== fold);
    if (!best) continue;
    chosen.push(best.weights);
    for (let demand = fold; demand < demands; demand += FOLDS) values[demand] = best.values[demand];
  }
  return { values, chosen };
}
