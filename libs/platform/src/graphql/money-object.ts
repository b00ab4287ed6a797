import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Money } from '../money/index.js';
import { DecimalScalar } from './scalars.js';

/** An amount on the wire. */
@ObjectType('Money', { description: 'An exact amount of money.' })
export class MoneyObject {
  @Field(() => DecimalScalar, { description: 'Major units (yuan) with two decimals, as text.' })
  readonly amount!: string;

  @Field({ description: 'ISO 4217 code.' })
  readonly currency!: string;

  static of(money: Money): MoneyObject {
    return { amount: money.toDecimal(), currency: money.currency };
  }

  /** @param minor fen as the database gives them, or null */
  static ofMinor(minor: string | bigint | null): MoneyObject | null {
    return minor === null ? null : MoneyObject.of(Money.ofMinor(BigInt(minor)));
  }
}

/** An amount that a client sends. */
@InputType('MoneyInput', { description: 'An exact amount of money.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'Major units (yuan), at most two decimals, as text.' })
  readonly amount!: string;

  @Field({ defaultValue: 'CNY', description: 'ISO 4217 code.' })
  readonly currency!: string;

  /** @throws Refusal AMOUNT_MALFORMED at the given path */
  static read(input: MoneyInput, path: readonly string[]): Money {
    return Money.parse(input.amount, input.currency, path);
  }
}
