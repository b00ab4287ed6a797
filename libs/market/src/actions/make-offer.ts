import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { actorOf, newId, nextReference, once, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { IsNull } from 'typeorm';
import { offerAggregate } from '../data/aggregates.js';
import { OfferEntity } from '../data/offer.entity.js';
import { OfferTurnEntity } from '../data/offer-turn.entity.js';
import { joinListing } from '../data/participants.js';
import { checkAmount, currentOfferState, marketRefusals, offerExpiry, optionalText, priceRefusalCodes } from '../rules/index.js';
import { buyerCodes, enterAsBuyer } from './enter-as-buyer.js';
import { expireOffer } from './expire-offer.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';
import { aliasText, amountText, lastDayBefore } from './notice-values.js';

/** What one side says in its turn. */
export interface Turn {
  readonly amount: Money;
  readonly terms: string | null | undefined;
  /** Days for which it stands. */
  readonly expiresInDays: number;
  readonly idempotencyKey: string;
}

/** Refusals of what is said in a turn. */
export const turnCodes = [...priceRefusalCodes, 'AMOUNT_MALFORMED', 'TEXT_TOO_LONG', 'OFFER_EXPIRY_OUT_OF_RANGE', 'INPUT_INVALID', 'IDEMPOTENCY_KEY_REUSED'] as const;

/** Refusals of {@link MakeOffer}. */
export const makeOfferCodes = [...buyerCodes, ...turnCodes, 'OFFER_ALREADY_OPEN'] as const;

/**
 * Opens a negotiation. The amount is not held against the seller's minimum: whatever followed from it could be read by
 * the buyer (decision 0006).
 */
@Injectable()
export class MakeOffer {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the offer's id; the same for the same key
   * @throws Refusal one of {@link makeOfferCodes}
   */
  run(caller: Caller, input: Turn & { readonly listingId: string }): Promise<string> {
    const { listingId, amount, terms, expiresInDays, idempotencyKey } = input;
    const content = { listingId, amount, terms: terms ?? null, expiresInDays };
    return this.transactor.run(actorOf(caller), (tx) =>
      once(tx, `offer.make:${caller.acting?.organisationId ?? ''}`, idempotencyKey, content, () => make(tx, caller, input)),
    );
  }
}

async function make(tx: Tx, caller: Caller, input: Turn & { readonly listingId: string }): Promise<string> {
  const { listing, content, organisationId, personId } = await enterAsBuyer(tx, caller, input.listingId, 'OFFER');
  checkAmount(input.amount, ['input', 'amount']);
  const terms = optionalText('terms', input.terms);
  const expiresAt = offerExpiry(tx.now, input.expiresInDays, listing.expiresAt ?? tx.now);
  await demandNoOpenOffer(tx, listing.id, organisationId);
  const place = await joinListing(tx, listing.id, organisationId);
  const [id, turnId] = [newId(), newId()];
  const reference = await nextReference(tx, 'OF');
  const said = { amountFen: input.amount.minor, terms, expiresAt };
  await tx.manager.insert(OfferEntity, {
    ...{ id, reference, listingId: listing.id, listingVersion: content.version },
    ...{ sellerOrganisationId: listing.sellerOrganisationId, buyerOrganisationId: organisationId },
    ...{ state: 'OPEN', awaited: 'SELLER', lastTurnId: turnId, closeReason: null, createdAt: tx.now, closedAt: null },
    demonstration: listing.demonstration,
    ...said,
  });
  await tx.manager.insert(OfferTurnEntity, { id: turnId, offerId: id, place: 1, side: 'BUYER', madeBy: personId, madeAt: tx.now, ...said });
  await tx.audit({ action: 'offer.make', subjectType: 'Offer', subjectId: id, detail: { listingId: listing.id, turnId } });
  await tx.emit({ topic: 'market.offer-made', payload: { offerId: id, listingId: listing.id } });
  await notify(tx, {
    organisationId: listing.sellerOrganisationId,
    permission: 'market.offer.make',
    kind: marketNotices['market.offer-made'],
    params: { alias: aliasText(place), reference: listing.reference, amount: amountText(said.amountFen), until: lastDayBefore(expiresAt) },
    link: links.offer(id),
  });
  return id;
}

/** One open offer per buyer and listing; one that ran out unnoticed is closed on the way. */
async function demandNoOpenOffer(tx: Tx, listingId: string, buyerOrganisationId: string): Promise<void> {
  const where = { listingId, buyerOrganisationId, closedAt: IsNull() };
  const seen = await tx.manager.findOneBy(OfferEntity, where);
  if (!seen) return;
  await tx.lock(offerAggregate, [seen.id]);
  const open = await tx.manager.findOneBy(OfferEntity, where);
  if (!open) return;
  if (currentOfferState(open.state, open.expiresAt, tx.now) !== 'EXPIRED') {
    throw marketRefusals.refuse('OFFER_ALREADY_OPEN', { params: { reference: open.reference } });
  }
  await expireOffer(tx, open);
}
