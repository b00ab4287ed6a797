import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MoneyInput } from '@haihe/platform';

@InputType({ isAbstract: true })
abstract class TurnInput {
  @Field(() => MoneyInput, { description: 'What you offer or ask.' })
  readonly amount!: MoneyInput;

  @Field(() => String, { nullable: true, description: 'On which terms.' })
  readonly terms?: string | null;

  @Field(() => Int, { description: 'Days for which it stands, 1 to 30; never longer than the listing.' })
  readonly expiresInDays!: number;

  @Field({ description: 'Chosen by the client, 8 to 200 characters: the same key never does it twice.' })
  readonly idempotencyKey!: string;
}

/** A new offer. */
@InputType('OfferMakeInput', { description: 'A new offer.' })
export class OfferMakeInput extends TurnInput {
  @Field(() => ID, { description: 'The listing.' })
  readonly listingId!: string;
}

/** The next turn of an offer. */
@InputType('OfferCounterInput', { description: 'The next turn of an offer.' })
export class OfferCounterInput extends TurnInput {
  @Field(() => ID, { description: 'The offer.' })
  readonly offerId!: string;
}

/** Acceptance of a turn. */
@InputType('OfferAcceptInput', { description: 'Acceptance of a turn.' })
export class OfferAcceptInput {
  @Field(() => ID, { description: 'The offer.' })
  readonly offerId!: string;

  @Field(() => ID, { description: 'The turn that you have seen; a newer one is not accepted by it.' })
  readonly turnId!: string;

  @Field({ description: 'Chosen by the client, 8 to 200 characters: the same key never does it twice.' })
  readonly idempotencyKey!: string;
}

/** An offer to be turned down. */
@InputType('OfferDeclineInput', { description: 'An offer to be turned down.' })
export class OfferDeclineInput {
  @Field(() => ID, { description: 'The offer.' })
  readonly offerId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the other side.' })
  readonly reason?: string | null;
}

/** An offer to be taken back. */
@InputType('OfferWithdrawInput', { description: 'An offer to be taken back.' })
export class OfferWithdrawInput {
  @Field(() => ID, { description: 'The offer.' })
  readonly offerId!: string;
}

/** A listing to be taken at its fixed price. */
@InputType('PriceAcceptInput', { description: 'A listing to be taken at its fixed price.' })
export class PriceAcceptInput {
  @Field(() => ID, { description: 'The listing.' })
  readonly listingId!: string;

  @Field(() => Int, { description: 'The version that you have seen; a newer one is not accepted by it.' })
  readonly version!: number;

  @Field({ description: 'Chosen by the client, 8 to 200 characters: the same key never does it twice.' })
  readonly idempotencyKey!: string;
}
