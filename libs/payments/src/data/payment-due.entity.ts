import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';

/** What an organisation has to pay, for what, and into which account it goes. */
@Entity({ schema: 'payments', name: 'payment_due' })
@Unique('payment_due_reference', ['reference'])
@Check('payment_due_reference_form', `reference ~ '^HP[2-9A-HJKMNP-RTV-Z]{9}$'`)
@Check('payment_due_amount', `amount_fen BETWEEN 1 AND 1000000000000000`)
@Check('payment_due_paid', `paid_fen BETWEEN 0 AND amount_fen`)
@Check('payment_due_purpose', `purpose ~ '^[a-z]+\\.[a-z-]+$'`)
@Check('payment_due_subject_type', `subject_type ~ '^[A-Z][A-Za-z]{0,59}$'`)
@Check('payment_due_subject_id', `length(subject_id) BETWEEN 1 AND 100`)
@Check('payment_due_title', `length(title) BETWEEN 1 AND 200`)
@Check('payment_due_state', `state IN ('OPEN', 'PARTLY_PAID', 'PAID', 'CANCELLED')`)
@Check('payment_due_state_paid', `CASE state WHEN 'PARTLY_PAID' THEN paid_fen > 0 AND paid_fen < amount_fen WHEN 'PAID' THEN paid_fen = amount_fen ELSE paid_fen = 0 END`)
@Check('payment_due_closed', `(state IN ('PAID', 'CANCELLED')) = (closed_at IS NOT NULL)`)
@Index('payment_due_of_subject', ['subjectType', 'subjectId', 'id'])
@Index('payment_due_of_payer', ['payerOrganisationId', 'id'])
@Index('payment_due_open', ['payerOrganisationId', 'id'], { where: `state IN ('OPEN', 'PARTLY_PAID')` })
export class PaymentDueEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_due_pkey' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'payer_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'payment_due_payer' })
  payerOrganisationId!: string;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  @Column('bigint', { name: 'paid_fen', default: 0, transformer: fenColumn })
  paidFen!: bigint;

  @Column('text')
  purpose!: string;

  @Column('text', { name: 'subject_type' })
  subjectType!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'into_account_id' })
  @ForeignKey('AccountEntity', { name: 'payment_due_into' })
  intoAccountId!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('text')
  state!: 'OPEN' | 'PARTLY_PAID' | 'PAID' | 'CANCELLED';

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
