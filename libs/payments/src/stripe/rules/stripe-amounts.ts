import { Money } from '@haihe/platform/money';

/**
 * What Stripe takes in one payment: at least what 50 US cents are worth, at most eight digits
 * (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). The minimum has a margin for the exchange rate.
 */
export const stripeLimits = { least: 500n, most: 99_999_999n } as const;

/** Whether an amount in fen can be paid in one payment. */
export function stripeTakes(fen: bigint): boolean {
  return fen >= stripeLimits.least && fen <= stripeLimits.most;
}

/** Fen as Stripe counts them. @throws RangeError beyond what Stripe takes (a defect of the caller) */
export function toStripe(fen: bigint): number {
  if (fen < 1n || fen > stripeLimits.most) throw new RangeError('the amount is none that Stripe takes');
  return Number(fen);
}

/**
 * An amount of Stripe's as money.
 *
 * @returns undefined for other currencies than yuan, and for numbers that are no whole positive fen
 */
export function fromStripe(amount: number, currency: string): Money | undefined {
  return currency === 'cny' && Number.isSafeInteger(amount) && amount > 0 ? Money.ofMinor(BigInt(amount)) : undefined;
}
