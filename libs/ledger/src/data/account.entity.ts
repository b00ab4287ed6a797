import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Currency } from '@haihe/platform/money';
import type { AccountPurpose } from '../rules/account-purpose.js';
import { bigintColumn } from './column-types.js';

/** An account with its balance, which only the door changes. */
@Entity({ schema: 'ledger', name: 'account' })
@Index('account_once', { synchronize: false })
@Index('account_of_organisation', ['organisationId', 'id'])
@Check('account_purpose', `purpose IN ('DEPOSIT', 'ESCROW', 'FEE', 'ROYALTY', 'POOL', 'CLEARING')`)
@Check('account_currency', `currency IN ('CNY', 'USD', 'EUR', 'HKD')`)
@Check('account_subject', 'length(subject) BETWEEN 1 AND 100')
@Check('account_covered', 'overdraft OR balance >= 0')
@Check('account_overdraft_of_platform', 'overdraft <= (organisation_id IS NULL)')
@Check('account_owner', `(purpose IN ('DEPOSIT', 'ESCROW')) <= (organisation_id IS NOT NULL)`)
@Check('account_channel', `(purpose = 'CLEARING') <= (organisation_id IS NULL AND subject IS NOT NULL)`)
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' })
  id!: string;

  /** Null for accounts of the platform itself. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text')
  purpose!: AccountPurpose;

  @Column('text')
  currency!: Currency;

  /** A payment channel, a deal. */
  @Column('text', { nullable: true })
  subject!: string | null;

  /** Whether it may fall below zero. */
  @Column('boolean')
  overdraft!: boolean;

  /** Minor units. */
  @Column('bigint', { default: 0, transformer: bigintColumn })
  balance!: bigint;

  /** Number of its last posting; they have no gaps. */
  @Column('bigint', { default: 0, transformer: bigintColumn })
  sequence!: bigint;

  /** When its last posting was booked; when it was opened while there is none. */
  @Column('timestamptz', { name: 'booked_at' })
  bookedAt!: Date;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
}
