import { Injectable } from '@nestjs/common';
import { memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { closedOfferCodes } from '../rules/index.js';
import { endOffer } from './end-offer.js';

/** Refusals of {@link WithdrawOffer}. */
export const withdrawOfferCodes = [...memberCodes, ...closedOfferCodes, 'NOT_FOUND', 'STATE_CHANGED', 'OFFER_AWAITS_YOU'] as const;

/** Takes one's own last turn back before it is answered. */
@Injectable()
export class WithdrawOffer {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link withdrawOfferCodes} */
  run(caller: Caller, input: { readonly offerId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), (tx) => endOffer(tx, caller, input.offerId, 'WITHDRAW', null));
  }
}
