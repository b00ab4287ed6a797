import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { DifferenceRow, ReconciliationRow } from '../data/queries/reconciliations.js';
import { PaymentChannelEnum } from './enums.js';
import { yuan } from './payment-due.object.js';

/** What ledger and channel say at the end of a day. */
@ObjectType('Reconciliation', { implements: () => [Node], description: 'What the ledger and a channel say of one account at the end of a day.' })
export class ReconciliationObject extends Node {
  @Field(() => PaymentChannelEnum, { description: 'The channel.' })
  readonly channel!: string;

  @Field({ description: 'The account.' })
  readonly label!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  readonly day!: string;

  @Field(() => MoneyObject, { description: 'What lies there by the ledger.' })
  readonly ledgerBalance!: MoneyObject;

  @Field(() => MoneyObject, { nullable: true, description: 'What lies there by the channel; null while it has not told.' })
  readonly channelBalance!: MoneyObject | null;

  @Field(() => DateTimeScalar, { description: 'When it was compared last.' })
  readonly runAt!: Date;

  /** The row, for the other fields; not on the wire. */
  readonly row!: ReconciliationRow;

  static of(row: ReconciliationRow): ReconciliationObject {
    const { channel, label, day, ledger, channelBalance, runAt } = row;
    return { id: toGlobalId('Reconciliation', row.id), channel, label, day, ledgerBalance: yuan(ledger), channelBalance: channelBalance === null ? null : yuan(channelBalance), runAt, row };
  }
}

/** Something in which they differ. */
@ObjectType('ReconciliationDifference', { implements: () => [Node], description: 'Something in which the ledger and a channel differ.' })
export class ReconciliationDifferenceObject extends Node {
  @Field({ description: 'What kind: STATEMENT_MISSING, BALANCE, POSTING_WITHOUT_LINE, and those of other channels.' })
  readonly kind!: string;

  @Field({ description: 'What it is about: an account, a transaction, a movement of the channel.' })
  readonly subject!: string;

  @Field(() => MoneyObject, { nullable: true, description: 'By the ledger.' })
  readonly ledgerAmount!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'By the channel.' })
  readonly channelAmount!: MoneyObject | null;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  readonly foundAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was no longer there.' })
  readonly goneAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What it was found to be.' })
  readonly explanation!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was explained.' })
  readonly explainedAt!: Date | null;

  static of({ id, kind, subject, ledger, channel, foundAt, goneAt, explanation, explainedAt }: DifferenceRow): ReconciliationDifferenceObject {
    const amount = (fen: bigint | null) => (fen === null ? null : yuan(fen));
    return { id: toGlobalId('ReconciliationDifference', id), kind, subject, ledgerAmount: amount(ledger), channelAmount: amount(channel), foundAt, goneAt, explanation, explainedAt };
  }
}
