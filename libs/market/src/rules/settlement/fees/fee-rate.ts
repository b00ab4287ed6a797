/** A rate in millionths, so that 0.03 % is a whole number. */
export type FeeRate = bigint;

/** The whole in millionths. */
export const WHOLE_RATE = 1_000_000n;

/**
 * Reads a rate as schedules print it, in percent with at most four decimals: `percent('0.24')`.
 *
 * @throws RangeError for anything else (a mistake in the configuration)
 */
export function percent(text: string): FeeRate {
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`“${text}” is no rate in percent`);
  const rate = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'));
  if (rate > WHOLE_RATE) throw new RangeError(`“${text}” is more than the whole`);
  return rate;
}

/** The rate as people read it: `0.24%`. */
export function percentText(rate: FeeRate): string {
  const fraction = (rate % 10_000n).toString().padStart(4, '0').replace(/0+$/, '');
  return `${rate / 10_000n}${fraction === '' ? '' : `.${fraction}`}%`;
}

/** A part of an amount of fen, rounded half up to a whole fen. */
export function partOf(fen: bigint, rate: FeeRate): bigint {
  return (fen * rate + WHOLE_RATE / 2n) / WHOLE_RATE;
}
