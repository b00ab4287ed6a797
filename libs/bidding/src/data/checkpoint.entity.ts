import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { bigintColumn } from './column-types.js';
import { BiddingSessionEntity } from './session.entity.js';

/** The head of a log, signed. */
@Entity({ schema: 'bidding', name: 'checkpoint' })
@Check('checkpoint_signature', `length(signature) = 64`)
export class CheckpointEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'checkpoint_pkey' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'checkpoint_session' })
  sessionId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'checkpoint_pkey', transformer: bigintColumn })
  seq!: bigint;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;

  @Column('text', { name: 'key_id' })
  keyId!: string;

  @Column('bytea')
  signature!: Buffer;
}
