import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BiddingSessionEntity } from './session.entity.js';

/** What a draw is made with; revealed by the entry that closes the session. */
@Entity({ schema: 'bidding', name: 'draw_secret' })
export class DrawSecretEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'draw_secret_pkey' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'draw_secret_session' })
  sessionId!: string;

  @Column('text')
  secret!: string;
}
