import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event that Stripe sent, once. It only says what to look at anew. */
@Entity({ schema: 'payments', name: 'stripe_event' })
@Check('stripe_event_id_form', `id ~ '^evt_[A-Za-z0-9_]{1,120}$'`)
@Check('stripe_event_type', `length(type) BETWEEN 1 AND 120`)
@Check('stripe_event_object_type', `length(object_type) BETWEEN 1 AND 120`)
@Check('stripe_event_object_id', `length(object_id) BETWEEN 1 AND 200`)
@Check('stripe_event_outcome', `outcome IN ('APPLIED', 'IGNORED')`)
@Check('stripe_event_processed', `(processed_at IS NOT NULL) = (outcome IS NOT NULL)`)
@Index('stripe_event_waiting', ['receivedAt'], { where: 'processed_at IS NULL' })
export class StripeEventEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stripe_event_pkey' })
  id!: string;

  @Column('text')
  type!: string;

  @Column('text', { name: 'object_type' })
  objectType!: string;

  @Column('text', { name: 'object_id', nullable: true })
  objectId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'processed_at', nullable: true })
  processedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: 'APPLIED' | 'IGNORED' | null;
}
