import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { PaymentDueEntity } from './payment-due.entity.js';

/** Money that arrived, booked once; what is not allocated yet waits in suspense. */
@Entity({ schema: 'payments', name: 'receipt' })
@Check('receipt_channel', `channel IN ('BANK_TRANSFER', 'STRIPE')`)
@Check('receipt_external_id', `length(external_id) BETWEEN 1 AND 200`)
@Check('receipt_amount', `amount_fen BETWEEN 1 AND 1000000000000000`)
@Check('receipt_waiting', `waiting_fen BETWEEN 0 AND amount_fen`)
@Check('receipt_reason', `reason IN ('PARTIAL', 'OVER', 'DOUBLE', 'CANCELLED', 'LATE', 'UNKNOWN_REFERENCE', 'NO_REFERENCE', 'SEVERAL_REFERENCES', 'OTHER_PAYER', 'RETURNED_PAYOUT', 'REVERSAL')`)
@Check('receipt_reference', `length(reference) BETWEEN 1 AND 20`)
@Check('receipt_payer_name', `length(payer_name) BETWEEN 1 AND 200`)
@Check('receipt_payer_account', `length(payer_account) BETWEEN 1 AND 64`)
@Check('receipt_payer_bank', `length(payer_bank) BETWEEN 1 AND 200`)
@Check('receipt_remark', `length(remark) BETWEEN 1 AND 1000`)
@Unique('receipt_once', ['channel', 'externalId'])
@Check('receipt_queued', `(waiting_fen > 0) = (reason IS NOT NULL)`)
@Index('receipt_queue', ['id'], { where: `waiting_fen > 0` })
@Index('receipt_of_due', ['dueId', 'id'])
export class ReceiptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'receipt_pkey' })
  id!: string;

  @Column('text')
  channel!: 'BANK_TRANSFER' | 'STRIPE';

  @Column('text', { name: 'external_id' })
  externalId!: string;

  @Column('uuid', { name: 'clearing_account_id' })
  @ForeignKey('AccountEntity', { name: 'receipt_clearing' })
  clearingAccountId!: string;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  /** What lies in suspense of it: waits in the queue, for a reason. */
  @Column('bigint', { name: 'waiting_fen', transformer: fenColumn })
  waitingFen!: bigint;

  @Column('text', { nullable: true })
  @ForeignKey('AccountEntity', { name: 'receipt_clearing' })
  reason!: 'PARTIAL' | 'OVER' | 'DOUBLE' | 'CANCELLED' | 'LATE' | 'UNKNOWN_REFERENCE' | 'NO_REFERENCE' | 'SEVERAL_REFERENCES' | 'OTHER_PAYER' | 'RETURNED_PAYOUT' | 'REVERSAL' | null;

  /** The due that its reference names, whether or not it was paid with it. */
  @Column('uuid', { name: 'due_id', nullable: true })
  @ForeignKey(() => PaymentDueEntity, { name: 'receipt_due' })
  dueId!: string | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { name: 'payer_name', nullable: true })
  payerName!: string | null;

  @Column('text', { name: 'payer_account', nullable: true })
  payerAccount!: string | null;

  @Column('text', { name: 'payer_bank', nullable: true })
  payerBank!: string | null;

  @Column('text', { nullable: true })
  remark!: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
