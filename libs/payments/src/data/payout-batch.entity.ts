import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { CustodyAccountEntity } from './custody-account.entity.js';

/** Payouts that were given to the bank in one file. */
@Entity({ schema: 'payments', name: 'payout_batch' })
@Unique('payout_batch_reference', ['reference'])
@Check('payout_batch_payouts', `payouts > 0`)
@Check('payout_batch_total', `total_fen > 0`)
@Unique('payout_batch_file', ['fileId'])
export class PayoutBatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payout_batch_pkey' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'custody_account_id' })
  @ForeignKey(() => CustodyAccountEntity, { name: 'payout_batch_custody_account' })
  custodyAccountId!: string;

  @Column('int')
  payouts!: number;

  @Column('bigint', { name: 'total_fen', transformer: fenColumn })
  totalFen!: bigint;

  /** Null for the moment between the export and the file. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('uuid', { name: 'exported_by' })
  exportedBy!: string;

  @Column('timestamptz', { name: 'exported_at' })
  exportedAt!: Date;
}
