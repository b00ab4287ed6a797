import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bigintAsBigint } from './column-types.js';
import type { DateColumn } from './column-types.js';
import { IpRightEntity } from './ip-right.entity.js';

/**
 * An owner of a right over a time. The shares of the current owners (`until` null) sum to exactly 1 when a transaction
 * ends; the database checks it (right_owner_shares).
 */
@Entity({ schema: 'registry', name: 'right_owner' })
@Check('right_owner_position', 'position >= 1')
@Check('right_owner_name', `name <> ''`)
@Check('right_owner_source', `source IN ('IMPORT', 'REGISTERED', 'CLAIM', 'DEAL')`)
@Check('right_owner_share', 'share_numerator > 0 AND share_numerator <= share_denominator')
@Check('right_owner_period', 'until IS NULL OR since IS NULL OR until >= since')
@Index('right_owner_current', { synchronize: false })
@Index('right_owner_right_id', ['rightId'])
@Index('right_owner_organisation_id', { synchronize: false })
export class RightOwnerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'right_owner_pkey' })
  id!: string;

  @Column('uuid', { name: 'right_id' })
  @ForeignKey(() => IpRightEntity, { name: 'right_owner_right', onDelete: 'CASCADE' })
  rightId!: string;

  /** Order in which the owners are named; the first is 1. */
  @Column('smallint')
  position!: number;

  @Column('text')
  name!: string;

  /** The organisation of the exchange that the owner is, once a claim was confirmed or a deal settled. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'right_owner_organisation' })
  organisationId!: string | null;

  @Column('bigint', { name: 'share_numerator', transformer: bigintAsBigint })
  shareNumerator!: bigint;

  @Column('bigint', { name: 'share_denominator', transformer: bigintAsBigint })
  shareDenominator!: bigint;

  /** False when nobody stated shares and equal ones are presumed (民法典 Art. 309). */
  @Column('boolean', { name: 'share_stated', default: true })
  shareStated!: boolean;

  @Column('date', { nullable: true })
  since!: DateColumn;

  /** Null for a current owner. */
  @Column('date', { nullable: true })
  until!: DateColumn;

  /** IMPORT may be replaced by a later import; the others may not. */
  @Column('text')
  source!: 'IMPORT' | 'REGISTERED' | 'CLAIM' | 'DEAL';
}
