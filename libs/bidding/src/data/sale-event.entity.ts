import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { bigintColumn } from './column-types.js';

/** Several lots under one name, on one day, in one hall. */
@Entity({ schema: 'bidding', name: 'sale_event' })
@Unique('sale_event_reference', ['reference'])
@Check('sale_event_title', `length(title) BETWEEN 1 AND 200`)
@Check('sale_event_title_en', `length(title_en) BETWEEN 1 AND 400`)
@Check('sale_event_description', `length(description) BETWEEN 1 AND 5000`)
@Check('sale_event_running', `running IN ('SEQUENCE', 'PARALLEL')`)
@Check('sale_event_hall', `length(hall) BETWEEN 1 AND 200`)
@Check('sale_event_deposit', `deposit_fen > 0`)
export class SaleEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sale_event_pkey' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  /** SEQUENCE: a lot opens when the one before is over. */
  @Column('text')
  running!: 'SEQUENCE' | 'PARALLEL';

  @Column('text', { nullable: true })
  hall!: string | null;

  /** One deposit for all lots; null: each lot has its own. */
  @Column('bigint', { name: 'deposit_fen', nullable: true, transformer: bigintColumn })
  depositFen!: bigint | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
