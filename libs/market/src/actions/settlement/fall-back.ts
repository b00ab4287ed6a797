import type { Tx } from '@haihe/platform';
import { changeListing } from '../change-listing.js';
import { dealUndone } from '../established.js';
import { nextListingState } from '../next-listing-state.js';
import type { LockedDeal } from './lock-deal.js';

/**
 * Gives the listing of a deal that came to nothing back to its seller, who may amend it into the market again. The transaction
 * holds the listing.
 */
export async function fallBack(tx: Tx, { deal, listing }: LockedDeal, reason: string): Promise<void> {
  if (!listing) throw new Error(`the listing of deal ${deal.id} is not held`);
  const state = nextListingState(listing.state, 'FALL_BACK', dealUndone, 'zh-CN');
  await changeListing(tx, listing.id, { state, stateReason: `${deal.reference}：${reason}`.slice(0, 500) }, { action: 'listing.fall-back', reason, detail: { dealId: deal.id } });
  await tx.emit({ topic: 'market.listing-closed', payload: { listingId: listing.id, state } });
}
