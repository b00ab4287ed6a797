import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, MoneyObject, toGlobalId } from '@haihe/platform';
import type { StatementEntryRow } from '../data/queries/statement-entries.js';
import { yuan } from './payment-due.object.js';

/** A line of a bank statement. */
@ObjectType('BankStatementEntry', { description: 'A line of a bank statement. Seen at the desk of the centre.' })
export class BankStatementEntryObject {
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its number in the statement, from 1.' })
  readonly place!: number;

  @Field(() => DateScalar, { description: 'When it was booked.' })
  readonly day!: string;

  @Field({ description: 'Whether it brought money in.' })
  readonly incoming!: boolean;

  @Field({ description: 'Whether the bank took back with it what it had booked.' })
  readonly reversal!: boolean;

  @Field(() => MoneyObject, { description: 'How much, above zero.' })
  readonly amount!: MoneyObject;

  @Field(() => String, { nullable: true, description: 'From whom or to whom, as the bank says.' })
  readonly counterpartyName!: string | null;

  @Field(() => String, { nullable: true, description: 'From or to which account.' })
  readonly counterpartyAccount!: string | null;

  @Field(() => String, { nullable: true, description: 'The remark.' })
  readonly remark!: string | null;

  /** The row, for the other fields; not on the wire. */
  readonly row!: StatementEntryRow;

  static of(row: StatementEntryRow): BankStatementEntryObject {
    const { place, day, direction, reversal, counterpartyName, counterpartyAccount, remark } = row;
    return { id: toGlobalId('BankStatementEntry', row.id), place, day, incoming: direction === 'IN', reversal, amount: yuan(row.amount), counterpartyName, counterpartyAccount, remark, row };
  }
}
