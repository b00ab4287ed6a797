import { Injectable } from '@nestjs/common';
import { enterVerified, notify, verifiedCodes } from '@haihe/identity';
import { actorOf, newId, once, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { OfferEntity } from '../data/offer.entity.js';
import { OfferTurnEntity } from '../data/offer-turn.entity.js';
import {
  checkAmount,
  closedListingCodes,
  closedOfferCodes,
  demandOpenListing,
  demandOpenOffer,
  offerExpiry,
  offerGuards,
  offerStates,
  optionalText,
  otherSide,
} from '../rules/index.js';
import { requireVerifiedCounterparty } from './enter.js';
import { findOffer, lockOffer } from './find-offer.js';
import { links } from './links.js';
import { lockListing } from './lock-listing.js';
import { turnCodes } from './make-offer.js';
import type { Turn } from './make-offer.js';
import { marketNotices } from './market-notices.js';
import { amountText, lastDayBefore } from './notice-values.js';

/** Refusals of {@link CounterOffer}. */
export const counterOfferCodes = [
  ...verifiedCodes,
  ...turnCodes,
  ...closedListingCodes,
  ...closedOfferCodes,
  'NOT_FOUND',
  'STATE_CHANGED',
  'OFFER_AWAITS_OTHER_SIDE',
  'COUNTERPARTY_NOT_VERIFIED',
] as const;

/** Answers the other side's turn with one's own. */
@Injectable()
export class CounterOffer {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Doing it again with the same key changes nothing.
   *
   * @throws Refusal one of {@link counterOfferCodes}
   */
  async run(caller: Caller, input: Turn & { readonly offerId: string }): Promise<void> {
    const { offerId, amount, terms, expiresInDays, idempotencyKey } = input;
    const content = { offerId, amount, terms: terms ?? null, expiresInDays };
    await this.transactor.run(actorOf(caller), (tx) =>
      once(tx, `offer.counter:${caller.acting?.organisationId ?? ''}`, idempotencyKey, content, () => counter(tx, caller, input)),
    );
  }
}

async function counter(tx: Tx, caller: Caller, input: Turn & { readonly offerId: string }): Promise<string> {
  const { organisationId, personId } = await enterVerified(tx, caller, 'market.offer.make');
  const { id, listingId, side, counterpartyId } = await findOffer(tx, input.offerId, organisationId);
  await requireVerifiedCounterparty(tx, counterpartyId);
  const { listing, state: listingState } = await lockListing(tx, listingId);
  const { offer, state: before } = await lockOffer(tx, id);
  demandOpenOffer(before);
  demandOpenListing(listingState);
  const state = offerStates.next(before, 'COUNTER', offerGuards({ side, awaited: offer.awaited, mayTrade: true, listingOpen: true }));
  checkAmount(input.amount, ['input', 'amount']);
  const said = {
    amountFen: input.amount.minor,
    terms: optionalText('terms', input.terms),
    expiresAt: offerExpiry(tx.now, input.expiresInDays, listing.expiresAt ?? tx.now),
  };
  const turnId = newId();
  const [last] = await tx.query<{ place: number }>('SELECT max(place) AS place FROM market.offer_turn WHERE offer_id = $1', [id]);
  await tx.manager.insert(OfferTurnEntity, { id: turnId, offerId: id, place: (last?.place ?? 0) + 1, side, madeBy: personId, madeAt: tx.now, ...said });
  await tx.manager.update(OfferEntity, { id }, { state, awaited: otherSide(side), lastTurnId: turnId, ...said });
  await tx.audit({ action: 'offer.counter', subjectType: 'Offer', subjectId: id, detail: { turnId, side } });
  await tx.emit({ topic: 'market.offer-countered', payload: { offerId: id, listingId, side } });
  await notify(tx, {
    organisationId: counterpartyId,
    permission: 'market.offer.make',
    kind: marketNotices['market.offer-countered'],
    params: { offer: offer.reference, amount: amountText(said.amountFen), until: lastDayBefore(said.expiresAt) },
    link: links.offer(id),
  });
  return turnId;
}
