import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn } from './column-types.js';

/** One line of an account. Never changed. */
@Entity({ schema: 'ledger', name: 'posting' })
@Index('posting_of_transaction', ['transactionId'])
@Check('posting_amount', 'amount <> 0')
export class PostingEntity {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'posting_pkey' })
  accountId!: string;

  /** 1, 2, 3 … along the account. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'posting_pkey', transformer: bigintColumn })
  sequence!: bigint;

  @Column('uuid', { name: 'transaction_id' })
  transactionId!: string;

  /** Minor units; positive adds to what the owner has. */
  @Column('bigint', { transformer: bigintColumn })
  amount!: bigint;

  /** Of the account after this posting. */
  @Column('bigint', { transformer: bigintColumn })
  balance!: bigint;
}
