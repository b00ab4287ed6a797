import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from './membership.entity.js';
import { PersonEntity } from './person.entity.js';

/** That a browser has proved to be used by a person. */
@Entity({ schema: 'identity', name: 'session' })
@Unique('session_token', ['tokenHash'])
@Index('session_of_person', ['personId'])
@Index('session_acting', ['membershipId'])
@Index('session_expiry', ['expiresAt'])
@Check('session_token_hash', 'length(token_hash) = 32')
@Check('session_end', 'expires_at <= ends_at')
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  id!: string;

  /** SHA-256 of the token: whoever reads the database cannot take a session over. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'session_person', onDelete: 'CASCADE' })
  personId!: string;

  /** For which organisation; none once the membership ends. */
  @Column('uuid', { name: 'membership_id', nullable: true })
  @ForeignKey(() => MembershipEntity, { name: 'session_membership', onDelete: 'SET NULL' })
  membershipId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  /** Moves on with use. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** Does not move. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
