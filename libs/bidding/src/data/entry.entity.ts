import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn } from './column-types.js';

/** A line of a log, exactly as it was hashed. */
@Entity({ schema: 'bidding', name: 'entry' })
@Index('entry_turns', ['sessionId', 'seq'], { where: `kind NOT IN ('BID', 'REJECTED')` })
@Index('entry_once', ['sessionId', 'bidder', 'key'], { unique: true, where: `key IS NOT NULL` })
export class BiddingEntryEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'entry_pkey' })
  sessionId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'entry_pkey', transformer: bigintColumn })
  seq!: bigint;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  bidder!: string | null;

  /** The bidder's own name for what he did: the same key is the same bid. */
  @Column('text', { nullable: true })
  key!: string | null;

  /** The line of the log, exactly as it was hashed. */
  @Column('text')
  body!: string;

  @Column('bytea')
  hash!: Buffer;
}
