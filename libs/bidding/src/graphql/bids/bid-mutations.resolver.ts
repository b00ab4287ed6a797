import { Args, Extensions, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, MoneyInput, mutationPayload, OVER_WEBSOCKET } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { PlaceBids, placeBidCodes } from '../../actions/bids/place-bids.js';
import { BidAnswerObject } from '../sessions/session-parts.objects.js';

const KEY = 'The bidder’s own name for this bid, 8 to 64 letters, digits or hyphens: sent again, it is the same bid.';

/** A bid. */
@InputType('BidPlaceInput', { description: 'A bid.' })
export class BidPlaceInput {
  @Field(() => ID, { description: 'The session.' })
  readonly sessionId!: string;

  @Field(() => MoneyInput, { description: 'The amount; in a descent, the price that was seen.' })
  readonly amount!: MoneyInput;

  @Field({ defaultValue: false, description: 'The bidder confirmed the amount in words: needed far above the price.' })
  readonly confirmed!: boolean;

  @Field({ description: KEY })
  readonly key!: string;
}

/** A sealed bid. */
@InputType('BidSealInput', { description: 'A sealed bid: encrypted to the keepers in the bidder’s browser.' })
export class BidSealInput {
  @Field(() => ID, { description: 'The session.' })
  readonly sessionId!: string;

  @Field({ description: 'The box.' })
  readonly box!: string;

  @Field({ description: KEY })
  readonly key!: string;
}

/** Entering a draw. */
@InputType('DrawEnterInput', { description: 'Enters a draw.' })
export class DrawEnterInput {
  @Field(() => ID, { description: 'The session.' })
  readonly sessionId!: string;

  @Field({ description: 'A random number of the bidder’s own, 16 to 64 hexadecimal digits: it goes into the draw.' })
  readonly nonce!: string;

  @Field({ description: KEY })
  readonly key!: string;
}

/** The field of every answer to a bid. */
interface WithBid {
  readonly bid: BidAnswerObject | null;
}

const bid = { bid: { type: () => BidAnswerObject, description: 'What became of it.' } };
const place = mutationPayload<WithBid>('BidPlace', bid, placeBidCodes);
const seal = mutationPayload<WithBid>('BidSeal', bid, placeBidCodes);
const enter = mutationPayload<WithBid>('DrawEnter', bid, placeBidCodes);
const sessionPath = ['input', 'sessionId'];

/** What bidders do. */
@Resolver()
export class BidMutations {
  constructor(private readonly bids: PlaceBids) {}

  @Allow('bidding.bid.place')
  @Extensions(OVER_WEBSOCKET)
  @Mutation(() => place.Payload, { description: 'Places a bid. The answer comes when it is durable; a bid that was taken cannot be withdrawn. Also over WebSocket.' })
  bidPlace(@Args('input', { description: 'The bid.' }) input: BidPlaceInput, @Context() { caller }: RequestContext): Promise<WithBid> {
    return place.answer(caller, async () => {
      const amount = Number(MoneyInput.read(input.amount, ['input', 'amount']).minor);
      const { confirmed, key } = input;
      return { bid: BidAnswerObject.of(await this.bids.bid(caller, { sessionId: idOf('BiddingSession', input.sessionId, sessionPath), amount, confirmed, key })) };
    });
  }

  @Allow('bidding.bid.place')
  @Extensions(OVER_WEBSOCKET)
  @Mutation(() => seal.Payload, { description: 'Hands in a sealed bid. Nobody can open it before the end, the exchange included. Also over WebSocket.' })
  bidSeal(@Args('input', { description: 'The bid.' }) { sessionId, box, key }: BidSealInput, @Context() { caller }: RequestContext): Promise<WithBid> {
    return seal.answer(caller, async () => ({ bid: BidAnswerObject.of(await this.bids.seal(caller, { sessionId: idOf('BiddingSession', sessionId, sessionPath), box, key })) }));
  }

  @Allow('bidding.bid.place')
  @Extensions(OVER_WEBSOCKET)
  @Mutation(() => enter.Payload, { description: 'Enters the draw of a lot with a fixed price. Also over WebSocket.' })
  drawEnter(@Args('input', { description: 'The entry.' }) { sessionId, nonce, key }: DrawEnterInput, @Context() { caller }: RequestContext): Promise<WithBid> {
    return enter.answer(caller, async () => ({ bid: BidAnswerObject.of(await this.bids.enter(caller, { sessionId: idOf('BiddingSession', sessionId, sessionPath), nonce, key })) }));
  }
}
