import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';

/** What the ledger and a channel say of one account at the end of a day. */
@Entity({ schema: 'payments', name: 'reconciliation' })
@Check('reconciliation_channel', `channel IN ('BANK_TRANSFER', 'STRIPE')`)
@Check('reconciliation_label', `length(label) BETWEEN 1 AND 200`)
@Unique('reconciliation_once', ['clearingAccountId', 'day'])
@Index('reconciliation_of_channel', ['channel', 'day', 'id'])
export class ReconciliationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reconciliation_pkey' })
  id!: string;

  @Column('text')
  channel!: 'BANK_TRANSFER' | 'STRIPE';

  @Column('uuid', { name: 'clearing_account_id' })
  @ForeignKey('AccountEntity', { name: 'reconciliation_clearing' })
  clearingAccountId!: string;

  @Column('text')
  label!: string;

  @Column('date')
  day!: string;

  @Column('bigint', { name: 'ledger_fen', transformer: fenColumn })
  ledgerFen!: bigint;

  /** Null when the channel has not told its balance of the day. */
  @Column('bigint', { name: 'channel_fen', nullable: true, transformer: fenColumn })
  channelFen!: bigint | null;

  @Column('uuid', { name: 'run_by', nullable: true })
  runBy!: string | null;

  @Column('timestamptz', { name: 'run_at' })
  runAt!: Date;
}
