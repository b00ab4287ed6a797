import { enterVerified, verifiedCodes } from '@haihe/identity';
import type { Member } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';
import { ListingVersionEntity } from '../data/listing-version.entity.js';
import type { ListingEntity } from '../data/listing.entity.js';
import { closedListingCodes, demandOpenListing, listingGuards, listingStates } from '../rules/index.js';
import type { ListingCommand, ListingState } from '../rules/index.js';
import { requireVerifiedCounterparty } from './enter.js';
import { actorOn } from './listing-actor.js';
import { demandVisible, lockListing, lockListingWithRights } from './lock-listing.js';

/** A buyer before an open listing that this transaction holds. */
export interface Entered extends Member {
  readonly listing: ListingEntity;
  /** The published version. */
  readonly content: ListingVersionEntity;
  /** The state that the command leads to. */
  readonly state: ListingState;
  /** Locked as well when the command makes a deal; else empty. */
  readonly rightIds: readonly string[];
}

/** Refusals of {@link enterAsBuyer}. */
export const buyerCodes = [
  ...verifiedCodes,
  ...closedListingCodes,
  'NOT_FOUND',
  'STATE_CHANGED',
  'OWN_LISTING',
  'PRICE_IS_FIXED',
  'PRICE_IS_NOT_FIXED',
  'COUNTERPARTY_NOT_VERIFIED',
] as const;

/**
 * Brings a buyer to an open listing: he may trade, the listing is there for him and open, it is not his own, and its seller may
 * still trade.
 *
 * @throws Refusal one of {@link buyerCodes}
 */
export async function enterAsBuyer(tx: Tx, caller: Caller, listingId: string, command: Extract<ListingCommand, 'ASK' | 'OFFER' | 'ACCEPT_PRICE'>): Promise<Entered> {
  const member = await enterVerified(tx, caller, command === 'ASK' ? 'market.question.ask' : 'market.offer.make');
  const taken = command === 'ACCEPT_PRICE' ? await lockListingWithRights(tx, listingId) : { ...(await lockListing(tx, listingId)), rightIds: [] };
  // Whoever had the published page open is told why it is too late, rather than that there is nothing.
  if (taken.listing.publishedVersion === null) await demandVisible(tx, taken, caller);
  demandOpenListing(taken.state, command);
  const { listing, rightIds } = taken;
  const content = await tx.manager.findOneByOrFail(ListingVersionEntity, { listingId: listing.id, version: listing.version });
  const state = listingStates.next(taken.state, command, listingGuards(actorOn(caller, listing.sellerOrganisationId), content.priceKind));
  await requireVerifiedCounterparty(tx, listing.sellerOrganisationId);
  return { ...member, listing, content, state, rightIds };
}
