import { Field, ID, InputType } from '@nestjs/graphql';
import type { MemberRole } from '../rules/index.js';
import { MemberRoleEnum } from './enums.js';

/** Input of memberInvite. */
@InputType({ description: 'A new member.' })
export class MemberInviteInput {
  @Field(() => ID, { description: 'The organisation that is acted for.' })
  readonly organisationId!: string;

  @Field({ description: 'Of a person who has an account.' })
  readonly email!: string;

  @Field(() => MemberRoleEnum, { description: 'As what.' })
  readonly role!: MemberRole;
}

/** Input of memberRemove. */
@InputType({ description: 'A membership that ends.' })
export class MemberRemoveInput {
  @Field(() => ID, { description: 'Another member’s, or the own one.' })
  readonly membershipId!: string;
}

/** Input of memberChangeRole. */
@InputType({ description: 'Another role for a member.' })
export class MemberChangeRoleInput {
  @Field(() => ID, { description: 'Whose.' })
  readonly membershipId!: string;

  @Field(() => MemberRoleEnum, { description: 'As what from now on.' })
  readonly role!: MemberRole;
}
