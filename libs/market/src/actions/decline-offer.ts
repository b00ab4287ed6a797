import { Injectable } from '@nestjs/common';
import { memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { closedOfferCodes, optionalText } from '../rules/index.js';
import { endOffer } from './end-offer.js';

/** Refusals of {@link DeclineOffer}. */
export const declineOfferCodes = [...memberCodes, ...closedOfferCodes, 'NOT_FOUND', 'STATE_CHANGED', 'OFFER_AWAITS_OTHER_SIDE', 'TEXT_TOO_LONG'] as const;

/** Turns the other side's turn down, with or without a reason. */
@Injectable()
export class DeclineOffer {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link declineOfferCodes} */
  run(caller: Caller, input: { readonly offerId: string; readonly reason?: string | null | undefined }): Promise<void> {
    return this.transactor.run(actorOf(caller), (tx) => endOffer(tx, caller, input.offerId, 'DECLINE', optionalText('reason', input.reason)));
  }
}
