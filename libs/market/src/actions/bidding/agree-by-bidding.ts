import type { Tx } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { joinListing } from '../../data/participants.js';
import { agreeDeal } from '../agree-deal.js';
import { biddingAwarded } from '../established.js';
import { nextListingState } from '../next-listing-state.js';
import type { HeldListing } from './lock-for-bidding.js';

/** What was bid. */
export interface AwardedBid {
  readonly buyerOrganisationId: string;
  readonly priceFen: bigint;
  readonly sessionId: string;
  /** Who signed the bidder up. */
  readonly personId: string;
  /** Whether whoever may buy first was called to the session: his right was exercised there, or given up. */
  readonly preEmptorsCalled: boolean;
}

/**
 * Makes the deal of a session, as an accepted offer does: rights checked once more, listing AGREED, contract prepared.
 *
 * @param held by `lockForBidding`, in this transaction
 * @returns the deal's id, or why its rights can no longer be sold: nothing was written then
 * @throws Refusal STATE_CHANGED when the listing is not in bidding
 */
export async function agreeByBidding(tx: Tx, held: HeldListing, bid: AwardedBid): Promise<{ readonly dealId: string } | { readonly obstacle: string }> {
  const { listing, rightIds } = held;
  const state = nextListingState(held.state, 'AGREE', biddingAwarded, 'zh-CN');
  const { buyerOrganisationId, priceFen, personId, preEmptorsCalled, sessionId } = bid;
  try {
    const dealId = await agreeDeal(tx, {
      ...{ listing, rightIds, state, buyerOrganisationId, priceFen, personId, terms: null, offerId: null, locale: 'zh-CN' },
      bid: { preEmptorsCalled },
    });
    await joinListing(tx, listing.id, buyerOrganisationId);
    await tx.audit({ action: 'deal.agree-by-bidding', subjectType: 'Deal', subjectId: dealId, detail: { sessionId, preEmptorsCalled } });
    return { dealId };
  } catch (error) {
    // The checks come before anything is written.
    if (error instanceof Refusal && error.code === 'LISTING_CHECKS_FAILED') return { obstacle: String(error.params['reasons'] ?? '') };
    throw error;
  }
}
