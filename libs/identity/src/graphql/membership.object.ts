import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, toGlobalId } from '@haihe/platform';
import type { MembershipRow } from '../data/member-query.js';
import type { MemberRole } from '../rules/index.js';
import { MemberRoleEnum } from './enums.js';

/** A membership on the wire. */
@ObjectType('Membership', { description: 'That a person acts for an organisation, and as what.' })
export class MembershipObject {
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id!: string;

  @Field(() => MemberRoleEnum, { description: 'As what.' })
  readonly role!: MemberRole;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly since!: Date;

  /** The row, for person and organisation; not on the wire. */
  readonly row!: MembershipRow;

  static of(row: MembershipRow): MembershipObject {
    return { id: toGlobalId('Membership', row.id), role: row.role, since: row.since, row };
  }
}
