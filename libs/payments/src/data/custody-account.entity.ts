import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';

/** A bank account in which the exchange keeps other people's money. */
@Entity({ schema: 'payments', name: 'custody_account' })
@Check('custody_account_bank', `length(bank) BETWEEN 1 AND 100`)
@Check('custody_account_name', `length(account_name) BETWEEN 1 AND 120`)
@Unique('custody_account_number', ['accountNumber'])
@Check('custody_account_number_form', `account_number ~ '^[0-9A-Z]{6,34}$'`)
@Check('custody_account_format', `format IN ('TWO_COLUMN_CSV', 'DIRECTION_CSV', 'CAMT_053')`)
@Unique('custody_account_clearing_once', ['clearingAccountId'])
@Check('custody_account_balance', `(balance_fen IS NULL) = (balance_day IS NULL)`)
export class CustodyAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'custody_account_pkey' })
  id!: string;

  @Column('text')
  bank!: string;

  @Column('text', { name: 'account_name' })
  accountName!: string;

  @Column('text', { name: 'account_number' })
  accountNumber!: string;

  @Column('text', { nullable: true })
  format!: 'TWO_COLUMN_CSV' | 'DIRECTION_CSV' | 'CAMT_053' | null;

  @Column('uuid', { name: 'clearing_account_id' })
  @ForeignKey('AccountEntity', { name: 'custody_account_clearing' })
  clearingAccountId!: string;

  /** What the last statement ended with; nothing was imported while it is null. */
  @Column('bigint', { name: 'balance_fen', nullable: true, transformer: fenColumn })
  balanceFen!: bigint | null;

  @Column('date', { name: 'balance_day', nullable: true })
  balanceDay!: string | null;

  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy!: string | null;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
