import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MoneyInput } from '@haihe/platform';
import { AttachmentStageEnum } from '@haihe/registry';
import type { AttachmentStage, ListingMode, PriceKind, Readiness } from '../rules/index.js';
import { ListingModeEnum, PriceKindEnum, ReadinessEnum } from './enums.js';

/** A file that hangs on a listing. */
@InputType('ListingAttachmentInput', { description: 'A file that hangs on a listing.' })
export class ListingAttachmentInput {
  @Field(() => ID, { description: 'Id that the upload gave.' })
  readonly fileId!: string;

  @Field(() => AttachmentStageEnum, { description: 'From when on others may open it.' })
  readonly stage!: AttachmentStage;
}

/** What a seller says of what he offers. */
@InputType({ isAbstract: true })
export abstract class ListingDetailsInput {
  @Field({ description: 'Title in Chinese, at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  readonly titleEn?: string | null;

  @Field({ description: 'What is offered, in Chinese.' })
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: 'What is offered, in English.' })
  readonly summaryEn?: string | null;

  @Field(() => ListingModeEnum, { defaultValue: 'SALE', description: 'How it trades.' })
  readonly mode!: ListingMode;

  @Field(() => PriceKindEnum, { description: 'How the price is asked.' })
  readonly priceKind!: PriceKind;

  @Field(() => MoneyInput, { nullable: true, description: 'The fixed price, or the lower end of the shown range.' })
  readonly price?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The upper end of the shown range.' })
  readonly priceMax?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The least that you would take. Nobody else ever sees it.' })
  readonly minimumPrice?: MoneyInput | null;

  @Field(() => Int, { description: 'Calendar days for which it is to be published.' })
  readonly termDays!: number;

  @Field({ description: 'Whether documents come with the rights.' })
  readonly documents!: boolean;

  @Field({ description: 'Whether know-how comes with the rights.' })
  readonly knowHow!: boolean;

  @Field({ description: 'Whether training comes with the rights.' })
  readonly training!: boolean;

  @Field(() => String, { nullable: true, description: 'What else there is to say of the delivery.' })
  readonly deliveryNote?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the technology is in use, and how that is shown.' })
  readonly evidenceOfUse?: string | null;

  @Field(() => ReadinessEnum, { description: 'How ripe the technology is.' })
  readonly readiness!: Readiness;

  @Field(() => String, { nullable: true, description: 'Where it can be applied.' })
  readonly applicationField?: string | null;

  @Field(() => String, { nullable: true, description: 'Products made with it.' })
  readonly products?: string | null;

  @Field(() => String, { nullable: true, description: 'Industry by GB/T 4754.' })
  readonly industryCode?: string | null;

  @Field(() => [ListingAttachmentInput], { nullable: true, description: 'All files of the listing, in order; those that are left out no longer hang on it.' })
  readonly attachments?: ListingAttachmentInput[] | null;
}

/** A listing to be. */
@InputType('ListingCreateInput', { description: 'A listing to be.' })
export class ListingCreateInput extends ListingDetailsInput {
  @Field(() => [ID], { description: 'The rights that it offers; all of one seller.' })
  readonly rightIds!: string[];
}

/** What a draft or returned listing shall say. */
@InputType('ListingEditInput', { description: 'What a draft or returned listing shall say.' })
export class ListingEditInput extends ListingDetailsInput {
  @Field(() => ID, { description: 'The listing.' })
  readonly listingId!: string;
}

/** What a published listing shall say from the next version on. */
@InputType('ListingAmendInput', { description: 'What a published listing shall say from the next version on.' })
export class ListingAmendInput extends ListingDetailsInput {
  @Field(() => ID, { description: 'The listing.' })
  readonly listingId!: string;

  @Field({ description: 'What is changed, for the readers of the listing.' })
  readonly note!: string;
}

@InputType({ isAbstract: true })
abstract class ListingIdInput {
  @Field(() => ID, { description: 'The listing.' })
  readonly listingId!: string;
}

@InputType({ isAbstract: true })
abstract class ListingReasonInput extends ListingIdInput {
  @Field({ description: 'Why.' })
  readonly reason!: string;
}

/** A listing to be reviewed. */
@InputType('ListingSubmitInput', { description: 'A listing to be reviewed.' })
export class ListingSubmitInput extends ListingIdInput {}

/** A listing to be taken back from review. */
@InputType('ListingRecallInput', { description: 'A listing to be taken back from review.' })
export class ListingRecallInput extends ListingIdInput {}

/** A listing to be sent back. */
@InputType('ListingReturnInput', { description: 'A listing to be sent back to its seller.' })
export class ListingReturnInput extends ListingReasonInput {}

/** A listing to be published. */
@InputType('ListingPublishInput', { description: 'A listing to be published.' })
export class ListingPublishInput extends ListingIdInput {}

/** A listing to be taken out of the market for good. */
@InputType('ListingWithdrawInput', { description: 'A listing to be taken out of the market for good.' })
export class ListingWithdrawInput extends ListingReasonInput {}

/** A listing to be taken out of the market for a time. */
@InputType('ListingSuspendInput', { description: 'A listing to be taken out of the market for a time.' })
export class ListingSuspendInput extends ListingReasonInput {}

/** A suspended listing to be brought back. */
@InputType('ListingResumeInput', { description: 'A suspended listing to be brought back.' })
export class ListingResumeInput extends ListingIdInput {}

/** A listing to be kept, or not. */
@InputType('ListingFavouriteInput', { description: 'A listing to be kept as a favourite, or no longer.' })
export class ListingFavouriteInput extends ListingIdInput {
  @Field({ description: 'Whether it is kept.' })
  readonly favourite!: boolean;
}
