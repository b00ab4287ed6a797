import { sharesRefusals } from './shares-refusals.js';

/** A part of a whole: numerator / denominator, both above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * How parties stand to each other. SHARES: fractions that sum to one, as owners hold a right. POINTS: whole points, of which
 * each gives the same, as members of a pool have them.
 */
export type PartyWeights =
  | { readonly by: 'SHARES'; readonly parties: readonly { readonly party: string; readonly share: Fraction }[] }
  | { readonly by: 'POINTS'; readonly parties: readonly { readonly party: string; readonly points: bigint }[] };

/** Each party's weight as a whole number, in the order given. */
export interface WholeWeight {
  readonly party: string;
  readonly weight: bigint;
}

/**
 * Brings shares and points to whole weights.
 *
 * @throws Refusal SHARES_NOT_WHOLE when shares don't sum to one, INCOME_SHARES_INVALID for none at all, a party twice, a share that is
 *   none, points below 0, or no points at all
 */
export function wholeWeights(weights: PartyWeights): readonly WholeWeight[] {
  const names = new Set(weights.parties.map(({ party }) => party));
  if (names.size === 0 || names.size !== weights.parties.length) throw sharesRefusals.refuse('INCOME_SHARES_INVALID');
  if (weights.by === 'POINTS') {
    const whole = weights.parties.map(({ party, points }) => ({ party, weight: points }));
    if (whole.some(({ weight }) => weight < 0n) || whole.every(({ weight }) => weight === 0n)) throw sharesRefusals.refuse('INCOME_SHARES_INVALID');
    return whole;
  }
  if (weights.parties.some(({ share }) => share.numerator <= 0n || share.denominator <= 0n)) throw sharesRefusals.refuse('INCOME_SHARES_INVALID');
  const common = weights.parties.reduce((multiple, { share }) => (multiple / divisor(multiple, share.denominator)) * share.denominator, 1n);
  const whole = weights.parties.map(({ party, share }) => ({ party, weight: (share.numerator * common) / share.denominator }));
  if (whole.reduce((sum, { weight }) => sum + weight, 0n) !== common) throw sharesRefusals.refuse('SHARES_NOT_WHOLE');
  return whole;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
