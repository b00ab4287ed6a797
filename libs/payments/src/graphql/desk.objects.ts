import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { BankStatementRow } from '../data/queries/bank-statements.js';
import type { CustodyAccountRow } from '../data/queries/custody-accounts.js';
import type { ReceiptRow } from '../data/queries/receipts.js';
import type { DebitRow } from '../data/queries/statement-lines.js';
import { DebitReasonEnum, PaymentChannelEnum, ReceiptActionEnum, ReceiptReasonEnum, StatementFormatEnum } from './enums.js';
import { yuan } from './payment-due.object.js';

/** A bank account of the exchange. */
@ObjectType('CustodyAccount', { implements: () => [Node], description: 'A bank account in which the exchange keeps other people’s money.' })
export class CustodyAccountObject extends Node {
  @Field({ description: 'Its bank.' })
  readonly bank!: string;

  @Field({ description: 'In whose name it is.' })
  readonly accountName!: string;

  @Field({ description: 'Its number.' })
  readonly accountNumber!: string;

  @Field(() => StatementFormatEnum, { nullable: true, description: 'The only format in which its statements are taken; null for any.' })
  readonly format!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'What its last statement ended with.' })
  readonly balance!: MoneyObject | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of its last statement.' })
  readonly balanceDay!: string | null;

  static of({ id, bank, accountName, accountNumber, format, balance, balanceDay }: CustodyAccountRow): CustodyAccountObject {
    return { id: toGlobalId('CustodyAccount', id), bank, accountName, accountNumber, format, balance: balance === null ? null : yuan(balance), balanceDay };
  }
}

/** A bank statement that was imported. */
@ObjectType('BankStatement', { implements: () => [Node], description: 'A bank statement that was imported.' })
export class BankStatementObject extends Node {
  @Field({ description: 'Number that people quote, such as BK-2026-000123.' })
  readonly reference!: string;

  @Field(() => StatementFormatEnum, { description: 'In which format it came.' })
  readonly format!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  readonly fromDay!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  readonly toDay!: string;

  @Field(() => MoneyObject, { description: 'What it begins with.' })
  readonly opening!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What it ends with.' })
  readonly closing!: MoneyObject;

  @Field(() => Int, { description: 'How many lines it has.' })
  readonly lines!: number;

  @Field(() => Int, { description: 'Lines that other statements had told.' })
  readonly alreadyKnown!: number;

  @Field(() => Int, { description: 'Lines that were matched by themselves.' })
  readonly matched!: number;

  @Field(() => Int, { description: 'Lines that had to wait for a person.' })
  readonly queued!: number;

  @Field(() => DateTimeScalar, { description: 'When it was imported.' })
  readonly importedAt!: Date;

  /** The row, for the other fields; not on the wire. */
  readonly row!: BankStatementRow;

  static of(row: BankStatementRow): BankStatementObject {
    const { reference, format, fromDay, toDay, lines, alreadyKnown, matched, queued, importedAt } = row;
    return { id: toGlobalId('BankStatement', row.id), opening: yuan(row.opening), closing: yuan(row.closing), reference, format, fromDay, toDay, lines, alreadyKnown, matched, queued, importedAt, row };
  }
}

/** Money that arrived. */
@ObjectType('Receipt', { implements: () => [Node], description: 'Money that arrived. Seen at the desk of the centre.' })
export class ReceiptObject extends Node {
  @Field(() => PaymentChannelEnum, { description: 'By which channel.' })
  readonly channel!: string;

  @Field(() => MoneyObject, { description: 'How much.' })
  readonly amount!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What of it still waits.' })
  readonly waiting!: MoneyObject;

  @Field(() => ReceiptReasonEnum, { nullable: true, description: 'Why it waits; null when it does not.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The reference in its remark.' })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Who paid, as the channel says.' })
  readonly payerName!: string | null;

  @Field(() => String, { nullable: true, description: 'From which account.' })
  readonly payerAccount!: string | null;

  @Field(() => String, { nullable: true, description: 'From which bank.' })
  readonly payerBank!: string | null;

  @Field(() => String, { nullable: true, description: 'What the payer wrote.' })
  readonly remark!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it came; the day of it, for a bank transfer.' })
  readonly receivedAt!: Date;

  @Field(() => [ReceiptActionEnum], { description: 'What can be done with it.' })
  readonly availableActions!: readonly string[];

  /** The row, for the other fields; not on the wire. */
  readonly row!: ReceiptRow;

  static of(row: ReceiptRow): ReceiptObject {
    const { channel, reason, reference, payerName, payerAccount, payerBank, remark, receivedAt } = row;
    const returnable = channel === 'BANK_TRANSFER' && payerName !== null && payerAccount !== null && payerBank !== null;
    const availableActions = row.waiting === 0n ? [] : ['ALLOCATE', ...(returnable ? ['RETURN'] : [])];
    const wire = { channel, reason, reference, payerName, payerAccount, payerBank, remark, receivedAt, availableActions, row };
    return { id: toGlobalId('Receipt', row.id), amount: yuan(row.amount), waiting: yuan(row.waiting), ...wire };
  }
}

/** Money that left a bank account. */
@ObjectType('BankDebit', { implements: () => [Node], description: 'Money that left a bank account of the exchange.' })
export class BankDebitObject extends Node {
  @Field(() => DateScalar, { description: 'When.' })
  readonly day!: string;

  @Field(() => MoneyObject, { description: 'How much.' })
  readonly amount!: MoneyObject;

  @Field(() => String, { nullable: true, description: 'To whom, as the bank says.' })
  readonly counterpartyName!: string | null;

  @Field(() => String, { nullable: true, description: 'To which account.' })
  readonly counterpartyAccount!: string | null;

  @Field(() => String, { nullable: true, description: 'To which bank.' })
  readonly counterpartyBank!: string | null;

  @Field(() => String, { nullable: true, description: 'What the bank says of it.' })
  readonly remark!: string | null;

  @Field(() => DebitReasonEnum, { nullable: true, description: 'Why it was not matched by itself.' })
  readonly reason!: string | null;

  @Field({ description: 'Whether it is explained.' })
  readonly settled!: boolean;

  /** The row, for the other fields; not on the wire. */
  readonly row!: DebitRow;

  static of(row: DebitRow): BankDebitObject {
    const { day, counterpartyName, counterpartyAccount, counterpartyBank, remark, reason, settledAs } = row;
    return { id: toGlobalId('BankDebit', row.id), day, amount: yuan(row.amount), counterpartyName, counterpartyAccount, counterpartyBank, remark, reason, settled: settledAs !== null, row };
  }
}
