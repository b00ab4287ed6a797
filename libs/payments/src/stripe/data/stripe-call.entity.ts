import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PayoutEntity } from '../../data/payout.entity.js';
import type { StripeCallKind } from '../rules/call-kinds.js';
import { StripePaymentEntity } from './stripe-payment.entity.js';

/** What is to be asked of Stripe, written before it is asked. */
@Entity({ schema: 'payments', name: 'stripe_call' })
@Check('stripe_call_kind', `kind IN ('CHECKOUT', 'EXPIRE', 'CAPTURE', 'CANCEL', 'REFUND', 'TRANSFER')`)
@Check('stripe_call_target', `length(target) BETWEEN 1 AND 200`)
@Check('stripe_call_state', `state IN ('PENDING', 'DONE', 'REFUSED')`)
@Check('stripe_call_generation', `generation >= 0`)
@Check('stripe_call_attempts', `attempts >= 0`)
@Check('stripe_call_object', `length(object_id) BETWEEN 1 AND 200`)
@Check('stripe_call_failure', `length(failure) BETWEEN 1 AND 500`)
@Check('stripe_call_about', `num_nonnulls(payment_id, payout_id) >= 1`)
@Check('stripe_call_done', `(state = 'DONE') <= (object_id IS NOT NULL)`)
@Check('stripe_call_refused', `(state = 'REFUSED') <= (failure IS NOT NULL)`)
@Check('stripe_call_closed', `(state = 'PENDING') = (closed_at IS NULL)`)
@Index('stripe_call_pending', ['dueAt'], { where: `state = 'PENDING'` })
@Index('stripe_call_of_payment', ['paymentId', 'kind'])
@Index('stripe_call_of_payout', ['payoutId'], { unique: true })
@Index('stripe_call_once', ['paymentId', 'kind'], { unique: true, where: `kind IN ('CHECKOUT', 'CAPTURE')` })
export class StripeCallEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stripe_call_pkey' })
  id!: string;

  @Column('text')
  kind!: StripeCallKind;

  @Column('jsonb')
  parameters!: Record<string, unknown>;

  @Column('text', { nullable: true })
  target!: string | null;

  @Column('uuid', { name: 'payment_id', nullable: true })
  @ForeignKey(() => StripePaymentEntity, { name: 'stripe_call_payment' })
  paymentId!: string | null;

  @Column('uuid', { name: 'payout_id', nullable: true })
  @ForeignKey(() => PayoutEntity, { name: 'stripe_call_payout' })
  payoutId!: string | null;

  @Column('text')
  state!: 'PENDING' | 'DONE' | 'REFUSED';

  @Column('int', { default: 0 })
  generation!: number;

  /** When the key of this generation was first used. */
  @Column('timestamptz', { name: 'keyed_at', nullable: true })
  keyedAt!: Date | null;

  @Column('int', { default: 0 })
  attempts!: number;

  /** When it is tried next. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text', { name: 'object_id', nullable: true })
  objectId!: string | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('boolean', { default: false })
  unsure!: boolean;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
