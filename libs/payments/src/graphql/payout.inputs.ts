import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MoneyInput } from '@haihe/platform';

/** Input of payeeAccountSet. */
@InputType({ description: 'Where the organisation is to be paid.' })
export class PayeeAccountSetInput {
  @Field({ description: 'The name of the organisation.' })
  readonly accountName!: string;

  @Field({ description: 'Bank and branch.' })
  readonly bank!: string;

  @Field(() => String, { nullable: true, description: 'Number of the bank in the clearing system (联行号), twelve digits.' })
  readonly bankCode?: string | null;

  @Field({ description: 'Number of the account; blanks do not matter.' })
  readonly accountNumber!: string;

  @Field({ description: 'The caller’s password.' })
  readonly password!: string;
}

/** Input of payoutRequest. */
@InputType({ description: 'How much of the deposit to send.' })
export class PayoutRequestInput {
  @Field(() => MoneyInput, { description: 'How much.' })
  readonly amount!: MoneyInput;

  @Field({ description: 'The caller’s password.' })
  readonly password!: string;

  @Field(() => String, { nullable: true, description: 'The same key with the same amount sends money once. 8 to 200 characters.' })
  readonly idempotencyKey?: string | null;
}

/** Input of payoutFail. */
@InputType({ description: 'A payout that the bank did not take.' })
export class PayoutFailInput {
  @Field(() => ID, { description: 'The payout.' })
  readonly payoutId!: string;

  @Field({ description: 'Why.' })
  readonly reason!: string;
}

/** Input of payoutBatchExport. */
@InputType({ description: 'The payouts that were seen and confirmed. When others wait by now, nothing is exported.' })
export class PayoutBatchExportInput {
  @Field(() => Int, { description: 'How many.' })
  readonly payouts!: number;

  @Field(() => MoneyInput, { description: 'Their sum.' })
  readonly total!: MoneyInput;
}

/** Input of payoutBatchWrite. */
@InputType({ description: 'A batch whose file is missing.' })
export class PayoutBatchWriteInput {
  @Field(() => ID, { description: 'The batch.' })
  readonly batchId!: string;
}
