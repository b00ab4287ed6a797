import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { offerAggregate } from '../data/aggregates.js';
import { OfferEntity } from '../data/offer.entity.js';
import { currentOfferState, otherSide } from '../rules/index.js';
import type { OfferSide, OfferState } from '../rules/index.js';

const path = ['input', 'offerId'];

/** An offer with the side that the caller acts for. */
export interface FoundOffer {
  readonly id: string;
  readonly listingId: string;
  readonly side: OfferSide;
  /** The organisation on the other side. */
  readonly counterpartyId: string;
}

/**
 * Finds an offer to which the caller's organisation is a party, before anything is locked: its listing and its parties
 * never change.
 *
 * @throws Refusal NOT_FOUND
 */
export async function findOffer(tx: Tx, offerId: string, organisationId: string): Promise<FoundOffer> {
  const offer = await tx.manager.findOneBy(OfferEntity, { id: offerId });
  const parties = { BUYER: offer?.buyerOrganisationId, SELLER: offer?.sellerOrganisationId };
  const side = (['BUYER', 'SELLER'] as const).find((candidate) => parties[candidate] === organisationId);
  const counterpartyId = side && parties[otherSide(side)];
  if (!offer || !side || !counterpartyId) throw commonRefusals.refuse('NOT_FOUND', { path });
  return { id: offer.id, listingId: offer.listingId, side, counterpartyId };
}

/** Locks one offer, after its listing where that is needed too, and reads it with its state as of now. */
export async function lockOffer(tx: Tx, offerId: string): Promise<{ readonly offer: OfferEntity; readonly state: OfferState }> {
  await tx.lock(offerAggregate, [offerId]);
  const offer = await tx.manager.findOneByOrFail(OfferEntity, { id: offerId });
  return { offer, state: currentOfferState(offer.state, offer.expiresAt, tx.now) };
}
