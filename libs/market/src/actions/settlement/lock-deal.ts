import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { dealAggregate } from '../../data/aggregates.js';
import type { ListingEntity } from '../../data/listing.entity.js';
import { lockListing, lockListingWithRights } from '../lock-listing.js';
import { readDeal } from './read-deal.js';
import type { WholeDeal } from './read-deal.js';

/** A deal that this transaction holds. */
export interface LockedDeal extends WholeDeal {
  /** Held as well; null unless it was asked for. */
  readonly listing: ListingEntity | null;
  /** The rights of the deal, held as well; empty unless they were asked for. */
  readonly rightIds: readonly string[];
}

/** What is locked with a deal: an action that ends it changes the listing, one that moves title the rights too. */
export type DealLock = 'DEAL' | 'LISTING' | 'RIGHTS';

const path = ['input', 'dealId'];

/**
 * Locks a deal, and before it what changes with it: rights 200 → listing 300 → deal 360.
 *
 * @throws Refusal NOT_FOUND
 */
export async function lockDeal(tx: Tx, dealId: string, lock: DealLock = 'DEAL'): Promise<LockedDeal> {
  const [found] = await tx.query<{ listingId: string }>('SELECT listing_id AS "listingId" FROM market.deal WHERE id = $1', [dealId]);
  if (!found) throw commonRefusals.refuse('NOT_FOUND', { path });
  const held = lock === 'RIGHTS' ? await lockListingWithRights(tx, found.listingId) : lock === 'LISTING' ? { ...(await lockListing(tx, found.listingId)), rightIds: [] } : undefined;
  await tx.lock(dealAggregate, [dealId]);
  const whole = await readDeal(tx, dealId);
  if (!whole) throw commonRefusals.refuse('NOT_FOUND', { path });
  return { ...whole, listing: held?.listing ?? null, rightIds: held?.rightIds ?? [] };
}
