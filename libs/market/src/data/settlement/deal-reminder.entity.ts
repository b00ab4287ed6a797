import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DealEntity } from '../deal.entity.js';
import type { DeadlineCode } from '../../rules/index.js';

/** That people were told of the end of a term, so that nobody is told twice. */
@Entity({ schema: 'market', name: 'deal_reminder' })
@Check('deal_reminder_kind', `kind IN ('BEFORE', 'MISSED')`)
export class DealReminderEntity {
  @PrimaryColumn('uuid', { name: 'deal_id', primaryKeyConstraintName: 'deal_reminder_pkey' })
  @ForeignKey(() => DealEntity, { name: 'deal_reminder_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @PrimaryColumn('text', { name: 'due_code', primaryKeyConstraintName: 'deal_reminder_pkey' })
  dueCode!: DeadlineCode;

  @PrimaryColumn('timestamptz', { name: 'due_at', primaryKeyConstraintName: 'deal_reminder_pkey' })
  dueAt!: Date;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'deal_reminder_pkey' })
  kind!: 'BEFORE' | 'MISSED';

  @Column('timestamptz')
  at!: Date;
}
