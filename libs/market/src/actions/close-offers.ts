import { notify } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import { In, IsNull } from 'typeorm';
import { offerAggregate } from '../data/aggregates.js';
import type { ListingEntity } from '../data/listing.entity.js';
import { OfferEntity } from '../data/offer.entity.js';
import { currentOfferState } from '../rules/index.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';

/** Locks the open offers of a listing that this transaction holds, and reads them. */
export async function lockOpenOffers(tx: Tx, listingId: string): Promise<OfferEntity[]> {
  const open = await tx.query<{ id: string }>('SELECT id FROM market.offer WHERE listing_id = $1 AND closed_at IS NULL', [listingId]);
  const ids = open.map(({ id }) => id);
  await tx.lock(offerAggregate, ids);
  // Without their listing's lock nobody opens another; one may have been closed before this lock was had.
  return tx.manager.findBy(OfferEntity, { id: In(ids), closedAt: IsNull() });
}

/**
 * Ends the open offers of a listing that left the market or was changed, and tells both sides. Those that were out of
 * time already are marked as expired.
 *
 * @param offers locked by this transaction
 */
export async function closeOffers(tx: Tx, listing: Pick<ListingEntity, 'reference'>, offers: readonly OfferEntity[]): Promise<void> {
  for (const offer of offers) {
    const isOver = currentOfferState(offer.state, offer.expiresAt, tx.now) === 'EXPIRED';
    const state = isOver ? 'EXPIRED' : 'SUPERSEDED';
    await tx.manager.update(OfferEntity, { id: offer.id }, { state, closedAt: tx.now });
    await tx.emit({ topic: isOver ? 'market.offer-expired' : 'market.offer-superseded', payload: { offerId: offer.id, listingId: offer.listingId } });
    const kind = isOver ? marketNotices['market.offer-expired'] : marketNotices['market.offer-superseded'];
    const params = isOver ? { offer: offer.reference } : { reference: listing.reference, offer: offer.reference };
    for (const organisationId of [offer.buyerOrganisationId, offer.sellerOrganisationId]) {
      await notify(tx, { organisationId, permission: 'market.offer.make', kind, params, link: links.offer(offer.id) });
    }
  }
}
