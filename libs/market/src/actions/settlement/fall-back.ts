import type { Tx } from '@haihe/platform';
import { changeListing } from '../change-listing.js';
import { bidDealUndone, dealUndone } from '../established.js';
import { nextListingState } from '../next-listing-state.js';
import type { LockedDeal } from './lock-deal.js';

/**
 * Gives the listing of a deal that came to nothing back to its seller, who may amend it into the market again. The transaction
 * holds the listing. What was bid for goes back to the bidding, which asks the runner-up or lets it go.
 */
export async function fallBack(tx: Tx, { deal, listing }: LockedDeal, reason: string): Promise<void> {
  if (!listing) throw new Error(`the listing of deal ${deal.id} is not held`);
  const wasBidFor = deal.priceRoute === 'BID';
  const state = nextListingState(listing.state, 'FALL_BACK', wasBidFor ? bidDealUndone : dealUndone, 'zh-CN');
  const since = wasBidFor ? { biddingSince: tx.now, closedAt: null } : {};
  await changeListing(tx, listing.id, { state, ...since, stateReason: `${deal.reference}：${reason}`.slice(0, 500) }, { action: 'listing.fall-back', reason, detail: { dealId: deal.id } });
  if (!wasBidFor) await tx.emit({ topic: 'market.listing-closed', payload: { listingId: listing.id, state } });
}
