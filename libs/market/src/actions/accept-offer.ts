import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, once, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import {
  closedListingCodes,
  closedOfferCodes,
  currentOfferState,
  demandOpenListing,
  demandOpenOffer,
  marketRefusals,
  offerGuards,
  offerStates,
} from '../rules/index.js';
import { OfferEntity } from '../data/offer.entity.js';
import { agreeDeal } from './agree-deal.js';
import { lockOpenOffers } from './close-offers.js';
import { requireVerifiedCounterparty } from './enter.js';
import { offerAccepted } from './established.js';
import { findOffer } from './find-offer.js';
import { lockListingWithRights } from './lock-listing.js';
import { nextListingState } from './next-listing-state.js';

/** What is accepted: the turn that the caller has seen. */
export interface Acceptance {
  readonly offerId: string;
  readonly turnId: string;
  readonly idempotencyKey: string;
}

/** Refusals of {@link AcceptOffer}. */
export const acceptOfferCodes = [
  ...verifiedCodes,
  ...closedListingCodes,
  ...closedOfferCodes,
  'NOT_FOUND',
  'STATE_CHANGED',
  'OFFER_TURN_STALE',
  'OFFER_AWAITS_OTHER_SIDE',
  'LISTING_CHECKS_FAILED',
  'COUNTERPARTY_NOT_VERIFIED',
  'INPUT_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
] as const;

/** Accepts the other side's last turn: a deal is agreed. Of several at once exactly one succeeds. */
@Injectable()
export class AcceptOffer {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the deal's id; the same for the same key
   * @throws Refusal one of {@link acceptOfferCodes}
   */
  run(caller: Caller, input: Acceptance): Promise<string> {
    const { offerId, turnId, idempotencyKey } = input;
    return this.transactor.run(actorOf(caller), (tx) =>
      once(tx, `offer.accept:${caller.acting?.organisationId ?? ''}`, idempotencyKey, { offerId, turnId }, () => accept(tx, caller, input)),
    );
  }
}

async function accept(tx: Tx, caller: Caller, input: Acceptance): Promise<string> {
  const { organisationId, personId } = await enterVerified(tx, caller, 'market.offer.make');
  const { id, listingId, side, counterpartyId } = await findOffer(tx, input.offerId, organisationId);
  await requireVerifiedCounterparty(tx, counterpartyId);
  const locked = await lockListingWithRights(tx, listingId);
  await lockOpenOffers(tx, listingId);
  const offer = await tx.manager.findOneByOrFail(OfferEntity, { id });
  const before = currentOfferState(offer.state, offer.expiresAt, tx.now);
  // A deal on the listing is what a buyer should hear of, rather than that it ended his offer.
  if (before === 'SUPERSEDED' || locked.state === 'AGREED' || locked.state === 'SETTLED') demandOpenListing(locked.state);
  demandOpenOffer(before);
  demandOpenListing(locked.state);
  offerStates.next(before, 'ACCEPT', offerGuards({ side, awaited: offer.awaited, mayTrade: true, listingOpen: true }));
  if (offer.lastTurnId !== input.turnId) throw marketRefusals.refuse('OFFER_TURN_STALE', { path: ['input', 'turnId'] });
  return agreeDeal(tx, {
    ...{ listing: locked.listing, rightIds: locked.rightIds },
    state: nextListingState(locked.state, 'AGREE', offerAccepted, caller.locale),
    buyerOrganisationId: offer.buyerOrganisationId,
    priceFen: offer.amountFen,
    terms: offer.terms,
    offerId: id,
    personId,
    locale: caller.locale,
  });
}
