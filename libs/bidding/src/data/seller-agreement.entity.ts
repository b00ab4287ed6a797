import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContestEntity } from './contest.entity.js';
import { BiddingSessionEntity } from './session.entity.js';

/** What a seller was asked about a session, and his answer. */
@Entity({ schema: 'bidding', name: 'seller_agreement' })
@Check('seller_agreement_state', `state IN ('ASKED', 'AGREED', 'RETURNED', 'VOID')`)
@Check('seller_agreement_digest', `digest ~ '^[0-9a-f]{64}$'`)
@Check('seller_agreement_reason', `length(reason) BETWEEN 1 AND 500`)
@Check('seller_agreement_answered', `state NOT IN ('AGREED', 'RETURNED') OR (answered_by IS NOT NULL AND answered_at IS NOT NULL)`)
@Check('seller_agreement_sealed', `reserve IS NULL OR state = 'AGREED'`)
@Check('seller_agreement_returned', `state <> 'RETURNED' OR reason IS NOT NULL`)
@Index('seller_agreement_open', ['sessionId'], { unique: true, where: `state = 'ASKED'` })
@Index('seller_agreement_of_session', ['sessionId', 'askedAt', 'id'])
export class SellerAgreementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seller_agreement_pkey' })
  id!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'seller_agreement_session' })
  sessionId!: string;

  /** VOID: the centre changed what had been asked or agreed. */
  @Column('text')
  state!: 'ASKED' | 'AGREED' | 'RETURNED' | 'VOID';

  /** A change of an announced session: it takes effect with the agreement. */
  @Column('boolean')
  amendment!: boolean;

  /** Everything that the seller is asked, and its SHA-256. */
  @Column('jsonb')
  terms!: unknown;

  @Column('text')
  digest!: string;

  /** His reserve price, sealed to the keepers in his browser; null: the start price is the reserve. */
  @Column('text', { nullable: true })
  reserve!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Agreed in advance, with the choice that brought the session about. */
  @Column('uuid', { name: 'contest_id', nullable: true })
  @ForeignKey(() => ContestEntity, { name: 'seller_agreement_contest' })
  contestId!: string | null;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
