import type { Tx } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import { changeListing } from '../change-listing.js';
import { demandSaleable, summaryOf } from '../check-rights-for-sale.js';
import { closeOffers, lockOpenOffers } from '../close-offers.js';
import { biddingAnnounced } from '../established.js';
import { lockListingWithRights } from '../lock-listing.js';
import { nextListingState } from '../next-listing-state.js';
import { sellerMayTrade } from '../seller-may-trade.js';
import { marketRefusals } from '../../rules/index.js';

/** Refusals of {@link enterBidding}. */
export const enterBiddingCodes = ['NOT_FOUND', 'STATE_CHANGED', 'SELLER_NOT_VERIFIED', 'LISTING_CHECKS_FAILED'] as const;

/** A listing as it goes into bidding. */
export interface ListingInBidding {
  readonly version: number;
  readonly sellerOrganisationId: string;
  readonly demonstration: boolean;
}

/**
 * Takes a published listing into bidding when its session is announced: its rights are checked as for a sale, its term stands
 * still, open offers end. Call it before the session is locked.
 *
 * @param locale the caller's, for reasons
 * @throws Refusal one of {@link enterBiddingCodes}
 */
export async function enterBidding(tx: Tx, listingId: string, locale: Locale = 'zh-CN'): Promise<ListingInBidding> {
  const sellerTrades = await sellerMayTrade(tx, listingId);
  const { listing, state: before, rightIds } = await lockListingWithRights(tx, listingId);
  const state = nextListingState(before, 'ENTER_BIDDING', biddingAnnounced, locale);
  if (!sellerTrades) throw marketRefusals.refuse('SELLER_NOT_VERIFIED');
  const checks = await demandSaleable(tx, rightIds, listing.sellerOrganisationId, locale);
  const offers = await lockOpenOffers(tx, listingId);
  await changeListing(tx, listingId, { state, biddingSince: tx.now }, { action: 'listing.enter-bidding', detail: { checks: summaryOf(checks) } });
  await closeOffers(tx, listing, offers);
  await tx.emit({ topic: 'market.listing-entered-bidding', payload: { listingId } });
  return { version: listing.version, sellerOrganisationId: listing.sellerOrganisationId, demonstration: listing.demonstration };
}
