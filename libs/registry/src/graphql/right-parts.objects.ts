import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, MoneyObject } from '@haihe/platform';
import { AnnuityStateEnum } from './enums.js';

/** How long a right lasts. */
@ObjectType('Term', { description: 'How long a right lasts.' })
export class TermObject {
  @Field(() => DateScalar, { nullable: true, description: 'Day that the term counts from; null when it is not known.' })
  readonly from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of protection; null when there is none or it cannot be told.' })
  readonly until!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days that are over.' })
  readonly elapsedDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days that are left, the last one included.' })
  readonly remainingDays!: number | null;

  @Field({ description: 'The rule that applies, with its article of law, and what was assumed.' })
  readonly basis!: string;
}

/** The fee for one year of a patent. */
@ObjectType('Annuity', { description: 'The fee for one year of a patent.' })
export class AnnuityObject {
  @Field(() => Int, { description: 'Patent year, counted from the filing date.' })
  readonly year!: number;

  @Field(() => DateScalar, { description: 'Last day to pay without surcharge.' })
  readonly dueDate!: string;

  @Field(() => MoneyObject, { description: 'What is to be paid, surcharge apart.' })
  readonly amount!: MoneyObject;

  @Field(() => AnnuityStateEnum, { description: 'Whether it is paid.' })
  readonly state!: string;

  @Field(() => MoneyObject, { nullable: true, description: 'What comes on top when it is paid today; only while it is late.' })
  readonly surcharge!: MoneyObject | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to pay late; after it the patent ends.' })
  readonly graceUntil!: string | null;

  @Field({ description: 'Whether it is taken as paid because the patent was in force later, and not read in the register.' })
  readonly inferred!: boolean;
}

/** A symbol of a classification with its title. */
@ObjectType('Classification', { description: 'A symbol of a classification with its title.' })
export class ClassificationObject {
  @Field({ description: 'IPC, CPC, LOCARNO, NICE or GBT4754.' })
  readonly scheme!: string;

  @Field({ description: 'The symbol as it is written, such as H01M 10/0525.' })
  readonly symbol!: string;

  @Field(() => String, { nullable: true, description: 'Title in Chinese; of deeper symbols that of the class above.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'Title in English; of deeper symbols that of the class above.' })
  readonly titleEn!: string | null;

  @Field({ description: 'Whether it is the main one of the right.' })
  readonly main!: boolean;
}

/** A person or organisation that a record names. */
@ObjectType('RightParty', { description: 'A person or organisation that a record names.' })
export class RightPartyObject {
  @Field({ description: 'APPLICANT, INVENTOR, AGENT or AGENCY.' })
  readonly role!: string;

  @Field({ description: 'Name as printed.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Address as printed; a natural person's is cut down to the city, or null, for everyone but the owner and the centre.",
  })
  readonly address!: string | null;
}

/** An event in the life of a right. */
@ObjectType('LegalEvent', { description: 'An event in the life of a right, as the gazette announced it.' })
export class LegalEventObject {
  @Field({ description: 'Gazette code such as TR01; FILED, PUBLISHED or GRANTED where the record has only the day.' })
  readonly code!: string;

  @Field({ description: "Title in the caller's language." })
  readonly title!: string;

  @Field(() => DateScalar, { description: 'Its day.' })
  readonly date!: string;

  @Field(() => String, { nullable: true, description: 'What else the source says, in its own words.' })
  readonly detail!: string | null;
}

/** What weighs on a right. */
@ObjectType('Encumbrance', { description: 'What weighs on a right today.' })
export class EncumbranceObject {
  @Field({
    description:
      'PLEDGE, PRESERVATION, EXCLUSIVE_LICENCE, SOLE_LICENCE, ORDINARY_LICENCE, LICENCE_OF_UNKNOWN_KIND, OPEN_LICENCE, or UNCLEAR where the gazette does not say whether it began or ended.',
  })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: 'Pledgee, licensee or court.' })
  readonly holder!: string | null;

  @Field(() => String, { nullable: true, description: 'Number under which it was recorded.' })
  readonly recordalNumber!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  readonly from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, when it has one.' })
  readonly until!: string | null;

  @Field(() => String, { nullable: true, description: 'What else is known of it.' })
  readonly note!: string | null;
}

/** A published document of a right. */
@ObjectType('Publication', { description: 'A published document of a right.' })
export class PublicationObject {
  @Field({ description: 'Number with kind code, such as CN109034985A.' })
  readonly number!: string;

  @Field({ description: 'Kind code: A application, B granted invention, U utility model, S design, …' })
  readonly kindCode!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication.' })
  readonly date!: string | null;

  @Field(() => String, { nullable: true, description: "What was published, in the caller's language." })
  readonly title!: string | null;
}

/** A document that cites or is cited. */
@ObjectType('Citation', { description: 'A document that this one cites or that cites it.' })
export class CitationObject {
  @Field({ description: 'Number of the other document.' })
  readonly number!: string;

  @Field({ description: 'CITED by this right, or CITING it.' })
  readonly direction!: string;

  @Field(() => String, { nullable: true, description: 'Its title, when known.' })
  readonly title!: string | null;
}
