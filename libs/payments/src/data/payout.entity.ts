import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { PayoutBatchEntity } from './payout-batch.entity.js';
import { ReceiptEntity } from './receipt.entity.js';

/** Money on its way out: held until the bank says that it left, or that it did not. */
@Entity({ schema: 'payments', name: 'payout' })
@Unique('payout_reference', ['reference'])
@Check('payout_reference_form', `reference ~ '^HZ[2-9A-HJKMNP-RTV-Z]{9}$'`)
@Check('payout_channel', `channel IN ('BANK_TRANSFER', 'STRIPE')`)
@Check('payout_amount', `amount_fen BETWEEN 1 AND 1000000000000000`)
@Unique('payout_holding_once', ['holdingAccountId'])
@Check('payout_beneficiary_name', `length(beneficiary_name) BETWEEN 1 AND 200`)
@Check('payout_beneficiary_account', `length(beneficiary_account) BETWEEN 1 AND 64`)
@Check('payout_beneficiary_bank', `length(beneficiary_bank) BETWEEN 1 AND 200`)
@Check('payout_beneficiary_bank_code', `beneficiary_bank_code ~ '^[0-9]{12}$'`)
@Check('payout_purpose', `purpose ~ '^[a-z]+\\.[a-z-]+$'`)
@Check('payout_subject_type', `subject_type ~ '^[A-Z][A-Za-z]{0,59}$'`)
@Check('payout_subject_id', `length(subject_id) BETWEEN 1 AND 100`)
@Check('payout_title', `length(title) BETWEEN 1 AND 200`)
@Check('payout_state', `state IN ('WAITING', 'EXPORTED', 'CONFIRMED', 'FAILED')`)
@Check('payout_failure', `length(failure) BETWEEN 1 AND 500`)
@Check('payout_beneficiary', `(organisation_id IS NULL) <= (receipt_id IS NOT NULL)`)
@Check('payout_batched', `(batch_id IS NOT NULL) <= (state <> 'WAITING' AND sent_at IS NOT NULL)`)
@Check('payout_failed', `(state = 'FAILED') = (failure IS NOT NULL)`)
@Check('payout_closed', `(state IN ('CONFIRMED', 'FAILED')) = (closed_at IS NOT NULL)`)
@Index('payout_of_organisation', ['organisationId', 'id'])
@Index('payout_of_subject', ['subjectType', 'subjectId', 'id'])
@Index('payout_open', ['id'], { where: `state IN ('WAITING', 'EXPORTED')` })
@Index('payout_of_batch', ['batchId', 'id'])
@Index('payout_of_receipt', ['receiptId'])
export class PayoutEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payout_pkey' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('text')
  channel!: 'BANK_TRANSFER' | 'STRIPE';

  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'payout_organisation' })
  organisationId!: string | null;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  /** Where the money goes back to when it fails, and where it is held until then. */
  @Column('uuid', { name: 'from_account_id' })
  @ForeignKey('AccountEntity', { name: 'payout_from' })
  fromAccountId!: string;

  @Column('uuid', { name: 'holding_account_id' })
  @ForeignKey('AccountEntity', { name: 'payout_holding' })
  holdingAccountId!: string;

  @Column('text', { name: 'beneficiary_name' })
  beneficiaryName!: string;

  @Column('text', { name: 'beneficiary_account' })
  beneficiaryAccount!: string;

  @Column('text', { name: 'beneficiary_bank' })
  beneficiaryBank!: string;

  @Column('text', { name: 'beneficiary_bank_code', nullable: true })
  beneficiaryBankCode!: string | null;

  @Column('text')
  purpose!: string;

  @Column('text', { name: 'subject_type' })
  subjectType!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  title!: string;

  /** Of a return to the sender. */
  @Column('uuid', { name: 'receipt_id', nullable: true })
  @ForeignKey(() => ReceiptEntity, { name: 'payout_receipt' })
  receiptId!: string | null;

  @Column('text')
  state!: 'WAITING' | 'EXPORTED' | 'CONFIRMED' | 'FAILED';

  @Column('uuid', { name: 'batch_id', nullable: true })
  @ForeignKey(() => PayoutBatchEntity, { name: 'payout_batch' })
  batchId!: string | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy!: string | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
