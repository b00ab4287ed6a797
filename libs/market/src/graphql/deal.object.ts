import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import { inCapitals, Money } from '@haihe/platform/money';
import type { DealRow } from '../data/queries/deal-rows.js';
import type { DealState } from '../rules/index.js';
import { DealStateEnum } from './enums.js';

/** What was agreed. */
@ObjectType('Deal', { implements: () => [Node], description: 'What was agreed: parties, price, terms. For its two parties and the centre.' })
export class DealObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'Number for people, such as DL-2026-000123.' })
  readonly reference!: string;

  @Field(() => DealStateEnum, { description: 'Where it stands.' })
  readonly state!: DealState;

  @Field(() => MoneyObject, { description: 'The price that was agreed.' })
  readonly price!: MoneyObject;

  @Field({ description: 'The price in capitals, as contracts write it.' })
  readonly priceInWords!: string;

  @Field(() => String, { nullable: true, description: 'The terms that were agreed.' })
  readonly terms!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was agreed.' })
  readonly agreedAt!: Date;

  /** As read, for the resolvers of the other fields. */
  readonly row!: DealRow;

  static of(row: DealRow): DealObject {
    const price = Money.ofMinor(BigInt(row.priceFen));
    return {
      id: toGlobalId('Deal', row.id),
      reference: row.reference,
      state: row.state,
      price: MoneyObject.of(price),
      priceInWords: inCapitals(price),
      terms: row.terms,
      agreedAt: row.agreedAt,
      row,
    };
  }
}

/** A page of deals. */
export const { Connection: DealConnection } = connectionOf('Deal', () => DealObject);
