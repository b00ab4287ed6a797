import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The connected account at Stripe to which an organisation can be paid. */
@Entity({ schema: 'payments', name: 'stripe_account' })
@Unique('stripe_account_once', ['accountId'])
@Check('stripe_account_form', `account_id ~ '^acct_[A-Za-z0-9_]{1,120}$'`)
export class StripeAccountEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'stripe_account_pkey' })
  @ForeignKey('OrganisationEntity', { name: 'stripe_account_organisation' })
  organisationId!: string;

  @Column('text', { name: 'account_id' })
  accountId!: string;

  /** Whether Stripe sends money there. */
  @Column('boolean')
  active!: boolean;

  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;
}
