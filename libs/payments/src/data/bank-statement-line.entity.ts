import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { BankStatementEntity } from './bank-statement.entity.js';
import { CustodyAccountEntity } from './custody-account.entity.js';
import { PayoutEntity } from './payout.entity.js';
import { ReceiptEntity } from './receipt.entity.js';

/** One movement of a bank account, known once however many statements tell of it. */
@Entity({ schema: 'payments', name: 'bank_statement_line' })
@Check('bank_statement_line_place', `place > 0`)
@Check('bank_statement_line_identity', `length(identity) BETWEEN 1 AND 200`)
@Check('bank_statement_line_direction', `direction IN ('IN', 'OUT')`)
@Check('bank_statement_line_amount', `amount_fen BETWEEN 1 AND 1000000000000000`)
@Unique('bank_statement_line_receipt_once', ['receiptId'])
@Unique('bank_statement_line_payout_once', ['payoutId'])
@Check('bank_statement_line_reason', `reason IN ('NO_REFERENCE', 'UNKNOWN_REFERENCE', 'OTHER_AMOUNT', 'OTHER_BENEFICIARY', 'NOT_EXPORTED', 'DOUBLE', 'REVERSAL')`)
@Check('bank_statement_line_settled_as', `settled_as IN ('PAYOUT', 'BANK_FEE', 'REVERSAL')`)
@Check('bank_statement_line_note', `length(note) BETWEEN 1 AND 500`)
@Unique('bank_statement_line_once', ['custodyAccountId', 'day', 'identity'])
@Check('bank_statement_line_in', `(direction = 'IN') = (receipt_id IS NOT NULL)`)
@Check('bank_statement_line_out', `(direction = 'OUT') = (reason IS NOT NULL OR settled_as IS NOT NULL)`)
@Check('bank_statement_line_settled', `(settled_as IS NOT NULL) = (settled_at IS NOT NULL)`)
@Check('bank_statement_line_payout_settled', `(payout_id IS NOT NULL) = (settled_as IS NOT DISTINCT FROM 'PAYOUT')`)
@Index('bank_statement_line_of_statement', ['statementId', 'place'])
@Index('bank_statement_line_queue', ['id'], { where: `direction = 'OUT' AND settled_at IS NULL` })
export class BankStatementLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_statement_line_pkey' })
  id!: string;

  /** The statement that brought it first. */
  @Column('uuid', { name: 'statement_id' })
  @ForeignKey(() => BankStatementEntity, { name: 'bank_statement_line_statement' })
  statementId!: string;

  @Column('uuid', { name: 'custody_account_id' })
  @ForeignKey(() => CustodyAccountEntity, { name: 'bank_statement_line_custody_account' })
  custodyAccountId!: string;

  @Column('int')
  place!: number;

  @Column('date')
  day!: string;

  /** The bank's serial number, or the content with its ordinal among equals of the day. */
  @Column('text')
  identity!: string;

  /** In: more in the bank account. Out: less. */
  @Column('text')
  direction!: 'IN' | 'OUT';

  @Column('boolean')
  reversal!: boolean;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  @Column('text', { name: 'counterparty_name', nullable: true })
  counterpartyName!: string | null;

  @Column('text', { name: 'counterparty_account', nullable: true })
  counterpartyAccount!: string | null;

  @Column('text', { name: 'counterparty_bank', nullable: true })
  counterpartyBank!: string | null;

  @Column('text', { nullable: true })
  remark!: string | null;

  @Column('uuid', { name: 'receipt_id', nullable: true })
  @ForeignKey(() => ReceiptEntity, { name: 'bank_statement_line_receipt' })
  receiptId!: string | null;

  @Column('uuid', { name: 'payout_id', nullable: true })
  @ForeignKey(() => PayoutEntity, { name: 'bank_statement_line_payout' })
  payoutId!: string | null;

  /** Why a debit waits; what it was found to be. */
  @Column('text', { nullable: true })
  reason!: 'NO_REFERENCE' | 'UNKNOWN_REFERENCE' | 'OTHER_AMOUNT' | 'OTHER_BENEFICIARY' | 'NOT_EXPORTED' | 'DOUBLE' | 'REVERSAL' | null;

  @Column('text', { name: 'settled_as', nullable: true })
  settledAs!: 'PAYOUT' | 'BANK_FEE' | 'REVERSAL' | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
