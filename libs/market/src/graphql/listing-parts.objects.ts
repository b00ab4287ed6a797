import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@haihe/platform';
import { RightObject } from '@haihe/registry';
import { CheckOutcomeEnum } from './enums.js';

/** A version that was published. */
@ObjectType('ListingVersion', { description: 'A version of a listing that was published.' })
export class ListingVersionObject {
  @Field(() => Int, { description: 'Counted from 1.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  readonly publishedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the seller says of the change.' })
  readonly note!: string | null;
}

/** One check of one right. */
@ObjectType('ListingCheck', { description: 'One check of one right of a listing, as the register stands now.' })
export class ListingCheckObject {
  @Field({ description: 'TITLE, STATUS, ANNUITY, PLEDGE, PRESERVATION or LICENCE.' })
  readonly code!: string;

  @Field(() => CheckOutcomeEnum, { description: 'How it came out.' })
  readonly outcome!: string;

  @Field({ description: "Why, in the caller's language." })
  readonly message!: string;

  @Field(() => RightObject, { nullable: true, description: 'The right that was looked at.' })
  readonly right!: RightObject | null;
}
