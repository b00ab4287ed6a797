import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LicenceKind } from '../rules/index.js';
import { slotColumn } from './column-types.js';

/** One contract of licence: who, to whom, what kind, where, for what and how long. */
@Entity({ schema: 'licensing', name: 'licence' })
@Unique('licence_reference', ['reference'])
@Unique('licence_slot', ['slot'])
@Check('licence_kind', `kind IN ('EXCLUSIVE', 'SOLE', 'ORDINARY')`)
@Check('licence_state', `state IN ('AGREED', 'SIGNED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'LAPSED', 'CANCELLED')`)
@Check('licence_territories', 'cardinality(territories) >= 1')
@Check('licence_acts', `cardinality(acts) >= 1 AND acts <@ ARRAY['MAKE', 'USE', 'OFFER', 'SELL', 'IMPORT']`)
@Check('licence_parties', 'licensor_organisation_id <> licensee_organisation_id')
@Check('licence_period', 'ends_on >= starts_on')
@Check('licence_closed', `(state IN ('AGREED', 'SIGNED', 'IN_FORCE')) = (closed_at IS NULL)`)
@Index('licence_of_licensor', ['licensorOrganisationId', 'agreedAt', 'id'])
@Index('licence_of_licensee', ['licenseeOrganisationId', 'agreedAt', 'id'])
@Index('licence_of_parent', ['parentId'], { where: 'parent_id IS NOT NULL' })
@Index('licence_ending', ['endsOn'], { where: 'closed_at IS NULL' })
export class LicenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'licence_pkey' })
  id!: string;

  /** LC-2026-000123 */
  @Column('text')
  reference!: string;

  /** What an ordinary licence takes of each of its cells. */
  @Column('bigint', { transformer: slotColumn })
  slot!: bigint;

  @Column('text')
  kind!: LicenceKind;

  @Column('text')
  state!: 'AGREED' | 'SIGNED' | 'IN_FORCE' | 'EXPIRED' | 'TERMINATED' | 'LAPSED' | 'CANCELLED';

  @Column('uuid', { name: 'licensor_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'licence_licensor' })
  licensorOrganisationId!: string;

  @Column('uuid', { name: 'licensee_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'licence_licensee' })
  licenseeOrganisationId!: string;

  /** The licence under which a sublicence was given. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => LicenceEntity, { name: 'licence_parent' })
  parentId!: string | null;

  @Column('text', { array: true })
  territories!: string[];

  /** Empty for every field of use. */
  @Column('text', { array: true })
  fields!: string[];

  @Column('text', { array: true })
  acts!: string[];

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  /** The last day. */
  @Column('date', { name: 'ends_on' })
  endsOn!: string;

  @Column('boolean')
  sublicensable!: boolean;

  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
