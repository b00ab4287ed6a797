import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DateColumn } from './column-types.js';
import { IpRightEntity } from './ip-right.entity.js';

/** A pledge, a court's preservation or a licence that binds a right. At most one pledge of a right is live. */
@Entity({ schema: 'registry', name: 'encumbrance' })
@Check('encumbrance_kind', `kind IN ('PLEDGE', 'PRESERVATION', 'EXCLUSIVE_LICENCE', 'SOLE_LICENCE')`)
@Check('encumbrance_period', 'ended_on IS NULL OR ended_on >= starts_on')
@Index('encumbrance_live_pledge', { synchronize: false })
@Index('encumbrance_once', { synchronize: false })
export class EncumbranceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'encumbrance_pkey' })
  id!: string;

  @Column('uuid', { name: 'right_id' })
  @ForeignKey(() => IpRightEntity, { name: 'encumbrance_right', onDelete: 'CASCADE' })
  rightId!: string;

  @Column('text')
  kind!: 'PLEDGE' | 'PRESERVATION' | 'EXCLUSIVE_LICENCE' | 'SOLE_LICENCE';

  /** Pledgee, court or licensee. */
  @Column('text')
  holder!: string;

  @Column('uuid', { name: 'holder_organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'encumbrance_holder_organisation' })
  holderOrganisationId!: string | null;

  @Column('text', { name: 'recordal_number', nullable: true })
  recordalNumber!: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  /** Day on which it is due to end, when there is one. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: DateColumn;

  /** Day on which it did end: released, cancelled, expired. Null while it is live. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: DateColumn;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  source!: string;
}
