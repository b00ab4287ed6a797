import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, MoneyObject } from '@haihe/platform';
import { AttachmentObject } from '@haihe/registry';
import type { DealSide, DealStepCode, ExportClass, GateKind, GateState, Responsible, StepState } from '../../rules/index.js';
import type { DealFileRow, ProposalRow } from '../../data/settlement/settlement-rows.js';
import { DealDocumentRoleEnum, DealSideEnum, DealStepCodeEnum, DisputeOutcomeEnum, ExportClassEnum, GateKindEnum, GateStateEnum, PlanStateEnum, ProposalStateEnum, StepStateEnum } from './settlement-enums.js';

/** One step of the way. */
@ObjectType('DealStep', { description: 'One step of the way of a deal.' })
export class DealStepObject {
  @Field(() => DealStepCodeEnum, { description: 'Which.' })
  readonly code!: DealStepCode;

  @Field({ description: 'What it is called.' })
  readonly title!: string;

  @Field(() => StepStateEnum, { description: 'Where it stands.' })
  readonly state!: StepState;

  @Field(() => DealSideEnum, { nullable: true, description: 'Who does it; null for what is done.' })
  readonly responsible!: Responsible | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of its term, exclusive.' })
  readonly dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done.' })
  readonly doneAt!: Date | null;

  @Field({ description: 'What happens in it.' })
  readonly hint!: string;
}

/** A gate. */
@ObjectType('DealGate', { description: 'Something that must be out of the way before the contract is signed.' })
export class DealGateObject {
  @Field(() => GateKindEnum, { description: 'Which.' })
  readonly kind!: GateKind;

  @Field(() => GateStateEnum, { description: 'Where it stands now.' })
  readonly state!: GateState;

  @Field({ description: 'What it is called.' })
  readonly title!: string;

  @Field({ description: 'Why the deal has it.' })
  readonly reason!: string;

  @Field({ description: 'The law behind.' })
  readonly source!: string;

  @Field(() => [String], { description: 'Who may buy first, as the record names them.' })
  readonly names!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day of the posting.' })
  readonly postedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the posting, or of the time to answer.' })
  readonly dueOn!: string | null;

  @Field(() => ExportClassEnum, { nullable: true, description: 'How the technology was classified for export.' })
  readonly classification!: ExportClass | null;

  @Field(() => String, { nullable: true, description: 'What the seller said with it.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'An objection.' })
  readonly objection!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the centre decided so.' })
  readonly decision!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was passed or refused.' })
  readonly decidedAt!: Date | null;

  @Field(() => [AttachmentObject], { description: 'Documents handed in for it.' })
  readonly documents!: readonly AttachmentObject[];
}

/** Numbers of the rules under which the deal was agreed. */
@ObjectType('DealRules', { description: 'Numbers of the rules that govern the deal, those of the day of agreement, for whoever writes about them.' })
export class DealRulesObject {
  @Field({ description: 'What a buyer in breach pays, of the price, out of what is held and never beyond it, such as 10%.' })
  readonly breachDamages!: string;

  @Field({ description: 'Where that comes from.' })
  readonly breachSource!: string;

  @Field(() => Int, { description: 'Working days in which the centre decides a dispute.' })
  readonly disputeDays!: number;
}

/** What must be done next. */
@ObjectType('DealDeadline', { description: 'What must be done next, by whom and by when.' })
export class DealDeadlineObject {
  @Field(() => DateTimeScalar, { description: 'End of the term, exclusive.' })
  readonly dueAt!: Date;

  @Field(() => DealSideEnum, { description: 'Who has to do it.' })
  readonly responsible!: Responsible;

  @Field({ description: 'What is to be done.' })
  readonly title!: string;

  @Field({ description: 'Where the term comes from.' })
  readonly source!: string;

  @Field({ description: 'Whether it has passed.' })
  readonly overdue!: boolean;

  @Field({ description: 'Counted in a year whose holidays are not known yet; it may move.' })
  readonly provisional!: boolean;
}

/** The recordal. */
@ObjectType('Recordal', { description: 'The filing of the change of owner with the office, and what came of it.' })
export class RecordalObject {
  @Field(() => DateTimeScalar, { description: 'When it was noted here.' })
  readonly filedAt!: Date;

  @Field(() => DateScalar, { description: 'Day of the filing.' })
  readonly filedOn!: string;

  @Field({ description: 'Number of the filing.' })
  readonly acceptanceNumber!: string;

  @Field(() => AttachmentObject, { nullable: true, description: 'The receipt.' })
  readonly receipt!: AttachmentObject | null;

  @Field(() => String, { nullable: true, description: 'Why the centre sent it back last.' })
  readonly returnReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the centre certified it.' })
  readonly certifiedAt!: Date | null;

  @Field(() => AttachmentObject, { nullable: true, description: "The office's notice." })
  readonly notice!: AttachmentObject | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which the office names the buyer.' })
  readonly transferDate!: string | null;
}

/** A dispute. */
@ObjectType('Dispute', { description: 'A dispute; nothing moves while it is open.' })
export class DisputeObject {
  @Field(() => DealSideEnum, { description: 'Who opened it.' })
  readonly openedBy!: DealSide;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly openedAt!: Date;

  @Field({ description: 'Why.' })
  readonly reason!: string;

  @Field({ description: 'Whether it awaits the centre.' })
  readonly open!: boolean;

  @Field(() => DisputeOutcomeEnum, { nullable: true, description: 'How it was decided.' })
  readonly outcome!: keyof typeof DisputeOutcomeEnum | null;

  @Field(() => MoneyObject, { nullable: true, description: 'What the seller was given, when what was held was divided.' })
  readonly sellerAmount!: MoneyObject | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  readonly resolvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  readonly resolution!: string | null;
}

/** Something that happened. */
@ObjectType('DealEvent', { description: 'Something that happened to a deal.' })
export class DealEventObject {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field({ description: 'Code of what happened.' })
  readonly code!: string;

  @Field({ description: 'What happened, in words.' })
  readonly what!: string;

  @Field(() => String, { nullable: true, description: 'Name of the organisation that did it; null for what time or money did.' })
  readonly by!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  readonly note!: string | null;
}

/** A document. */
@ObjectType('DealDocument', { description: 'A document of a deal.' })
export class DealDocumentObject {
  @Field(() => DealDocumentRoleEnum, { description: 'What it is for.' })
  readonly role!: DealFileRow['role'];

  @Field(() => AttachmentObject, { description: 'The file.' })
  readonly file!: AttachmentObject;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  readonly addedAt!: Date;
}

/** A part of the price. */
@ObjectType('DealInstalment', { description: 'A part of the price with its day.' })
export class DealInstalmentObject {
  @Field(() => Int, { description: 'Place, from 1.' })
  readonly place!: number;

  @Field(() => MoneyObject, { description: 'How much of the price.' })
  readonly amount!: MoneyObject;

  @Field(() => DateScalar, { nullable: true, description: 'Its day; null for the first, which is due with the signature.' })
  readonly dueOn!: string | null;
}

/** Instalments. */
@ObjectType('InstalmentPlan', { description: 'Instalments that were proposed or agreed.' })
export class InstalmentPlanObject {
  @Field(() => PlanStateEnum, { description: 'Where they stand.' })
  readonly state!: 'PROPOSED' | 'ACCEPTED';

  @Field(() => DealSideEnum, { description: 'Who proposed them.' })
  readonly proposedBy!: DealSide;

  @Field(() => [DealInstalmentObject], { description: 'In order.' })
  readonly instalments!: readonly DealInstalmentObject[];
}

/** A request to cancel or a declared breach. */
@ObjectType('DealProposal', { description: 'A request to cancel, or the statement that the other side broke the deal.' })
export class DealProposalObject {
  @Field(() => DealSideEnum, { description: 'Who made it.' })
  readonly by!: DealSide;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field({ description: 'Why.' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Of a breach: what was not done in time.' })
  readonly missed!: string | null;

  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  readonly state!: ProposalRow['state'];

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  readonly answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  readonly answeredAt!: Date | null;
}
