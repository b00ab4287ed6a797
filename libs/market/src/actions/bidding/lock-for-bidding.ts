import type { Tx } from '@haihe/platform';
import { lockListingWithRights } from '../lock-listing.js';
import type { LockedListing } from '../lock-listing.js';

/** A listing that this transaction holds together with its rights, for a session to end in. */
export type HeldListing = LockedListing & { readonly rightIds: readonly string[] };

/**
 * Locks what a session decides on: the rights, then the listing. Call it before the session is locked.
 *
 * @throws Refusal NOT_FOUND
 */
export function lockForBidding(tx: Tx, listingId: string): Promise<HeldListing> {
  return lockListingWithRights(tx, listingId);
}
