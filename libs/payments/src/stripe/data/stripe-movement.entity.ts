import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { fenColumn } from '../../data/column-types.js';

/** What moved the balance at Stripe, as Stripe tells it: a balance transaction. */
@Entity({ schema: 'payments', name: 'stripe_movement' })
@Check('stripe_movement_id_form', `id ~ '^txn_[A-Za-z0-9_]{1,120}$'`)
@Check('stripe_movement_type', `length(type) BETWEEN 1 AND 120`)
@Check('stripe_movement_currency', `currency ~ '^[a-z]{3}$'`)
@Check('stripe_movement_source', `length(source) BETWEEN 1 AND 200`)
@Check('stripe_movement_net', `net = amount - fee`)
@Index('stripe_movement_of_day', ['createdAt', 'id'])
@Index('stripe_movement_of_source', ['source'])
@Check('stripe_movement_intent', `length(intent_id) BETWEEN 1 AND 200`)
@Index('stripe_movement_of_intent', ['intentId'])
export class StripeMovementEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stripe_movement_pkey' })
  id!: string;

  @Column('text')
  type!: string;

  @Column('text')
  currency!: string;

  /** Minor units; negative for what left. */
  @Column('bigint', { transformer: fenColumn })
  amount!: bigint;

  @Column('bigint', { transformer: fenColumn })
  fee!: bigint;

  @Column('bigint', { transformer: fenColumn })
  net!: bigint;

  /** The charge, refund, transfer … that it is of. */
  @Column('text', { nullable: true })
  source!: string | null;

  /** The payment that it is of, for payments. */
  @Column('text', { name: 'intent_id', nullable: true })
  intentId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
