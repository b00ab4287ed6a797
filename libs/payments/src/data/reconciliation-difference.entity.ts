import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { ReconciliationEntity } from './reconciliation.entity.js';

/** Something in which the ledger and a channel differ, kept until it is explained. */
@Entity({ schema: 'payments', name: 'reconciliation_difference' })
@Check('reconciliation_difference_kind', `kind ~ '^[A-Z_]{1,60}$'`)
@Check('reconciliation_difference_subject', `length(subject) BETWEEN 1 AND 200`)
@Check('reconciliation_difference_explanation', `length(explanation) BETWEEN 1 AND 1000`)
@Unique('reconciliation_difference_once', ['reconciliationId', 'kind', 'subject'])
@Check('reconciliation_difference_explained', `num_nonnulls(explanation, explained_by, explained_at) IN (0, 3)`)
export class ReconciliationDifferenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reconciliation_difference_pkey' })
  id!: string;

  @Column('uuid', { name: 'reconciliation_id' })
  @ForeignKey(() => ReconciliationEntity, { name: 'reconciliation_difference_reconciliation' })
  reconciliationId!: string;

  @Column('text')
  kind!: string;

  /** What it is about, once per kind and day: a line, a transaction, a transfer of the channel. */
  @Column('text')
  subject!: string;

  @Column('bigint', { name: 'ledger_fen', nullable: true, transformer: fenColumn })
  ledgerFen!: bigint | null;

  @Column('bigint', { name: 'channel_fen', nullable: true, transformer: fenColumn })
  channelFen!: bigint | null;

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  /** A later run no longer found it. */
  @Column('timestamptz', { name: 'gone_at', nullable: true })
  goneAt!: Date | null;

  @Column('text', { nullable: true })
  explanation!: string | null;

  @Column('uuid', { name: 'explained_by', nullable: true })
  explainedBy!: string | null;

  @Column('timestamptz', { name: 'explained_at', nullable: true })
  explainedAt!: Date | null;
}
