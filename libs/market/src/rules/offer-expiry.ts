import { endOfTerm } from './listing-term.js';
import { marketRefusals } from './market-refusals.js';

/** Days for which an offer or counter-offer may stand. */
export const offerDays = { least: 1, most: 30 } as const;

/**
 * When a turn runs out: at midnight after its days, and never later than the listing itself.
 *
 * @param days calendar days after today
 * @param listingExpiresAt end of the listing's term, exclusive
 * @throws Refusal OFFER_EXPIRY_OUT_OF_RANGE
 */
export function offerExpiry(madeAt: Date, days: number, listingExpiresAt: Date): Date {
  if (!Number.isInteger(days) || days < offerDays.least || days > offerDays.most) {
    throw marketRefusals.refuse('OFFER_EXPIRY_OUT_OF_RANGE', { path: ['input', 'expiresInDays'], params: offerDays });
  }
  const end = endOfTerm(madeAt, days);
  return end < listingExpiresAt ? end : listingExpiresAt;
}
