import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import type { PayeeAccountRow } from '../data/queries/payee-accounts.js';
import type { PayoutBatchRow } from '../data/queries/payout-batches.js';
import type { PayoutRow } from '../data/queries/payouts.js';
import { looksMistyped, maskedAccount } from '../rules/index.js';
import { PaymentChannelEnum, PayoutStateEnum } from './enums.js';
import { yuan } from './payment-due.object.js';

/** Money on its way out. */
@ObjectType('Payout', { implements: () => [Node], description: 'Money on its way out.' })
export class PayoutObject extends Node {
  @Field({ description: 'Stands in the remark, such as HZ7K3MQ9XA4.' })
  readonly reference!: string;

  @Field(() => PaymentChannelEnum, { description: 'How it is sent.' })
  readonly channel!: string;

  @Field(() => MoneyObject, { description: 'How much.' })
  readonly amount!: MoneyObject;

  @Field({ description: 'What for.' })
  readonly title!: string;

  @Field(() => PayoutStateEnum, { description: 'Where it stands.' })
  readonly state!: string;

  @Field({ description: 'In whose name the account is.' })
  readonly beneficiaryName!: string;

  @Field({ description: 'Bank of the account.' })
  readonly beneficiaryBank!: string;

  @Field({ description: 'Ends of the account number.' })
  readonly beneficiaryAccount!: string;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  readonly failure!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  readonly requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given to the bank.' })
  readonly sentAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed or failed.' })
  readonly closedAt!: Date | null;

  /** The row, for the other fields; not on the wire. */
  readonly row!: PayoutRow;

  static of(row: PayoutRow): PayoutObject {
    const { reference, channel, title, state, beneficiaryName, beneficiaryBank, failure, requestedAt, sentAt, closedAt } = row;
    const wire = { reference, channel, title, state, beneficiaryName, beneficiaryBank, failure, requestedAt, sentAt, closedAt, row };
    return { id: toGlobalId('Payout', row.id), amount: yuan(row.amount), beneficiaryAccount: maskedAccount(row.beneficiaryAccount), ...wire };
  }
}

/** Payouts that were given to the bank in one file. */
@ObjectType('PayoutBatch', { implements: () => [Node], description: 'Payouts that were given to the bank in one file.' })
export class PayoutBatchObject extends Node {
  @Field({ description: 'Number that people quote, such as PB-2026-000123.' })
  readonly reference!: string;

  @Field(() => Int, { description: 'How many payouts stand in it.' })
  readonly payouts!: number;

  @Field(() => MoneyObject, { description: 'Their sum.' })
  readonly total!: MoneyObject;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly exportedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where the file lies; null when it has to be made once more by exporting again.' })
  readonly downloadUrl!: string | null;

  static of({ id, reference, payouts, total, exportedAt, fileId }: PayoutBatchRow): PayoutBatchObject {
    return { id: toGlobalId('PayoutBatch', id), reference, payouts, total: yuan(total), exportedAt, downloadUrl: fileId === null ? null : `/files/${fileId}` };
  }
}

const mistyped = {
  'zh-CN': '账号的校验位不符合银行卡规则，请再次核对（对公账户可忽略）',
  en: 'The check digit is not that of a card; look at the number once more (company accounts need not have one)',
};

/** Where an organisation is paid. */
@ObjectType('PayeeAccount', { description: 'The bank account to which the organisation is paid.' })
export class PayeeAccountObject {
  @Field({ description: 'In whose name it is.' })
  readonly accountName!: string;

  @Field({ description: 'Its bank.' })
  readonly bank!: string;

  @Field(() => String, { nullable: true, description: 'Number of the bank in the clearing system (联行号).' })
  readonly bankCode!: string | null;

  @Field({ description: 'Its number; only the ends of it for those who may not change it.' })
  readonly accountNumber!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  readonly setAt!: Date;

  @Field(() => DateTimeScalar, { description: 'From when on money goes there: later when it replaced another account.' })
  readonly usableFrom!: Date;

  @Field(() => String, { nullable: true, description: 'What looks wrong with the number, in the language of the request; it is taken all the same.' })
  readonly warning!: string | null;

  static of(row: PayeeAccountRow, whole: boolean, locale: Locale): PayeeAccountObject {
    const { accountName, bank, bankCode, setAt, usableFrom } = row;
    const accountNumber = whole ? row.accountNumber : maskedAccount(row.accountNumber);
    return { accountName, bank, bankCode, accountNumber, setAt, usableFrom, warning: looksMistyped(row.accountNumber) ? mistyped[locale] : null };
  }
}
