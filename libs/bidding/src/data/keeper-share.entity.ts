import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { bigintColumn } from './column-types.js';
import { BiddingSessionEntity } from './session.entity.js';

/** What a keeper opened, of one opening of a session. */
@Entity({ schema: 'bidding', name: 'keeper_share' })
export class KeeperShareEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'keeper_share_pkey' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'keeper_share_session' })
  sessionId!: string;

  /** The entry of the log that began this opening. */
  @PrimaryColumn('bigint', { name: 'opening_seq', primaryKeyConstraintName: 'keeper_share_pkey', transformer: bigintColumn })
  openingSeq!: bigint;

  @PrimaryColumn('int', { name: 'keeper_number', primaryKeyConstraintName: 'keeper_share_pkey' })
  keeperNumber!: number;

  @Column('jsonb')
  shares!: unknown;

  @Column('uuid', { name: 'given_by' })
  givenBy!: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;
}
