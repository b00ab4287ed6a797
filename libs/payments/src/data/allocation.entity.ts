import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { BankStatementLineEntity } from './bank-statement-line.entity.js';
import { fenColumn } from './column-types.js';
import { PaymentDueEntity } from './payment-due.entity.js';
import { PayoutEntity } from './payout.entity.js';
import { ReceiptEntity } from './receipt.entity.js';

/** Where money that arrived, or a deposit, went. */
@Entity({ schema: 'payments', name: 'allocation' })
@Check('allocation_amount', `amount_fen > 0`)
@Check('allocation_target', `num_nonnulls(due_id, organisation_id, payout_id, debit_id, nullif(own_transfer, false)) = 1`)
@Check('allocation_from_deposit', `(receipt_id IS NULL) <= (due_id IS NOT NULL)`)
@Check('allocation_from_held', `(from_account_id IS NOT NULL) <= (receipt_id IS NULL AND due_id IS NOT NULL)`)
@Check('allocation_released', `(released_at IS NOT NULL) <= (num_nonnulls(due_id, payout_id) = 1)`)
@Unique('allocation_debit_once', ['debitId'])
@Index('allocation_of_due', ['dueId', 'id'])
@Index('allocation_of_receipt', ['receiptId', 'id'])
export class AllocationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pkey' })
  id!: string;

  /** Null when it was paid from an account of the payer. */
  @Column('uuid', { name: 'receipt_id', nullable: true })
  @ForeignKey(() => ReceiptEntity, { name: 'allocation_receipt' })
  receiptId!: string | null;

  @Column('uuid', { name: 'due_id', nullable: true })
  @ForeignKey(() => PaymentDueEntity, { name: 'allocation_due' })
  dueId!: string | null;

  /** Whose deposit was credited. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'allocation_organisation' })
  organisationId!: string | null;

  /** With what it was sent back. */
  @Column('uuid', { name: 'payout_id', nullable: true })
  @ForeignKey(() => PayoutEntity, { name: 'allocation_payout' })
  payoutId!: string | null;

  /** With which debit the bank took it back, or with which it had been taken before. */
  @Column('uuid', { name: 'debit_id', nullable: true })
  @ForeignKey(() => BankStatementLineEntity, { name: 'allocation_debit' })
  debitId!: string | null;

  /** It was the exchange's own money, on its way from Stripe. */
  @Column('boolean', { name: 'own_transfer', default: false })
  ownTransfer!: boolean;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  @Column('uuid', { name: 'transaction_id' })
  @ForeignKey('TransactionEntity', { name: 'allocation_transaction' })
  transactionId!: string;

  /** What was held for something else and goes back there when the due is cancelled; null for the payer's deposit. */
  @Column('uuid', { name: 'from_account_id', nullable: true })
  @ForeignKey('AccountEntity', { name: 'allocation_from' })
  fromAccountId!: string | null;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** When it was undone: the due was cancelled and the money went to the payer's deposit, or the return to the sender failed. */
  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;
}
