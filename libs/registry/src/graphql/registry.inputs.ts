import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '@haihe/platform';
import type { RightKind } from '../rules/index.js';
import { ClaimBasisEnum, RightKindEnum } from './enums.js';
import type { ClaimBasis } from './enums.js';

/** A symbol of a classification. */
@InputType('ClassificationInput', { description: 'A symbol of a classification.' })
export class ClassificationInput {
  @Field({ description: 'IPC, CPC, LOCARNO, NICE or GBT4754.' })
  readonly scheme!: string;

  @Field({ description: 'The symbol in any spelling.' })
  readonly symbol!: string;
}

/** What is entered of a right by hand. */
@InputType('RightRegisterInput', { description: 'What is entered of a right by hand.' })
export class RightRegisterInput {
  @Field(() => RightKindEnum, { description: 'Its kind.' })
  readonly kind!: RightKind;

  @Field({ description: 'Application number of a patent, registration number of the others, in any spelling.' })
  readonly number!: string;

  @Field({ description: 'Title.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  readonly titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Abstract.' })
  readonly abstract?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of filing.' })
  readonly filingDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first publication.' })
  readonly publicationDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of grant or registration.' })
  readonly grantDate?: string | null;

  @Field(() => [String], { description: 'Owners as the certificate names them, in its order; they get equal shares.' })
  readonly ownerNames!: readonly string[];

  @Field(() => [ClassificationInput], { nullable: true, description: 'Classifications, the main one first.' })
  readonly classifications?: readonly ClassificationInput[] | null;
}

/** A claim to a right. */
@InputType('RightClaimInput', { description: 'A claim that a right belongs to the organisation acted for.' })
export class RightClaimInput {
  @Field(() => ID, { description: 'The right.' })
  readonly rightId!: string;

  @Field(() => ClaimBasisEnum, { description: 'What the claim rests on.' })
  readonly basis!: ClaimBasis;

  @Field(() => String, { nullable: true, description: 'What the organisation says, for the centre.' })
  readonly statement?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files that the organisation uploaded; needed when the claim rests on proof.' })
  readonly proofFileIds?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'With proof: the owner in the record that the organisation is, or succeeds to.' })
  readonly ownerName?: string | null;
}

/** The centre's yes to a claim. */
@InputType('ClaimConfirmInput', { description: "The centre's yes to a claim." })
export class ClaimConfirmInput {
  @Field(() => ID, { description: 'The claim.' })
  readonly claimId!: string;

  @Field(() => String, { nullable: true, description: 'The owner in the record that the claimant is or succeeds to, where the claim does not tell.' })
  readonly ownerName?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Rival claims that were looked at and are refused by this decision.' })
  readonly refusedClaimIds?: readonly string[] | null;
}

/** The centre's no to a claim. */
@InputType('ClaimRefuseInput', { description: "The centre's no to a claim." })
export class ClaimRefuseInput {
  @Field(() => ID, { description: 'The claim.' })
  readonly claimId!: string;

  @Field({ description: 'Why; the claimant reads it.' })
  readonly reason!: string;
}

/** Taking a claim back. */
@InputType('ClaimWithdrawInput', { description: 'Taking a claim back.' })
export class ClaimWithdrawInput {
  @Field(() => ID, { description: 'The claim.' })
  readonly claimId!: string;
}

/** A file to import. */
@InputType('ImportStartInput', { description: 'A file to import.' })
export class ImportStartInput {
  @Field(() => ID, { description: 'The uploaded file, by the id that the upload gave.' })
  readonly fileId!: string;
}

/** An import to stop. */
@InputType('ImportCancelInput', { description: 'An import to stop.' })
export class ImportCancelInput {
  @Field(() => ID, { description: 'The import.' })
  readonly importRunId!: string;
}
