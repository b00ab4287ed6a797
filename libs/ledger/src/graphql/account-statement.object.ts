import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, DateTimeScalar, MoneyObject, toGlobalId } from '@haihe/platform';
import type { ConnectionOf } from '@haihe/platform';
import { render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import type { StatementLine } from '../data/statement-query.js';
import { reasonTitle } from '../rules/reasons.js';
import { LedgerAccountObject } from './ledger-account.object.js';

/** One booking on the wire. */
@ObjectType('StatementLine', { description: 'One booking of an account.' })
export class StatementLineObject {
  @Field(() => Int, { description: 'Its number along the account: 1, 2, 3 and so on.' })
  readonly number!: number;

  @Field(() => DateTimeScalar, { description: 'When it was booked.' })
  readonly bookedAt!: Date;

  @Field(() => MoneyObject, { description: 'What came in or, below zero, went out.' })
  readonly amount!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The balance after it.' })
  readonly balance!: MoneyObject;

  @Field({ description: 'Why, for programs.' })
  readonly reason!: string;

  @Field({ description: 'Why, in the language of the request.' })
  readonly reasonTitle!: string;

  @Field(() => String, { nullable: true, description: 'Words of whoever booked it.' })
  readonly note!: string | null;

  @Field({ description: 'Type of what it follows from, such as Deal.' })
  readonly sourceType!: string;

  @Field({ description: 'Id of what it follows from.' })
  readonly sourceId!: string;

  @Field(() => ID, { description: 'Opaque id of the transaction, the same on every account that it touches.' })
  readonly transactionId!: string;

  @Field(() => ID, { nullable: true, description: 'The transaction that this one undoes.' })
  readonly reverses!: string | null;

  @Field(() => ID, { nullable: true, description: 'The transaction that undid this one.' })
  readonly reversedBy!: string | null;

  static of(line: StatementLine, locale: Locale): StatementLineObject {
    const { sequence, bookedAt, amount, balance, reason, note, sourceType, sourceId, reverses, reversedBy } = line;
    const transaction = (id: string): string => toGlobalId('LedgerTransaction', id);
    return {
      number: Number(sequence),
      bookedAt,
      amount: MoneyObject.of(amount),
      balance: MoneyObject.of(balance),
      reason,
      reasonTitle: render(reasonTitle(reason), locale),
      note,
      sourceType,
      sourceId,
      transactionId: transaction(line.transactionId),
      reverses: reverses === null ? null : transaction(reverses),
      reversedBy: reversedBy === null ? null : transaction(reversedBy),
    };
  }
}

const { Connection: StatementLineConnection } = connectionOf('StatementLine', () => StatementLineObject);

/** A statement on the wire. */
@ObjectType('AccountStatement', { description: 'The bookings of an account over a period: opening balance and lines sum to the closing balance.' })
export class AccountStatementObject {
  @Field(() => LedgerAccountObject, { description: 'The account.' })
  readonly account!: LedgerAccountObject;

  @Field(() => DateScalar, { nullable: true, description: 'First day in China’s calendar; null from the opening of the account.' })
  readonly from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in China’s calendar; null until now.' })
  readonly until!: string | null;

  @Field(() => MoneyObject, { description: 'The balance before the first day.' })
  readonly openingBalance!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The balance after the last day.' })
  readonly closingBalance!: MoneyObject;

  @Field(() => StatementLineConnection, { description: 'The bookings in order.' })
  readonly lines!: ConnectionOf<StatementLineObject>;
}
