import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { BidderEntity } from './bidder.entity.js';
import { bigintColumn } from './column-types.js';
import { BiddingSessionEntity } from './session.entity.js';

/** A deposit that was lost, and where it went. */
@Entity({ schema: 'bidding', name: 'forfeit' })
@Unique('forfeit_once', ['bidderId'])
@Check('forfeit_costs', `costs_fen >= 0`)
@Check('forfeit_seller', `seller_fen >= 0`)
@Index('forfeit_of_session', ['sessionId'])
export class ForfeitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forfeit_pkey' })
  id!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'forfeit_session' })
  sessionId!: string;

  @Column('uuid', { name: 'bidder_id' })
  @ForeignKey(() => BidderEntity, { name: 'forfeit_bidder' })
  bidderId!: string;

  @Column('text')
  rule!: string;

  /** What the session cost: to the exchange. */
  @Column('bigint', { name: 'costs_fen', transformer: bigintColumn })
  costsFen!: bigint;

  /** All else: to the seller. */
  @Column('bigint', { name: 'seller_fen', transformer: bigintColumn })
  sellerFen!: bigint;

  @Column('uuid', { name: 'transaction_id' })
  @ForeignKey('TransactionEntity', { name: 'forfeit_transaction' })
  transactionId!: string;

  @Column('timestamptz')
  at!: Date;
}
