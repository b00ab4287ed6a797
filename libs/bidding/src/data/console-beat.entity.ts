import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BiddingSessionEntity } from './session.entity.js';

/** When the hall of a session was last heard of: by the beat of an auctioneer's console, or by an act of the centre. */
@Entity({ schema: 'bidding', name: 'console_beat' })
export class ConsoleBeatEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'console_beat_pkey' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'console_beat_session' })
  sessionId!: string;

  @Column('timestamptz')
  at!: Date;
}
