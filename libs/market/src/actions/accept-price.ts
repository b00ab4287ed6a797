import { Injectable } from '@nestjs/common';
import { actorOf, once, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { joinListing } from '../data/participants.js';
import { marketRefusals } from '../rules/index.js';
import { agreeDeal } from './agree-deal.js';
import { buyerCodes, enterAsBuyer } from './enter-as-buyer.js';

/** What is taken: the listing at the version that the caller has seen. */
export interface PriceAcceptance {
  readonly listingId: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** Refusals of {@link AcceptPrice}. */
export const acceptPriceCodes = [...buyerCodes, 'LISTING_VERSION_STALE', 'LISTING_CHECKS_FAILED', 'INPUT_INVALID', 'IDEMPOTENCY_KEY_REUSED'] as const;

/** Takes a listing at its fixed price: a deal is agreed. Of several at once exactly one succeeds. */
@Injectable()
export class AcceptPrice {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the deal's id; the same for the same key
   * @throws Refusal one of {@link acceptPriceCodes}
   */
  run(caller: Caller, input: PriceAcceptance): Promise<string> {
    const { listingId, version, idempotencyKey } = input;
    return this.transactor.run(actorOf(caller), (tx) =>
      once(tx, `price.accept:${caller.acting?.organisationId ?? ''}`, idempotencyKey, { listingId, version }, () => take(tx, caller, input)),
    );
  }
}

async function take(tx: Tx, caller: Caller, input: PriceAcceptance): Promise<string> {
  const { listing, content, state, rightIds, organisationId, personId } = await enterAsBuyer(tx, caller, input.listingId, 'ACCEPT_PRICE');
  if (listing.version !== input.version) {
    throw marketRefusals.refuse('LISTING_VERSION_STALE', { path: ['input', 'version'], params: { version: listing.version } });
  }
  if (content.priceFen === null) throw new Error(`listing ${listing.id} has a fixed price without amount`);
  await joinListing(tx, listing.id, organisationId);
  return agreeDeal(tx, {
    ...{ listing, rightIds, state, personId },
    buyerOrganisationId: organisationId,
    priceFen: content.priceFen,
    terms: null,
    offerId: null,
    locale: caller.locale,
  });
}
