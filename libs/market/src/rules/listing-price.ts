import { Money } from '@haihe/platform/money';
import { marketRefusals } from './market-refusals.js';

/** How a price is shown: fixed and takeable at once, open to offers with or without a range, or on request. */
export type PriceKind = 'FIXED' | 'NEGOTIABLE' | 'ON_REQUEST';

/** Every kind of price. */
export const priceKinds: readonly PriceKind[] = ['FIXED', 'NEGOTIABLE', 'ON_REQUEST'];

/** What a seller asks for. */
export interface AskedPrice {
  readonly kind: PriceKind;
  /** The price, or the lower end of the shown range. */
  readonly amount: Money | null;
  /** The upper end of the shown range. */
  readonly amountMax: Money | null;
  /** The seller's secret. */
  readonly minimum: Money | null;
}

/** A hundred billion yuan: beyond any deal, well within eight bytes of fen. */
export const MAX_PRICE = Money.ofMinor(10_000_000_000_000n);

/** Refusals of {@link checkAskedPrice} and {@link checkAmount}. */
export const priceRefusalCodes = [
  'PRICE_REQUIRED',
  'PRICE_NOT_EXPECTED',
  'PRICE_NOT_POSITIVE',
  'PRICE_TOO_HIGH',
  'PRICE_RANGE_INVERTED',
  'CURRENCY_NOT_ACCEPTED',
  'MINIMUM_ABOVE_PRICE',
] as const;

/**
 * Checks what a seller asks for (domain rule 5.7: price ≥ floor). The minimum may lie below the shown price or be it.
 *
 * @throws Refusal naming the rule and the input field, never the minimum
 */
export function checkAskedPrice({ kind, amount, amountMax, minimum }: AskedPrice): void {
  if (kind === 'FIXED' && amount === null) throw marketRefusals.refuse('PRICE_REQUIRED', { path: ['input', 'price'] });
  if (kind === 'ON_REQUEST' && amount !== null) throw marketRefusals.refuse('PRICE_NOT_EXPECTED', { path: ['input', 'price'] });
  if (amountMax !== null && (kind !== 'NEGOTIABLE' || amount === null)) {
    throw marketRefusals.refuse('PRICE_NOT_EXPECTED', { path: ['input', 'priceMax'] });
  }
  if (amount !== null) checkAmount(amount, ['input', 'price']);
  if (amountMax !== null) checkAmount(amountMax, ['input', 'priceMax']);
  if (minimum !== null) checkAmount(minimum, ['input', 'minimumPrice']);
  if (amount !== null && amountMax !== null && amountMax.compare(amount) < 0) {
    throw marketRefusals.refuse('PRICE_RANGE_INVERTED', { path: ['input', 'priceMax'] });
  }
  if (amount !== null && minimum !== null && minimum.compare(amount) > 0) {
    throw marketRefusals.refuse('MINIMUM_ABOVE_PRICE', { path: ['input', 'minimumPrice'] });
  }
}

/**
 * Checks one amount: in yuan, above zero, within the cap.
 *
 * @throws Refusal at the path
 */
export function checkAmount(amount: Money, path: readonly string[]): void {
  if (amount.currency !== 'CNY') throw marketRefusals.refuse('CURRENCY_NOT_ACCEPTED', { path });
  if (!amount.isPositive) throw marketRefusals.refuse('PRICE_NOT_POSITIVE', { path });
  if (amount.compare(MAX_PRICE) > 0) throw marketRefusals.refuse('PRICE_TOO_HIGH', { path, params: { most: MAX_PRICE.toDecimal() } });
}
