import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IpRightEntity } from './ip-right.entity.js';

/** A dated event of a right as the gazette announced it. */
@Entity({ schema: 'registry', name: 'legal_event' })
@Check('legal_event_code', `code ~ '^[A-Z0-9]{3,4}$'`)
export class LegalEventEntity {
  @PrimaryColumn('uuid', { name: 'right_id', primaryKeyConstraintName: 'legal_event_pkey' })
  @ForeignKey(() => IpRightEntity, { name: 'legal_event_right', onDelete: 'CASCADE' })
  rightId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'legal_event_pkey' })
  date!: string;

  /** Gazette code, e.g. TR01 for a transfer. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'legal_event_pkey' })
  code!: string;

  /** Tells several of one code on one day apart. */
  @PrimaryColumn('smallint', { default: 0, primaryKeyConstraintName: 'legal_event_pkey' })
  ordinal!: number;

  /** Heading in the words of the source. */
  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  detail!: string | null;

  @Column('text')
  source!: string;
}
