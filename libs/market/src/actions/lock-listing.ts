import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { lockRights } from '@haihe/registry';
import { listingAggregate } from '../data/aggregates.js';
import { rightIdsOf } from '../data/listing-rights.js';
import { ListingEntity } from '../data/listing.entity.js';
import { isInvolved } from '../data/participants.js';
import { currentListingState, listingFace } from '../rules/index.js';
import type { ListingState } from '../rules/index.js';

const path = ['input', 'listingId'];

/** A listing that this transaction holds. */
export interface LockedListing {
  readonly listing: ListingEntity;
  /** The state as of the transaction's time, whether or not the sweep came by. */
  readonly state: ListingState;
}

/**
 * Locks a listing and reads it.
 *
 * @throws Refusal NOT_FOUND
 */
export async function lockListing(tx: Tx, listingId: string): Promise<LockedListing> {
  await tx.lock(listingAggregate, [listingId]);
  const listing = await tx.manager.findOneBy(ListingEntity, { id: listingId });
  if (!listing) throw commonRefusals.refuse('NOT_FOUND', { path });
  return { listing, state: currentListingState(listing.state, listing.expiresAt, tx.now) };
}

/**
 * Locks the rights of a listing and then the listing: what the checks of the rights say stays true until the commit.
 *
 * @throws Refusal NOT_FOUND
 */
export async function lockListingWithRights(tx: Tx, listingId: string): Promise<LockedListing & { readonly rightIds: readonly string[] }> {
  const rightIds = await rightIdsOf(tx, listingId);
  await lockRights(tx, rightIds);
  return { ...(await lockListing(tx, listingId)), rightIds };
}

/**
 * Demands that the listing is the seller's own; another's looks as if it were not there.
 *
 * @throws Refusal NOT_FOUND
 */
export function demandOwn({ listing }: LockedListing, organisationId: string): void {
  if (listing.sellerOrganisationId !== organisationId) throw commonRefusals.refuse('NOT_FOUND', { path });
}

/**
 * Demands that the caller may see the listing.
 *
 * @throws Refusal NOT_FOUND
 */
export async function demandVisible(tx: Tx, { listing, state }: LockedListing, caller: Caller): Promise<void> {
  const organisationId = caller.acting?.organisationId;
  const viewer = {
    isSeller: listing.sellerOrganisationId === organisationId,
    isCentre: caller.permissions.has('market.listing.review'),
    isInvolved: await isInvolved(tx, listing.id, organisationId, caller.person?.id),
  };
  if (!listingFace(state, listing.publishedVersion !== null, viewer)) throw commonRefusals.refuse('NOT_FOUND', { path });
}
