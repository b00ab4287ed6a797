import type { Tx } from '@haihe/platform';

/**
 * Brings the search row of a listing up to date with the listing, in the transaction that changed it: written when it is
 * published, marked invisible when it left the market.
 *
 * Called after every change of state or publication, with the listing's new row already written.
 */
export async function indexListing(_tx: Tx, _listingId: string): Promise<void> {
  // The search area fills this in: market.listing_search is not written by the actions.
}
