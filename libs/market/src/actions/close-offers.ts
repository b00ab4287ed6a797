import { notify } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import { In, IsNull } from 'typeorm';
import { offerAggregate } from '../data/aggregates.js';
import type { ListingEntity } from '../data/listing.entity.js';
import { OfferEntity } from '../data/offer.entity.js';
import { currentOfferState } from '../rules/index.js';
import { expireOffer } from './expire-offer.js';
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
    if (currentOfferState(offer.state, offer.expiresAt, tx.now) === 'EXPIRED') {
      await expireOffer(tx, offer);
      continue;
    }
    const { id, listingId } = offer;
    await tx.manager.update(OfferEntity, { id }, { state: 'SUPERSEDED', closedAt: tx.now });
    await tx.emit({ topic: 'market.offer-superseded', payload: { offerId: id, listingId } });
    const params = { reference: listing.reference, offer: offer.reference };
    for (const organisationId of [offer.buyerOrganisationId, offer.sellerOrganisationId]) {
      await notify(tx, { organisationId, permission: 'market.offer.make', kind: marketNotices['market.offer-superseded'], params, link: links.offer(id) });
    }
  }
}
