import { Field, ID, InputType } from '@nestjs/graphql';
import type { OrganisationKind } from '../rules/index.js';
import { OrganisationKindEnum } from './enums.js';

/** Input of organisationRegister. */
@InputType({ description: 'A new organisation.' })
export class OrganisationRegisterInput {
  @Field({ description: 'Registered name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  readonly nameEn?: string | null;

  @Field(() => OrganisationKindEnum, { description: 'What it is; centre and supervisor cannot register themselves.' })
  readonly kind!: OrganisationKind;

  @Field({ description: 'Unified social credit code.' })
  readonly uscc!: string;

  @Field({ defaultValue: false, description: 'The person looked again at a code that seemed doubtful.' })
  readonly usccConfirmed!: boolean;

  @Field(() => String, { nullable: true, description: 'Where it sits.' })
  readonly district?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is owned or controlled by the state. No when left out.' })
  readonly stateOwned?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Country or region of registration, ISO 3166-1 alpha-2. CN when left out.' })
  readonly registeredIn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is controlled from outside the mainland. No when left out.' })
  readonly foreignControlled?: boolean | null;
}

/** Input of organisationChangeProfile. */
@InputType({ description: 'What changes; what is left out stays, null clears.' })
export class OrganisationChangeProfileInput {
  @Field(() => ID, { description: 'The organisation that is acted for.' })
  readonly organisationId!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  readonly nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it sits.' })
  readonly district?: string | null;

  @Field(() => String, { nullable: true, description: 'Registered name; only before the verification.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code; only before the verification.' })
  readonly uscc?: string | null;

  @Field({ defaultValue: false, description: 'The person looked again at a code that seemed doubtful.' })
  readonly usccConfirmed!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is owned or controlled by the state. Only before the verification.' })
  readonly stateOwned?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Country or region of registration, ISO 3166-1 alpha-2. Only before the verification.' })
  readonly registeredIn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is controlled from outside the mainland. Only before the verification.' })
  readonly foreignControlled?: boolean | null;
}

/** Input of organisationSubmitVerification. */
@InputType({ description: 'A request to be verified.' })
export class OrganisationSubmitVerificationInput {
  @Field(() => ID, { description: 'The organisation that is acted for.' })
  readonly organisationId!: string;

  @Field(() => String, { nullable: true, description: 'What the centre should know.' })
  readonly note?: string | null;
}

/** Input of organisationDecideVerification. */
@InputType({ description: 'The centre’s decision.' })
export class OrganisationDecideVerificationInput {
  @Field(() => ID, { description: 'The organisation that is decided on.' })
  readonly organisationId!: string;

  @Field({ description: 'True verifies one that is pending or suspended; false returns one that is pending and suspends one that is verified.' })
  readonly approve!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; required unless it is approved. The organisation reads it.' })
  readonly reason?: string | null;
}
