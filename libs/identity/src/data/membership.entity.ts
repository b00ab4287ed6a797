import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MemberRole } from '../rules/index.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** That a person acts for an organisation, and as what. */
@Entity({ schema: 'identity', name: 'membership' })
@Unique('membership_once', ['personId', 'organisationId'])
@Index('membership_of_organisation', ['organisationId', 'since', 'id'])
@Check('membership_role', `role IN ('OWNER', 'ADMIN', 'TRADER', 'VIEWER', 'REVIEWER')`)
export class MembershipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pkey' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'membership_person' })
  personId!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'membership_organisation' })
  organisationId!: string;

  @Column('text')
  role!: MemberRole;

  @Column('timestamptz')
  since!: Date;

  /** When the person last chose to act for it: where the next session begins. */
  @Column('timestamptz', { name: 'acted_at', nullable: true })
  actedAt!: Date | null;
}
