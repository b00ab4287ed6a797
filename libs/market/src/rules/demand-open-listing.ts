import { marketRefusals } from './market-refusals.js';
import type { MarketRefusalCode } from './market-refusals.js';
import type { ListingCommand, ListingState } from './listing-states.js';

const whyClosed: Readonly<Record<Exclude<ListingState, 'PUBLISHED'>, MarketRefusalCode>> = {
  DRAFT: 'LISTING_IN_REVISION',
  SUBMITTED: 'LISTING_IN_REVISION',
  RETURNED: 'LISTING_IN_REVISION',
  SUSPENDED: 'LISTING_SUSPENDED',
  BIDDING: 'LISTING_IN_BIDDING',
  AGREED: 'LISTING_AGREED',
  SETTLED: 'LISTING_AGREED',
  WITHDRAWN: 'LISTING_WITHDRAWN',
  EXPIRED: 'LISTING_EXPIRED',
};

/** Refusals of {@link demandOpenListing}. */
export const closedListingCodes = [...new Set(Object.values(whyClosed))];

/**
 * Lets only an open listing pass; questions are also asked while it is bid for.
 *
 * @param state as of now (`currentListingState`)
 * @throws Refusal that says in the reader's words why nobody can ask, offer or buy any more
 */
export function demandOpenListing(state: ListingState, command?: ListingCommand): void {
  if (state === 'BIDDING' && command === 'ASK') return;
  if (state !== 'PUBLISHED') throw marketRefusals.refuse(whyClosed[state]);
}
