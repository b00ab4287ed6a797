import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from '../column-types.js';
import { DealEntity } from '../deal.entity.js';

/** Where money that was held for a deal went, in one transaction of the ledger. In fen. */
@Entity({ schema: 'market', name: 'deal_release' })
@Unique('deal_release_transaction_once', ['transactionId'])
@Index('deal_release_of_deal', ['dealId', 'id'])
@Check('deal_release_occasion', `occasion IN ('RELEASE', 'INSTALMENT', 'DECISION', 'CANCELLATION', 'BREACH')`)
@Check('deal_release_parts', 'least(seller_fen, inventors_fen, seller_fee_fen, buyer_fee_fen, refund_fen) >= 0')
export class DealReleaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deal_release_pkey' })
  id!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'deal_release_deal' })
  dealId!: string;

  @Column('text')
  occasion!: 'RELEASE' | 'INSTALMENT' | 'DECISION' | 'CANCELLATION' | 'BREACH';

  @Column('uuid', { name: 'transaction_id' })
  @ForeignKey('TransactionEntity', { name: 'deal_release_transaction' })
  transactionId!: string;

  @Column('bigint', { name: 'seller_fen', transformer: fenColumn })
  sellerFen!: bigint;

  @Column('bigint', { name: 'inventors_fen', transformer: fenColumn })
  inventorsFen!: bigint;

  @Column('bigint', { name: 'seller_fee_fen', transformer: fenColumn })
  sellerFeeFen!: bigint;

  @Column('bigint', { name: 'buyer_fee_fen', transformer: fenColumn })
  buyerFeeFen!: bigint;

  @Column('bigint', { name: 'refund_fen', transformer: fenColumn })
  refundFen!: bigint;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt!: Date;
}
