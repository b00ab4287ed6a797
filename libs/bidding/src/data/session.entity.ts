import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { bigintColumn } from './column-types.js';
import { SaleEventEntity } from './sale-event.entity.js';

/** The bidding for one lot: how it stands, and what became of its result. What happened is in its log. */
@Entity({ schema: 'bidding', name: 'session' })
@Unique('session_reference', ['reference'])
@Check('session_event_place', `event_place >= 1`)
@Check('session_mode', `mode IN ('ASCENDING', 'SEALED', 'SEALED_ROUNDS', 'DESCENDING', 'DESCENDING_SEALED', 'FIXED_FIRST', 'FIXED_DRAW', 'OPEN_QUOTE')`)
@Check('session_rules_version', `rules_version >= 1`)
@Check('session_state', `state IN ('DRAFT', 'ANNOUNCED', 'OPEN', 'PAUSED', 'CLOSED')`)
@Check('session_stage', `stage IN ('BIDDING', 'DESCENT', 'SEALED', 'OPENING', 'BEST')`)
@Check('session_start_price', `start_price_fen BETWEEN 1 AND 10000000000000`)
@Check('session_deposit', `deposit_fen >= 0`)
@Check('session_notice', `notice_days BETWEEN 0 AND 90`)
@Check('session_price', `price_fen > 0`)
@Check('session_outcome', `outcome IN ('SOLD', 'TOO_FEW_BIDDERS', 'NO_BID', 'BELOW_RESERVE', 'ANNULLED')`)
@Check('session_award', `award IN ('CONTRACTING', 'DEFAULTED', 'RUNNER_UP_ASKED', 'FINISHED')`)
@Unique('session_once_again', ['previousSessionId'])
@Check('session_head', `length(head) = 32`)
@Unique('session_event_lot', ['eventId', 'eventPlace'])
@Check('session_in_event', `(event_id IS NULL) = (event_place IS NULL)`)
@Check('session_closed', `(state = 'CLOSED') = (outcome IS NOT NULL) AND (state = 'CLOSED') = (closed_at IS NOT NULL)`)
@Check('session_announced', `(state = 'DRAFT') = (announced_at IS NULL)`)
@Check('session_logged', `seq = 0 OR header IS NOT NULL`)
@Check('session_sign_up', `sign_up_until <= opens_at`)
@Check('session_contracting', `(award = 'CONTRACTING') <= (deal_id IS NOT NULL AND awarded_bidder_id IS NOT NULL)`)
@Check('session_asked', `(award = 'RUNNER_UP_ASKED') <= (award_until IS NOT NULL AND waiting_bidder_id IS NOT NULL)`)
@Index('session_live_per_listing', ['listingId'], { unique: true, where: `state <> 'CLOSED'` })
@Index('session_due', ['nextAt'], { where: `next_at IS NOT NULL` })
@Index('session_list', ['opensAt', 'id'])
@Index('session_of_listing', ['listingId'])
@Index('session_of_seller', ['sellerOrganisationId', 'opensAt', 'id'])
@Index('session_award_due', ['awardUntil'], { where: `award_until IS NOT NULL` })
@Index('session_to_award', ['closedAt'], { where: `state = 'CLOSED' AND award IS NULL` })
@Index('session_in_hall', ['id'], { where: `floor AND (state = 'OPEN')` })
@Index('session_of_deal', ['dealId'], { where: `deal_id IS NOT NULL` })
export class BiddingSessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  id!: string;

  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'event_id', nullable: true })
  @ForeignKey(() => SaleEventEntity, { name: 'session_event' })
  eventId!: string | null;

  @Column('int', { name: 'event_place', nullable: true })
  eventPlace!: number | null;

  @Column('uuid', { name: 'listing_id' })
  @ForeignKey('ListingEntity', { name: 'session_listing' })
  listingId!: string;

  @Column('int', { name: 'listing_version' })
  listingVersion!: number;

  @Column('uuid', { name: 'seller_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'session_seller' })
  sellerOrganisationId!: string;

  @Column('text')
  mode!: 'ASCENDING' | 'SEALED' | 'SEALED_ROUNDS' | 'DESCENDING' | 'DESCENDING_SEALED' | 'FIXED_FIRST' | 'FIXED_DRAW' | 'OPEN_QUOTE';

  @Column('boolean')
  floor!: boolean;

  /** As they stand; what was published stands in the log too. */
  @Column('jsonb')
  rules!: unknown;

  /** Counts publications: whoever confirmed an earlier one confirms again. */
  @Column('int', { name: 'rules_version' })
  rulesVersion!: number;

  @Column('text')
  state!: 'DRAFT' | 'ANNOUNCED' | 'OPEN' | 'PAUSED' | 'CLOSED';

  @Column('text')
  stage!: 'BIDDING' | 'DESCENT' | 'SEALED' | 'OPENING' | 'BEST';

  @Column('bigint', { name: 'start_price_fen', transformer: bigintColumn })
  startPriceFen!: bigint;

  @Column('bigint', { name: 'deposit_fen', transformer: bigintColumn })
  depositFen!: bigint;

  /** The notice: from publication to the opening, at least so many days. */
  @Column('int', { name: 'notice_days' })
  noticeDays!: number;

  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt!: Date | null;

  @Column('timestamptz', { name: 'sign_up_until' })
  signUpUntil!: Date;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt!: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** When time itself brings the next entry about. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt!: Date | null;

  @Column('bigint', { name: 'price_fen', nullable: true, transformer: bigintColumn })
  priceFen!: bigint | null;

  @Column('text', { nullable: true })
  leader!: string | null;

  @Column('int', { default: 0 })
  bids!: number;

  @Column('int', { default: 0 })
  admitted!: number;

  @Column('text', { nullable: true })
  outcome!: 'SOLD' | 'TOO_FEW_BIDDERS' | 'NO_BID' | 'BELOW_RESERVE' | 'ANNULLED' | null;

  /** What became of the result. */
  @Column('text', { nullable: true })
  award!: 'CONTRACTING' | 'DEFAULTED' | 'RUNNER_UP_ASKED' | 'FINISHED' | null;

  @Column('timestamptz', { name: 'award_until', nullable: true })
  awardUntil!: Date | null;

  @Column('uuid', { name: 'deal_id', nullable: true })
  @ForeignKey('DealEntity', { name: 'session_deal' })
  dealId!: string | null;

  /** If this is the second session after one that sold nothing. */
  @Column('uuid', { name: 'previous_session_id', nullable: true })
  @ForeignKey(() => BiddingSessionEntity, { name: 'session_previous' })
  previousSessionId!: string | null;

  @Column('boolean', { name: 'second_allowed', default: false })
  secondAllowed!: boolean;

  /** The log's head. */
  @Column('bigint', { default: 0, transformer: bigintColumn })
  seq!: bigint;

  @Column('bytea')
  head!: Buffer;

  /** The first line of the log, from publication on. */
  @Column('text', { nullable: true })
  header!: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('boolean', { default: false })
  demonstration!: boolean;

  /** Whose bid the award is of: the winner's, later perhaps the runner-up's. */
  @Column('uuid', { name: 'awarded_bidder_id', nullable: true })
  @ForeignKey('BidderEntity', { name: 'session_awarded' })
  awardedBidderId!: string | null;

  /** The runner-up as long as his deposit is kept. */
  @Column('uuid', { name: 'waiting_bidder_id', nullable: true })
  @ForeignKey('BidderEntity', { name: 'session_waiting' })
  waitingBidderId!: string | null;
}
