import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, MoneyInput, mutationPayload, parseGlobalId } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import { AcceptOffer, acceptOfferCodes } from '../actions/accept-offer.js';
import { AcceptPrice, acceptPriceCodes } from '../actions/accept-price.js';
import { CounterOffer, counterOfferCodes } from '../actions/counter-offer.js';
import { DeclineOffer, declineOfferCodes } from '../actions/decline-offer.js';
import { MakeOffer, makeOfferCodes } from '../actions/make-offer.js';
import { WithdrawOffer, withdrawOfferCodes } from '../actions/withdraw-offer.js';
import { DealLoader } from './deal.loader.js';
import { DealObject } from './deal.object.js';
import { listingPath } from './listing-field.js';
import { OfferAcceptInput, OfferCounterInput, OfferDeclineInput, OfferMakeInput, OfferWithdrawInput, PriceAcceptInput } from './offer.inputs.js';
import { OfferLoader } from './offer.loader.js';
import { OfferObject } from './offer.object.js';

interface WithOffer {
  readonly offer: OfferObject;
}
interface WithDeal {
  readonly deal: DealObject;
}

const offerField = { offer: { type: () => OfferObject, description: 'The offer as it is now.' } } as const;
const dealField = { deal: { type: () => DealObject, description: 'What was agreed.' } } as const;
const payload = (name: string, codes: readonly string[]): MutationPayload<WithOffer> => mutationPayload<WithOffer>(name, offerField, codes);

const make = payload('OfferMake', makeOfferCodes);
const counter = payload('OfferCounter', counterOfferCodes);
const decline = payload('OfferDecline', declineOfferCodes);
const withdraw = payload('OfferWithdraw', withdrawOfferCodes);
const accept = mutationPayload<WithOffer & WithDeal>('OfferAccept', { ...offerField, ...dealField }, acceptOfferCodes);
const acceptPrice = mutationPayload<WithDeal>('PriceAccept', dealField, acceptPriceCodes);
const path = ['input', 'offerId'];

/** Turns of negotiations, and the deals that they lead to. */
@Resolver()
export class OfferMutations {
  constructor(
    private readonly offers: OfferLoader,
    private readonly deals: DealLoader,
    private readonly making: MakeOffer,
    private readonly countering: CounterOffer,
    private readonly accepting: AcceptOffer,
    private readonly declining: DeclineOffer,
    private readonly withdrawing: WithdrawOffer,
    private readonly taking: AcceptPrice,
  ) {}

  @Allow('market.offer.make')
  @Mutation(() => make.Payload, { description: 'Makes an offer on a listing whose price is open.' })
  offerMake(@Args('input') input: OfferMakeInput, @Context() context: RequestContext): Promise<WithOffer> {
    return make.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      const { terms, expiresInDays, idempotencyKey } = input;
      return this.answer(context, await this.making.run(context.caller, { listingId, amount: MoneyInput.read(input.amount, ['input', 'amount']), terms, expiresInDays, idempotencyKey }));
    });
  }

  @Allow('market.offer.make')
  @Mutation(() => counter.Payload, { description: "Answers the other side's turn with one's own." })
  offerCounter(@Args('input') input: OfferCounterInput, @Context() context: RequestContext): Promise<WithOffer> {
    return counter.answer(context.caller, async () => {
      const offerId = idOf('Offer', input.offerId, path);
      const { terms, expiresInDays, idempotencyKey } = input;
      await this.countering.run(context.caller, { offerId, amount: MoneyInput.read(input.amount, ['input', 'amount']), terms, expiresInDays, idempotencyKey });
      return this.answer(context, offerId);
    });
  }

  @Allow('market.offer.make')
  @Mutation(() => accept.Payload, { description: "Accepts the other side's last turn: a deal is agreed." })
  offerAccept(@Args('input') input: OfferAcceptInput, @Context() context: RequestContext): Promise<WithOffer & WithDeal> {
    return accept.answer(context.caller, async () => {
      const offerId = idOf('Offer', input.offerId, path);
      // An id of something else is a turn that is not the last one, like any other.
      const turn = parseGlobalId(input.turnId);
      const turnId = turn?.type === 'OfferTurn' ? turn.id : '';
      const dealId = await this.accepting.run(context.caller, { offerId, turnId, idempotencyKey: input.idempotencyKey });
      return { offer: await this.offers.fresh(context, offerId), deal: await this.deals.fresh(context, dealId) };
    });
  }

  @Allow('market.offer.make')
  @Mutation(() => decline.Payload, { description: "Turns the other side's turn down." })
  offerDecline(@Args('input') input: OfferDeclineInput, @Context() context: RequestContext): Promise<WithOffer> {
    return decline.answer(context.caller, async () => {
      const offerId = idOf('Offer', input.offerId, path);
      await this.declining.run(context.caller, { offerId, reason: input.reason });
      return this.answer(context, offerId);
    });
  }

  @Allow('market.offer.make')
  @Mutation(() => withdraw.Payload, { description: "Takes one's own last turn back before it is answered." })
  offerWithdraw(@Args('input') input: OfferWithdrawInput, @Context() context: RequestContext): Promise<WithOffer> {
    return withdraw.answer(context.caller, async () => {
      const offerId = idOf('Offer', input.offerId, path);
      await this.withdrawing.run(context.caller, { offerId });
      return this.answer(context, offerId);
    });
  }

  @Allow('market.offer.make')
  @Mutation(() => acceptPrice.Payload, { description: 'Takes a listing at its fixed price: a deal is agreed.' })
  priceAccept(@Args('input') input: PriceAcceptInput, @Context() context: RequestContext): Promise<WithDeal> {
    return acceptPrice.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      const { version, idempotencyKey } = input;
      return { deal: await this.deals.fresh(context, await this.taking.run(context.caller, { listingId, version, idempotencyKey })) };
    });
  }

  private async answer(context: RequestContext, offerId: string): Promise<WithOffer> {
    return { offer: await this.offers.fresh(context, offerId) };
  }
}
