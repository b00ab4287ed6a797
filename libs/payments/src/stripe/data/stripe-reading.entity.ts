import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the movements of Stripe's balance are known. */
@Entity({ schema: 'payments', name: 'stripe_reading' })
@Check('stripe_reading_one', 'one')
export class StripeReadingEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'stripe_reading_pkey' })
  one!: true;

  /** Every movement before this moment is known. */
  @Column('timestamptz', { name: 'up_to' })
  upTo!: Date;
}
