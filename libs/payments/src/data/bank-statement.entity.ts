import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { CustodyAccountEntity } from './custody-account.entity.js';

/** A statement of a bank account as it was imported. */
@Entity({ schema: 'payments', name: 'bank_statement' })
@Unique('bank_statement_reference', ['reference'])
@Check('bank_statement_format', `format IN ('TWO_COLUMN_CSV', 'DIRECTION_CSV', 'CAMT_053')`)
@Check('bank_statement_sha256', `length(sha256) = 32`)
@Check('bank_statement_lines', `lines >= 0`)
@Check('bank_statement_already_known', `already_known BETWEEN 0 AND lines`)
@Check('bank_statement_matched', `matched >= 0`)
@Check('bank_statement_queued', `queued >= 0`)
@Unique('bank_statement_once', ['custodyAccountId', 'sha256'])
@Check('bank_statement_period', `from_day <= to_day`)
@Check('bank_statement_counts', `already_known + matched + queued = lines`)
@Index('bank_statement_of_day', ['custodyAccountId', 'toDay', 'id'])
export class BankStatementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_statement_pkey' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'custody_account_id' })
  @ForeignKey(() => CustodyAccountEntity, { name: 'bank_statement_custody_account' })
  custodyAccountId!: string;

  @Column('text')
  format!: 'TWO_COLUMN_CSV' | 'DIRECTION_CSV' | 'CAMT_053';

  @Column('uuid', { name: 'file_id' })
  fileId!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'to_day' })
  toDay!: string;

  @Column('bigint', { name: 'opening_fen', transformer: fenColumn })
  openingFen!: bigint;

  @Column('bigint', { name: 'closing_fen', transformer: fenColumn })
  closingFen!: bigint;

  @Column('int')
  lines!: number;

  @Column('int', { name: 'already_known' })
  alreadyKnown!: number;

  @Column('int')
  matched!: number;

  @Column('int')
  queued!: number;

  @Column('uuid', { name: 'imported_by', nullable: true })
  importedBy!: string | null;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
}
