import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from '../../data/column-types.js';
import { PaymentDueEntity } from '../../data/payment-due.entity.js';
import { ReceiptEntity } from '../../data/receipt.entity.js';
import type { StripePaymentState } from '../rules/payment-states.js';

/** One try to pay a due by Stripe: a Checkout session and what became of it. */
@Entity({ schema: 'payments', name: 'stripe_payment' })
@Check('stripe_payment_amount', `amount_fen BETWEEN 1 AND 99999999`)
@Check('stripe_payment_state', `state IN ('STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED', 'SUCCEEDED', 'EXPIRED', 'CANCELLED', 'FAILED')`)
@Unique('stripe_payment_session', ['sessionId'])
@Check('stripe_payment_session_form', `session_id ~ '^cs_[A-Za-z0-9_]{1,120}$'`)
@Check('stripe_payment_url', `length(session_url) BETWEEN 1 AND 2000`)
@Unique('stripe_payment_intent', ['intentId'])
@Check('stripe_payment_intent_form', `intent_id ~ '^pi_[A-Za-z0-9_]{1,120}$'`)
@Check('stripe_payment_capture', `capture_fen BETWEEN 1 AND amount_fen`)
@Unique('stripe_payment_receipt_once', ['receiptId'])
@Check('stripe_payment_held_captured', `(capture_fen IS NOT NULL) <= held`)
@Check('stripe_payment_known', `(state IN ('STARTING', 'FAILED')) OR session_id IS NOT NULL`)
@Check('stripe_payment_received', `(receipt_id IS NOT NULL) <= (state = 'SUCCEEDED')`)
@Check('stripe_payment_closed', `(state IN ('SUCCEEDED', 'EXPIRED', 'CANCELLED', 'FAILED')) = (closed_at IS NOT NULL)`)
@Index('stripe_payment_live', ['dueId'], { unique: true, where: `state IN ('STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED')` })
@Index('stripe_payment_of_due', ['dueId', 'id'])
@Index('stripe_payment_unsettled', ['checkedAt'], { where: `state IN ('OPEN', 'PROCESSING', 'AUTHORISED')` })
export class StripePaymentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stripe_payment_pkey' })
  id!: string;

  @Column('uuid', { name: 'due_id' })
  @ForeignKey(() => PaymentDueEntity, { name: 'stripe_payment_due' })
  dueId!: string;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  /** The card is authorised, and the money is taken, in whole or in part, when the exchange says so. */
  @Column('boolean')
  held!: boolean;

  @Column('text')
  state!: StripePaymentState;

  @Column('text', { name: 'session_id', nullable: true })
  sessionId!: string | null;

  @Column('text', { name: 'session_url', nullable: true })
  sessionUrl!: string | null;

  @Column('text', { name: 'intent_id', nullable: true })
  intentId!: string | null;

  /** What the exchange asked to take of a held payment. */
  @Column('bigint', { name: 'capture_fen', nullable: true, transformer: fenColumn })
  captureFen!: bigint | null;

  @Column('uuid', { name: 'receipt_id', nullable: true })
  @ForeignKey(() => ReceiptEntity, { name: 'stripe_payment_receipt' })
  receiptId!: string | null;

  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy!: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
