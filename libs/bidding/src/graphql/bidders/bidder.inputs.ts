import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MoneyInput } from '@haihe/platform';
import { BidChannelEnum } from '../sessions/enums.js';
import { SessionIdInput } from '../sessions/session.inputs.js';

/** A sign-up. */
@InputType('SessionSignUpInput', { description: 'A sign-up for a session.' })
export class SessionSignUpInput extends SessionIdInput {
  @Field(() => BidChannelEnum, { defaultValue: 'ONLINE', description: 'How your organisation wants to bid.' })
  readonly channel!: 'ONLINE' | 'FLOOR';

  @Field({ defaultValue: false, description: 'Whether your deposit may be kept while you wait as runner-up, until the winner has paid.' })
  readonly keepWaiting!: boolean;

  @Field(() => String, { nullable: true, description: 'Why you may buy first at an equal price, such as as inventor or co-owner; the centre looks at it.' })
  readonly preEmptionGround?: string | null;

  @Field({ description: 'Chosen by the client; the same key signs up once.' })
  readonly idempotencyKey!: string;
}

/** The centre's admission. */
@InputType('BidderAdmitInput', { description: 'The decision on a claim to buy first.' })
export class BidderAdmitInput {
  @Field(() => ID, { description: 'The sign-up.' })
  readonly bidderId!: string;

  @Field(() => Int, { nullable: true, description: 'Its place among those who may buy first; the next one when it is left out.' })
  readonly preEmption?: number | null;

  @Field({ defaultValue: false, description: 'The claim is not recognised: it bids like anybody.' })
  readonly asOrdinary!: boolean;
}

/** The centre's refusal. */
@InputType('BidderRefuseInput', { description: 'A refusal before the session opens.' })
export class BidderRefuseInput {
  @Field(() => ID, { description: 'The sign-up.' })
  readonly bidderId!: string;

  @Field({ description: 'Why, for the organisation; at most 500 characters.' })
  readonly reason!: string;
}

/** What a runner-up says. */
@InputType('RunnerUpDecideInput', { description: 'What the runner-up says to the lot at his own price.' })
export class RunnerUpDecideInput extends SessionIdInput {
  @Field({ description: 'Whether he takes it.' })
  readonly accept!: boolean;
}

/** A second session. */
@InputType('SessionHoldAgainInput', { description: 'A second session after one that sold nothing.' })
export class SessionHoldAgainInput extends SessionIdInput {
  @Field(() => MoneyInput, { description: 'The start price; at most a fifth lower than before.' })
  readonly startPrice!: MoneyInput;

  @Field({ description: 'When it opens; within 30 days after the first ended.' })
  readonly opensAt!: Date;
}

/** A seller's choice of bidding. */
@InputType('ContestChooseInput', { description: 'A session is to be held by itself when two buyers are there.' })
export class ContestChooseInput {
  @Field(() => ID, { description: 'The listing; your own, published and open to offers.' })
  readonly listingId!: string;

  @Field({ description: 'Code and version of the template of rules.' })
  readonly template!: string;

  @Field(() => MoneyInput, { description: 'The start price: two offers of at least as much start the session.' })
  readonly startPrice!: MoneyInput;

  @Field(() => MoneyInput, { description: 'The deposit of each bidder.' })
  readonly deposit!: MoneyInput;

  @Field(() => Int, { defaultValue: 5, description: 'Days between announcement and opening.' })
  readonly noticeDays!: number;
}

/** A seller's second thought. */
@InputType('ContestCancelInput', { description: 'No session is to be held by itself.' })
export class ContestCancelInput {
  @Field(() => ID, { description: 'The listing.' })
  readonly listingId!: string;
}
