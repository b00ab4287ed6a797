import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { DueRow } from '../data/queries/dues.js';
import { PaymentChannelEnum, PaymentDueStateEnum } from './enums.js';

/** How to pay by bank transfer. */
@ObjectType({ description: 'How to pay by bank transfer.' })
export class TransferInstruction {
  @Field({ description: 'In whose name the account is.' })
  readonly accountName!: string;

  @Field({ description: 'Bank of the account.' })
  readonly bank!: string;

  @Field({ description: 'Number of the account.' })
  readonly accountNumber!: string;

  @Field({ description: 'Goes into the remark, alone or among other words.' })
  readonly reference!: string;

  @Field(() => MoneyObject, { description: 'Exactly this amount.' })
  readonly amount!: MoneyObject;

  @Field({ description: 'What to mind, in the language of the request.' })
  readonly note!: string;
}

/** What was paid of a payment due. */
@ObjectType({ description: 'A part of a payment that came.' })
export class PaymentDueReceipt {
  @Field(() => MoneyObject, { description: 'How much.' })
  readonly amount!: MoneyObject;

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  readonly receivedAt!: Date;

  @Field(() => PaymentChannelEnum, { nullable: true, description: 'By which channel; null when it was taken from the payer’s deposit.' })
  readonly channel!: string | null;

  @Field({ description: 'Whether it was undone because the payment was cancelled: it went to the payer’s deposit, back to where it was held, or into the division after a breach.' })
  readonly released!: boolean;
}

/** Money that an organisation has to pay. */
@ObjectType('PaymentDue', { implements: () => [Node], description: 'Money that an organisation has to pay.' })
export class PaymentDueObject extends Node {
  @Field({ description: 'Goes into the remark of a transfer, such as HP7K3MQ9XA4.' })
  readonly reference!: string;

  @Field({ description: 'What for.' })
  readonly title!: string;

  @Field(() => MoneyObject, { description: 'How much in all.' })
  readonly amount!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What is paid.' })
  readonly paid!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What is still to be paid; nothing once it is cancelled.' })
  readonly open!: MoneyObject;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the term, exclusive: midnight in China after the last day to pay.' })
  readonly dueAt!: Date | null;

  @Field(() => PaymentDueStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field({ description: 'Type of what it belongs to, such as Deal.' })
  readonly subjectType!: string;

  @Field(() => ID, { description: 'Opaque id of what it belongs to.' })
  readonly subjectId!: string;

  /** The row, for the other fields; not on the wire. */
  readonly row!: DueRow;

  static of(row: DueRow): PaymentDueObject {
    const { reference, title, dueAt, state, subjectType } = row;
    return {
      id: toGlobalId('PaymentDue', row.id),
      reference,
      title,
      amount: yuan(row.amount),
      paid: yuan(row.paid),
      open: yuan(openOf(row)),
      dueAt,
      state,
      subjectType,
      subjectId: toGlobalId(subjectType, row.subjectId),
      row,
    };
  }
}

/** Fen that are still to be paid. */
export function openOf({ state, amount, paid }: DueRow): bigint {
  return state === 'CANCELLED' ? 0n : amount - paid;
}

/** Fen on the wire. */
export function yuan(fen: bigint): MoneyObject {
  return MoneyObject.ofMinor(fen) ?? { amount: '0.00', currency: 'CNY' };
}
