import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The bank account to which an organisation is paid; former ones are kept. */
@Entity({ schema: 'payments', name: 'payee_account' })
@Check('payee_account_name', `length(account_name) BETWEEN 1 AND 120`)
@Check('payee_account_bank', `length(bank) BETWEEN 1 AND 100`)
@Check('payee_account_bank_code', `bank_code ~ '^[0-9]{12}$'`)
@Check('payee_account_number', `account_number ~ '^[0-9]{6,32}$'`)
@Check('payee_account_order', `usable_from >= set_at AND replaced_at >= set_at`)
@Index('payee_account_current', ['organisationId'], { unique: true, where: `replaced_at IS NULL` })
export class PayeeAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payee_account_pkey' })
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'payee_account_organisation' })
  organisationId!: string;

  @Column('text', { name: 'account_name' })
  accountName!: string;

  @Column('text')
  bank!: string;

  @Column('text', { name: 'bank_code', nullable: true })
  bankCode!: string | null;

  @Column('text', { name: 'account_number' })
  accountNumber!: string;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  /** Money goes there from this moment on: a change by somebody who broke in can be noticed first. */
  @Column('timestamptz', { name: 'usable_from' })
  usableFrom!: Date;

  @Column('timestamptz', { name: 'replaced_at', nullable: true })
  replacedAt!: Date | null;
}
