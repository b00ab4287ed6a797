import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { fenColumn } from '../../data/column-types.js';

/** Money of a payment that left without the exchange having asked for it: a refund made in Stripe's own pages, a dispute. */
@Entity({ schema: 'payments', name: 'stripe_withdrawal' })
@Check('stripe_withdrawal_id_form', `id ~ '^(re|pyr|dp|du|tr)_[A-Za-z0-9_]{1,120}$'`)
@Check('stripe_withdrawal_kind', `kind IN ('REFUND', 'DISPUTE')`)
@Check('stripe_withdrawal_intent', `length(intent_id) BETWEEN 1 AND 200`)
@Check('stripe_withdrawal_state', `length(state) BETWEEN 1 AND 60`)
@Check('stripe_withdrawal_booked', `booked_fen BETWEEN 0 AND 99999999`)
@Check('stripe_withdrawal_currency', `currency ~ '^[a-z]{3}$'`)
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
}
