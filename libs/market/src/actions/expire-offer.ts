import { notify } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import { OfferEntity } from '../data/offer.entity.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';

/** Writes down that an offer ran out, and tells both sides. The transaction holds the offer and has judged it. */
export async function expireOffer(tx: Tx, offer: Pick<OfferEntity, 'id' | 'reference' | 'listingId' | 'buyerOrganisationId' | 'sellerOrganisationId'>): Promise<void> {
  const { id, reference, listingId } = offer;
  await tx.manager.update(OfferEntity, { id }, { state: 'EXPIRED', closedAt: tx.now });
  await tx.audit({ action: 'offer.expire', subjectType: 'Offer', subjectId: id });
  await tx.emit({ topic: 'market.offer-expired', payload: { offerId: id, listingId } });
  for (const organisationId of [offer.buyerOrganisationId, offer.sellerOrganisationId]) {
    const params = { offer: reference };
    await notify(tx, { organisationId, permission: 'market.offer.make', kind: marketNotices['market.offer-expired'], params, link: links.offer(id) });
  }
}
