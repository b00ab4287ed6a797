import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { bigintColumn } from './column-types.js';
import { BiddingSessionEntity } from './session.entity.js';

/** An organisation that signed up for a session. */
@Entity({ schema: 'bidding', name: 'bidder' })
@Check('bidder_number_form', `number ~ '^[0-9]{3,5}$'`)
@Check('bidder_state', `state IN ('SIGNED_UP', 'TO_REVIEW', 'TO_CONFIRM', 'ADMITTED', 'REFUSED', 'LEFT')`)
@Check('bidder_channel', `channel IN ('ONLINE', 'FLOOR')`)
@Check('bidder_pre_emption', `pre_emption >= 1`)
@Check('bidder_pre_emption_ground', `length(pre_emption_ground) BETWEEN 1 AND 500`)
@Check('bidder_salt', `length(salt) = 32`)
@Check('bidder_deposit_state', `deposit_state IN ('NONE', 'ASKED', 'HELD', 'RELEASED', 'OFFSET', 'FORFEITED')`)
@Unique('bidder_once', ['sessionId', 'organisationId'])
@Unique('bidder_number', ['sessionId', 'number'])
@Check('bidder_return_state', `return_state IN ('WAITING', 'ASKED', 'KEPT')`)
@Check('bidder_return_fen', `return_fen > 0`)
@Check('bidder_returning', `(return_state IS NULL) = (return_fen IS NULL)`)
@Check('bidder_returned', `(return_state IS NOT DISTINCT FROM 'ASKED') = (payout_id IS NOT NULL)`)
@Check('bidder_committed', `(committed_code IS NULL) = (committed_name IS NULL)`)
@Index('bidder_of_organisation', ['organisationId', 'signedUpAt', 'id'])
@Index('bidder_pre_emption_order', ['sessionId', 'preEmption'], { unique: true, where: `pre_emption IS NOT NULL AND state NOT IN ('REFUSED', 'LEFT')` })
@Index('bidder_of_due', ['depositDueId'], { where: `deposit_due_id IS NOT NULL` })
@Index('bidder_holding', ['sessionId'], { where: `deposit_state IN ('HELD', 'OFFSET')` })
@Index('bidder_to_return', ['releasedAt'], { where: `return_state = 'WAITING'` })
export class BidderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bidder_pkey' })
  id!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'bidder_session' })
  sessionId!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'bidder_organisation' })
  organisationId!: string;

  /** Given when he is admitted; who it is stays hidden until the end. */
  @Column('text', { nullable: true })
  number!: string | null;

  /** SIGNED_UP: his deposit is awaited; TO_CONFIRM: the rules changed after he signed up; TO_REVIEW: the centre decides. */
  @Column('text')
  state!: 'SIGNED_UP' | 'TO_REVIEW' | 'TO_CONFIRM' | 'ADMITTED' | 'REFUSED' | 'LEFT';

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('int', { name: 'rules_version' })
  rulesVersion!: number;

  @Column('text')
  channel!: 'ONLINE' | 'FLOOR';

  @Column('int', { name: 'pre_emption', nullable: true })
  preEmption!: number | null;

  @Column('text', { name: 'pre_emption_ground', nullable: true })
  preEmptionGround!: string | null;

  @Column('boolean', { name: 'keep_waiting', default: false })
  keepWaiting!: boolean;

  @Column('bytea')
  salt!: Buffer;

  @Column('text', { name: 'deposit_state' })
  depositState!: 'NONE' | 'ASKED' | 'HELD' | 'RELEASED' | 'OFFSET' | 'FORFEITED';

  @Column('uuid', { name: 'deposit_due_id', nullable: true })
  depositDueId!: string | null;

  @Column('uuid', { name: 'signed_up_by' })
  signedUpBy!: string;

  @Column('timestamptz', { name: 'signed_up_at' })
  signedUpAt!: Date;

  @Column('timestamptz', { name: 'admitted_at', nullable: true })
  admittedAt!: Date | null;

  /** Taken from the money at his disposal: it goes back there and stays there. */
  @Column('boolean', { name: 'from_balance', default: false })
  fromBalance!: boolean;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  /** Of a deposit that was paid in for the session: WAITING for its payout, ASKED when there is one, KEPT when it stays at his disposal. */
  @Column('text', { name: 'return_state', nullable: true })
  returnState!: 'WAITING' | 'ASKED' | 'KEPT' | null;

  @Column('bigint', { name: 'return_fen', nullable: true, transformer: bigintColumn })
  returnFen!: bigint | null;

  @Column('uuid', { name: 'payout_id', nullable: true })
  @ForeignKey('PayoutEntity', { name: 'bidder_payout' })
  payoutId!: string | null;

  /** When he failed to contract or to pay  he is barred from the session that follows. */
  @Column('timestamptz', { name: 'defaulted_at', nullable: true })
  defaultedAt!: Date | null;

  /** Unified social credit code and name that the commitment was made of. */
  @Column('text', { name: 'committed_code', nullable: true })
  committedCode!: string | null;

  @Column('text', { name: 'committed_name', nullable: true })
  committedName!: string | null;
}
