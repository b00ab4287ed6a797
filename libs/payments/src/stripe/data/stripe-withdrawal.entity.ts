import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { fenColumn } from '../../data/column-types.js';
import { ReceiptEntity } from '../../data/receipt.entity.js';

/** Money of a payment that left without the exchange having asked for it: a refund made in Stripe's own pages, a dispute. */
@Entity({ schema: 'payments', name: 'stripe_withdrawal' })
@Check('stripe_withdrawal_id_form', `id ~ '^(re|pyr|dp|du|tr)_[A-Za-z0-9_]{1,120}$'`)
@Check('stripe_withdrawal_kind', `kind IN ('REFUND', 'DISPUTE')`)
@Check('stripe_withdrawal_intent', `length(intent_id) BETWEEN 1 AND 200`)
@Check('stripe_withdrawal_state', `length(state) BETWEEN 1 AND 60`)
@Check('stripe_withdrawal_booked', `booked_fen BETWEEN 0 AND 99999999`)
@Check('stripe_withdrawal_currency', `currency ~ '^[a-z]{3}$'`)
@Check('stripe_withdrawal_settled_fen', `settled_fen BETWEEN 0 AND 99999999`)
@Check('stripe_withdrawal_note', `length(note) BETWEEN 1 AND 500`)
@Check('stripe_withdrawal_settled', `(settled_fen > 0) <= (settled_account_id IS NOT NULL AND settled_at IS NOT NULL)`)
@Index('stripe_withdrawal_of_intent', ['intentId'])
export class StripeWithdrawalEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stripe_withdrawal_pkey' })
  id!: string;

  @Column('text')
  kind!: 'REFUND' | 'DISPUTE';

  @Column('text', { name: 'intent_id', nullable: true })
  intentId!: string | null;

  /** As Stripe names it. */
  @Column('text')
  state!: string;

  /** What of it is in the ledger now. */
  @Column('bigint', { name: 'booked_fen', transformer: fenColumn })
  bookedFen!: bigint;

  @Column('text')
  currency!: string;

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** What of it somebody has paid for. */
  @Column('bigint', { name: 'settled_fen', default: 0, transformer: fenColumn })
  settledFen!: bigint;

  @Column('uuid', { name: 'settled_account_id', nullable: true })
  @ForeignKey('AccountEntity', { name: 'stripe_withdrawal_settled_account' })
  settledAccountId!: string | null;

  /** When it was paid with money of the payment itself that waited in the queue. */
  @Column('uuid', { name: 'settled_receipt_id', nullable: true })
  @ForeignKey(() => ReceiptEntity, { name: 'stripe_withdrawal_settled_receipt' })
  settledReceiptId!: string | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
