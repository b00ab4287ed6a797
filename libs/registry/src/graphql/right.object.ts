import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import type { RightRow } from '../data/queries/right-row.js';
import { RightKindEnum } from './enums.js';

/** A right of intellectual property. */
@ObjectType('Right', { implements: () => [Node], description: 'A right of intellectual property: what the public register knows of it.' })
export class RightObject extends Node {
  @Field(() => RightKindEnum, { description: 'Its kind.' })
  readonly kind!: string;

  @Field({ description: 'Number by which it is known, as it is stored: the application or registration number.' })
  readonly number!: string;

  @Field({ description: 'The number as the office writes it.' })
  readonly displayNumber!: string;

  @Field(() => String, { nullable: true, description: 'Number of the certificate or registration, where it differs.' })
  readonly registrationNumber!: string | null;

  @Field({ description: 'Title in Chinese or, where there is none, in its own language.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  readonly titleEn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of filing.' })
  readonly filingDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first publication.' })
  readonly publicationDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of grant or registration.' })
  readonly grantDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Shared by the members of one patent family.' })
  readonly familyId!: string | null;

  @Field({ description: 'Whether it is invented, for demonstration.' })
  readonly demonstration!: boolean;

  @Field(() => String, { nullable: true, description: 'Where the record comes from: the format of the import, or REGISTERED.' })
  readonly source!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the record last changed.' })
  readonly updatedAt!: Date;

  /** The stored record, for the resolvers of the other fields. */
  readonly row!: RightRow;

  static of(row: RightRow): RightObject {
    const { kind, number, displayNumber, registrationNumber, title, titleEn } = row;
    const { filingDate, publicationDate, grantDate, familyId, demonstration, source, updatedAt } = row;
    return {
      id: toGlobalId('Right', row.id),
      kind,
      number,
      displayNumber,
      registrationNumber,
      title,
      titleEn,
      filingDate,
      publicationDate,
      grantDate,
      familyId,
      demonstration,
      source,
      updatedAt,
      row,
    };
  }
}
