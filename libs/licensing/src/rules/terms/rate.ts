import { Money } from '@haihe/platform/money';

/** A rate in millionths, so that 0.05 % (万分之五) is a whole number. */
export type Rate = bigint;

/** The whole in millionths. */
export const WHOLE: Rate = 1_000_000n;

/**
 * Reads a rate in percent with at most four decimals: `percent('3.5')` is 35,000 millionths.
 *
 * @throws RangeError for anything else, and beyond 100 %
 */
export function percent(text: string): Rate {
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`“${text}” is no rate in percent`);
  const rate = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'));
  if (rate > WHOLE) throw new RangeError(`“${text}” is more than the whole`);
  return rate;
}

/** The rate as people read it: `3.5%`. */
export function percentText(rate: Rate): string {
  const fraction = (rate % 10_000n).toString().padStart(4, '0').replace(/0+$/, '');
  return `${rate / 10_000n}${fraction === '' ? '' : `.${fraction}`}%`;
}

/** Amount × numerator / denominator, rounded half up to a whole fen; for amounts of 0 and more. */
export function proportion(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  return (2n * amount * numerator + denominator) / (2n * denominator);
}

/** A part of an amount of fen by a rate, rounded half up to a whole fen. */
export function partOf(fen: bigint, rate: Rate): bigint {
  return proportion(fen, rate, WHOLE);
}

/** A whole number in groups of three digits: 1,250,000. */
export function grouped(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** An amount of fen in yuan, in groups: 1,250,000.00. */
export function yuanText(fen: bigint): string {
  const [whole = '0', fraction = '00'] = Money.ofMinor(fen).toDecimal().split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}
