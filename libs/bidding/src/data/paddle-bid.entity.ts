import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn } from './column-types.js';
import { BiddingSessionEntity } from './session.entity.js';

/** A paddle bid that one clerk wrote down and another has to confirm. */
@Entity({ schema: 'bidding', name: 'paddle_bid' })
@Check('paddle_bid_amount', `amount_fen > 0`)
@Check('paddle_bid_state', `state IN ('ENTERED', 'CONFIRMED', 'DROPPED')`)
@Check('paddle_bid_two_people', `state <> 'CONFIRMED' OR decided_by <> entered_by`)
@Index('paddle_bid_open', ['sessionId', 'enteredAt'], { where: `state = 'ENTERED'` })
export class PaddleBidEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'paddle_bid_pkey' })
  id!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'paddle_bid_session' })
  sessionId!: string;

  @Column('text')
  bidder!: string;

  @Column('bigint', { name: 'amount_fen', transformer: bigintColumn })
  amountFen!: bigint;

  @Column('uuid', { name: 'entered_by' })
  enteredBy!: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt!: Date;

  @Column('text')
  state!: 'ENTERED' | 'CONFIRMED' | 'DROPPED';

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  seq!: bigint | null;
}
