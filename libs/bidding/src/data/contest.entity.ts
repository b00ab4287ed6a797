import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn } from './column-types.js';
import { BiddingSessionEntity } from './session.entity.js';

/** A listing for which a session is held by itself when two buyers are there. */
@Entity({ schema: 'bidding', name: 'contest' })
@Check('contest_start_price', `start_price_fen BETWEEN 1 AND 10000000000000`)
@Check('contest_deposit', `deposit_fen >= 0`)
@Check('contest_notice', `notice_days BETWEEN 0 AND 90`)
@Check('contest_state', `state IN ('WAITING', 'STARTED', 'CANCELLED')`)
@Check('contest_closed', `(state = 'WAITING') = (closed_at IS NULL)`)
@Check('contest_started', `(state = 'STARTED') = (session_id IS NOT NULL)`)
@Index('contest_waiting', ['listingId'], { unique: true, where: `state = 'WAITING'` })
export class ContestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contest_pkey' })
  id!: string;

  @Column('uuid', { name: 'listing_id' })
  @ForeignKey('ListingEntity', { name: 'contest_listing' })
  listingId!: string;

  /** What the seller chose it for; once the listing says something else he has to choose anew. */
  @Column('int', { name: 'listing_version' })
  listingVersion!: number;

  @Column('text')
  template!: string;

  @Column('bigint', { name: 'start_price_fen', transformer: bigintColumn })
  startPriceFen!: bigint;

  @Column('bigint', { name: 'deposit_fen', transformer: bigintColumn })
  depositFen!: bigint;

  @Column('int', { name: 'notice_days' })
  noticeDays!: number;

  /** WAITING for a second buyer; STARTED when its session was announced. */
  @Column('text')
  state!: 'WAITING' | 'STARTED' | 'CANCELLED';

  @Column('uuid', { name: 'session_id', nullable: true })
  @ForeignKey(() => BiddingSessionEntity, { name: 'contest_session' })
  sessionId!: string | null;

  /** Why it could not be started last, in the words of the refusal. */
  @Column('text', { nullable: true })
  obstacle!: string | null;

  @Column('uuid', { name: 'chosen_by' })
  chosenBy!: string;

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
