import { enterAsMember, notify } from '@haihe/identity';
import type { Caller, Tx } from '@haihe/platform';
import { OfferEntity } from '../data/offer.entity.js';
import { demandOpenOffer, offerGuards, offerStates } from '../rules/index.js';
import { findOffer, lockOffer } from './find-offer.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';

const ways = {
  DECLINE: { action: 'offer.decline', topic: 'market.offer-declined', notice: marketNotices['market.offer-declined'] },
  WITHDRAW: { action: 'offer.withdraw', topic: 'market.offer-withdrawn', notice: marketNotices['market.offer-withdrawn'] },
} as const;

/**
 * Ends an offer without a deal: the awaited side declines, the side that made the last turn withdraws. This is always
 * possible, also while the listing is suspended.
 */
export async function endOffer(tx: Tx, caller: Caller, offerId: string, command: keyof typeof ways, reason: string | null): Promise<void> {
  const { organisationId } = await enterAsMember(tx, caller, 'market.offer.make');
  const { id, listingId, side, counterpartyId } = await findOffer(tx, offerId, organisationId);
  const { offer, state: before } = await lockOffer(tx, id);
  demandOpenOffer(before);
  const state = offerStates.next(before, command, offerGuards({ side, awaited: offer.awaited, mayTrade: true, listingOpen: false }));
  const { action, topic, notice } = ways[command];
  await tx.manager.update(OfferEntity, { id }, { state, closedAt: tx.now, closeReason: reason });
  await tx.audit({ action, subjectType: 'Offer', subjectId: id, ...(reason === null ? {} : { reason }) });
  await tx.emit({ topic, payload: { offerId: id, listingId } });
  await notify(tx, { organisationId: counterpartyId, permission: 'market.offer.make', kind: notice, params: { offer: offer.reference }, link: links.offer(id) });
}
