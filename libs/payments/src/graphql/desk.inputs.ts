import { Field, ID, InputType } from '@nestjs/graphql';
import { MoneyInput } from '@haihe/platform';
import type { StatementFormatName } from '../importing/statement.js';
import { StatementFormatEnum } from './enums.js';

/** Input of bankStatementImport. */
@InputType({ description: 'A bank statement that was uploaded.' })
export class BankStatementImportInput {
  @Field(() => ID, { description: 'The uploaded file.' })
  readonly fileId!: string;
}

/** A part of a receipt. */
@InputType({ description: 'A part of a receipt, for one payment.' })
export class ReceiptPartInput {
  @Field(() => ID, { description: 'The payment due.' })
  readonly dueId!: string;

  @Field(() => MoneyInput, { description: 'How much goes to it.' })
  readonly amount!: MoneyInput;
}

/** Input of receiptAllocate. */
@InputType({ description: 'For what a receipt is.' })
export class ReceiptAllocateInput {
  @Field(() => ID, { description: 'The receipt.' })
  readonly receiptId!: string;

  @Field(() => [ReceiptPartInput], { nullable: true, description: 'The payments that it is for.' })
  readonly parts?: readonly ReceiptPartInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The organisation whose deposit is credited.' })
  readonly depositOrganisationId?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'How much goes to the deposit.' })
  readonly depositAmount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'The same key with the same content allocates once. 8 to 200 characters.' })
  readonly idempotencyKey?: string | null;
}

/** Input of receiptReturn. */
@InputType({ description: 'A receipt that is sent back.' })
export class ReceiptReturnInput {
  @Field(() => ID, { description: 'The receipt.' })
  readonly receiptId!: string;

  @Field({ description: 'Why.' })
  readonly reason!: string;
}

/** Input of bankDebitSettle. */
@InputType({ description: 'What a debit was.' })
export class BankDebitSettleInput {
  @Field(() => ID, { description: 'The debit.' })
  readonly debitId!: string;

  @Field(() => ID, { nullable: true, description: 'The payout that it was.' })
  readonly payoutId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The receipt that the bank took back with it, or that took it back; with neither a payout nor a receipt it is a charge of the bank.' })
  readonly receiptId?: string | null;

  @Field({ description: 'How that is known.' })
  readonly note!: string;
}

/** Input of custodyAccountAdd. */
@InputType({ description: 'A bank account of the exchange.' })
export class CustodyAccountAddInput {
  @Field({ description: 'Bank and branch.' })
  readonly bank!: string;

  @Field({ description: 'In whose name it is.' })
  readonly accountName!: string;

  @Field({ description: 'Its number; blanks do not matter.' })
  readonly accountNumber!: string;

  @Field(() => StatementFormatEnum, { nullable: true, description: 'The only format in which its statements are taken; none for any.' })
  readonly format?: StatementFormatName | null;
}
