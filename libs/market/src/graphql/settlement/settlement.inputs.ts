import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar, MoneyInput } from '@haihe/platform';
import type { ExportClass } from '../../rules/index.js';
import { DisputeOutcomeEnum, ExportClassEnum } from './settlement-enums.js';

@InputType({ isAbstract: true })
abstract class DealInput {
  @Field(() => ID, { description: 'The deal.' })
  readonly dealId!: string;
}

@InputType({ isAbstract: true })
abstract class ReasonedDealInput extends DealInput {
  @Field({ description: 'Why; the parties read it.' })
  readonly reason!: string;
}

/** Input of dealPublicityPost. */
@InputType('DealPublicityPostInput', { description: 'A posting in the seller’s own house.' })
export class DealPublicityPostInput extends DealInput {
  @Field(() => DateScalar, { description: 'Its first day.' })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it is posted.' })
  readonly note?: string | null;
}

/** Input of dealObjectionRecord. */
@InputType('DealObjectionRecordInput', { description: 'An objection that came in.' })
export class DealObjectionRecordInput extends DealInput {
  @Field({ description: 'Who objects to what.' })
  readonly text!: string;
}

/** Input of dealObjectionDecide. */
@InputType('DealObjectionDecideInput', { description: 'The decision on an objection.' })
export class DealObjectionDecideInput extends ReasonedDealInput {
  @Field({ description: 'True ends the deal.' })
  readonly upheld!: boolean;
}

/** Input of dealPreEmptionAnswer. */
@InputType('DealPreEmptionAnswerInput', { description: 'What those answered who may buy first.' })
export class DealPreEmptionAnswerInput extends DealInput {
  @Field({ description: 'True when one of them buys; that ends the deal.' })
  readonly exercised!: boolean;

  @Field(() => String, { nullable: true, description: 'Who answered how.' })
  readonly note?: string | null;
}

/** Input of dealExportDocumentsSubmit. */
@InputType('DealExportDocumentsSubmitInput', { description: 'How the technology is classified for export, with the documents.' })
export class DealExportDocumentsSubmitInput extends DealInput {
  @Field(() => ExportClassEnum, { description: 'Its class.' })
  readonly classification!: ExportClass;

  @Field(() => [ID], { description: 'Licence or certificate of registration.' })
  readonly fileIds!: string[];
}

/** Input of dealExportDecide. */
@InputType('DealExportDecideInput', { description: 'The decision on an export.' })
export class DealExportDecideInput extends DealInput {
  @Field({ description: 'False ends the deal.' })
  readonly cleared!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; required unless it is cleared.' })
  readonly reason?: string | null;
}

/** A part of the price. */
@InputType('InstalmentInput', { description: 'A part of the price with its day.' })
export class InstalmentInput {
  @Field(() => MoneyInput, { description: 'How much.' })
  readonly amount!: MoneyInput;

  @Field(() => DateScalar, { description: 'Its day; the first is due with the signature in any case.' })
  readonly dueOn!: string;
}

/** Input of dealInstalmentsPropose. */
@InputType('DealInstalmentsProposeInput', { description: 'A proposal to pay in parts.' })
export class DealInstalmentsProposeInput extends DealInput {
  @Field(() => [InstalmentInput], { description: 'In order; none withdraws or turns down what was proposed.' })
  readonly instalments!: InstalmentInput[];
}

/** Input of dealInstalmentsAccept. */
@InputType('DealInstalmentsAcceptInput', { description: 'Acceptance of instalments.' })
export class DealInstalmentsAcceptInput extends DealInput {}

/** Input of dealDepositOffset. */
@InputType('DealDepositOffsetInput', { description: 'A payment out of the deposit.' })
export class DealDepositOffsetInput extends DealInput {
  @Field(() => MoneyInput, { description: 'At most what is due.' })
  readonly amount!: MoneyInput;

  @Field({ description: 'Chosen by the client, 8 to 200 characters: the same key never pays twice.' })
  readonly idempotencyKey!: string;
}

/** Input of dealRecordalFile. */
@InputType('DealRecordalFileInput', { description: 'The filing of the change of owner with the office.' })
export class DealRecordalFileInput extends DealInput {
  @Field({ description: 'Number of the filing.' })
  readonly acceptanceNumber!: string;

  @Field(() => DateScalar, { description: 'Day of the filing.' })
  readonly filedOn!: string;

  @Field(() => [ID], { description: 'The receipt; once it is filed, further documents such as the notice.' })
  readonly fileIds!: string[];
}

/** Input of dealRecordalCertify. */
@InputType('DealRecordalCertifyInput', { description: 'What the office’s notice says.' })
export class DealRecordalCertifyInput extends DealInput {
  @Field(() => [ID], { description: 'The rights that it names: all of the deal.' })
  readonly rightIds!: string[];

  @Field(() => DateScalar, { description: 'Day from which the office names the buyer.' })
  readonly transferDate!: string;

  @Field(() => ID, { description: 'The notice: a document of the deal or one of your own.' })
  readonly fileId!: string;
}

/** Input of dealRecordalReturn. */
@InputType('DealRecordalReturnInput', { description: 'A recordal that is sent back.' })
export class DealRecordalReturnInput extends ReasonedDealInput {}

/** Input of dealRelease. */
@InputType('DealReleaseInput', { description: 'The release of a deal.' })
export class DealReleaseInput extends DealInput {}

/** Input of dealCancellationRequest. */
@InputType('DealCancellationRequestInput', { description: 'A request to end the deal.' })
export class DealCancellationRequestInput extends ReasonedDealInput {}

/** Input of dealCancellationAnswer. */
@InputType('DealCancellationAnswerInput', { description: 'The answer to a request to end the deal.' })
export class DealCancellationAnswerInput extends DealInput {
  @Field({ description: 'True ends it.' })
  readonly agreed!: boolean;
}

/** Input of dealBreachDeclare. */
@InputType('DealBreachDeclareInput', { description: 'The statement that the other side broke the deal.' })
export class DealBreachDeclareInput extends ReasonedDealInput {}

/** Input of dealBreachDecide. */
@InputType('DealBreachDecideInput', { description: 'The decision on a declared breach.' })
export class DealBreachDecideInput extends ReasonedDealInput {
  @Field({ description: 'True ends the deal.' })
  readonly confirmed!: boolean;
}

/** Input of dealDisputeOpen. */
@InputType('DealDisputeOpenInput', { description: 'A dispute.' })
export class DealDisputeOpenInput extends ReasonedDealInput {
  @Field(() => [ID], { nullable: true, description: 'Evidence.' })
  readonly fileIds?: string[] | null;
}

/** Input of dealDisputeResolve. */
@InputType('DealDisputeResolveInput', { description: 'The decision on a dispute.' })
export class DealDisputeResolveInput extends ReasonedDealInput {
  @Field(() => DisputeOutcomeEnum, { description: 'How it is decided.' })
  readonly outcome!: keyof typeof DisputeOutcomeEnum;

  @Field(() => MoneyInput, { nullable: true, description: 'PARTIAL_RELEASE only: what the seller is given; the rest goes back to the buyer.' })
  readonly sellerAmount?: MoneyInput | null;
}
