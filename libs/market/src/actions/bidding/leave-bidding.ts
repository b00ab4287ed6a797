import { enqueue } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { changeListing } from '../change-listing.js';
import { biddingOver } from '../established.js';
import { CHECK_TASK } from '../follow-register.js';
import { nextListingState } from '../next-listing-state.js';
import type { HeldListing } from './lock-for-bidding.js';

/**
 * Gives a listing back to the market after bidding that sold nothing; nothing happens when it is out of bidding already. The
 * time of the bidding is added to its term. Its rights and its seller are looked at anew: what became of them meanwhile takes
 * effect now.
 *
 * @param held by `lockForBidding`, in this transaction
 * @param keepUntil the term lasts at least until then, so that a second session can be held
 */
export async function leaveBidding(tx: Tx, { listing, state: before }: HeldListing, keepUntil: Date | null = null): Promise<void> {
  const { id, biddingSince, expiresAt: end } = listing;
  if (before !== 'BIDDING') return;
  if (!biddingSince || !end) throw new Error(`listing ${id} is in bidding without a time or term`);
  const left = end.getTime() - biddingSince.getTime();
  const expiresAt = new Date(Math.max(end.getTime(), tx.now.getTime() + left, keepUntil?.getTime() ?? 0));
  const termLeft = expiresAt > tx.now;
  const state = nextListingState(before, 'LEAVE_BIDDING', biddingOver(termLeft), 'zh-CN');
  const closed = termLeft ? {} : { closedAt: tx.now };
  await changeListing(tx, id, { state, biddingSince: null, expiresAt, stateReason: null, ...closed }, { action: 'listing.leave-bidding' });
  await tx.emit(termLeft ? { topic: 'market.listing-left-bidding', payload: { listingId: id } } : { topic: 'market.listing-closed', payload: { listingId: id, state } });
  await enqueue(tx, CHECK_TASK, { listingId: id }, { key: `check-listing-${id}` });
}
