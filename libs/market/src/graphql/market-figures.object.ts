import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyObject } from '@haihe/platform';
import { FacetValueObject } from './listing-connection.js';

/** One month of the market. */
@ObjectType('MonthFigure', { description: 'One month of the market.' })
export class MonthFigureObject {
  @Field({ description: 'YYYY-MM, in China.' })
  readonly month!: string;

  @Field(() => Int, { description: 'Listings that were published in it.' })
  readonly listings!: number;

  @Field(() => Int, { description: 'Deals that were agreed in it and did not come to nothing since.' })
  readonly deals!: number;

  @Field(() => MoneyObject, { description: 'Sum of the agreed prices.' })
  readonly amount!: MoneyObject;
}

/** The market in figures. */
@ObjectType('MarketFigures', { description: 'The market in figures, half a minute old at most.' })
export class MarketFiguresObject {
  @Field(() => Int, { description: 'Listings in the market now.' })
  readonly listings!: number;

  @Field(() => Int, { description: 'Rights in the register of the exchange.' })
  readonly rights!: number;

  @Field(() => Int, { description: 'Verified organisations.' })
  readonly organisations!: number;

  @Field(() => Int, { description: 'Deals agreed so far, without those that came to nothing.' })
  readonly deals!: number;

  @Field(() => MoneyObject, { description: 'Sum of the agreed prices so far.' })
  readonly dealAmount!: MoneyObject;

  @Field(() => Int, { description: 'Listings that were published in the last seven days.' })
  readonly newThisWeek!: number;

  @Field(() => [FacetValueObject], { description: 'Listings by kind of right.' })
  readonly byKind!: readonly FacetValueObject[];

  @Field(() => [FacetValueObject], { description: 'Listings by section of the IPC.' })
  readonly byIpcSection!: readonly FacetValueObject[];

  @Field(() => [FacetValueObject], { description: "Listings by the seller's district." })
  readonly byDistrict!: readonly FacetValueObject[];

  @Field(() => [MonthFigureObject], { description: 'The last twelve months, the oldest first.' })
  readonly perMonth!: readonly MonthFigureObject[];
}
