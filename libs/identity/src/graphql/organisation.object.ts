import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import type { OrganisationRow } from '../data/organisation-query.js';
import type { OrganisationKind, VerificationState } from '../rules/index.js';
import { OrganisationKindEnum, VerificationStateEnum } from './enums.js';

/**
 * An organisation on the wire. Other areas return it as it comes from `OrganisationLoader`; its guarded fields (code, note,
 * members, actions) are resolved here, by who asks.
 */
@ObjectType('Organisation', { implements: () => [Node], description: 'A body for which people act on the exchange.' })
export class OrganisationObject extends Node {
  @Field({ description: 'Registered name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  readonly nameEn!: string | null;

  @Field(() => OrganisationKindEnum, { description: 'What it is on the exchange.' })
  readonly kind!: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Where it sits, as it says.' })
  readonly district!: string | null;

  @Field({ description: 'Whether it is owned or controlled by the state.' })
  readonly stateOwned!: boolean;

  @Field({ description: 'Country or region of registration, ISO 3166-1 alpha-2.' })
  readonly registeredIn!: string;

  @Field({ description: 'Whether it is controlled from outside the mainland.' })
  readonly foreignControlled!: boolean;

  @Field(() => VerificationStateEnum, { description: 'How far the centre knows it.' })
  readonly verification!: VerificationState;

  @Field({ description: 'Whether it belongs to the demonstration market and is invented.' })
  readonly demonstration!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was registered here.' })
  readonly createdAt!: Date;

  /** The row, for the guarded fields; not on the wire. */
  readonly row!: OrganisationRow;

  static of(row: OrganisationRow): OrganisationObject {
    const { name, nameEn, kind, district, stateOwned, registeredIn, foreignControlled, verification, demonstration, createdAt } = row;
    return {
      ...{ id: toGlobalId('Organisation', row.id), name, nameEn, kind, district, stateOwned, registeredIn, foreignControlled },
      ...{ verification, demonstration, createdAt, row },
    };
  }
}
