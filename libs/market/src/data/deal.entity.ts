import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import type { DealSide, DealState, DeadlineCode, DisputableState, PriceRoute, SellerKind } from '../rules/index.js';
import { ListingVersionEntity } from './listing-version.entity.js';
import { OfferEntity } from './offer.entity.js';

/** What was agreed, and how far it is settled. One per listing that came to something, whatever happens at once. */
@Entity({ schema: 'market', name: 'deal' })
@ForeignKey(() => ListingVersionEntity, ['listingId', 'listingVersion'], ['listingId', 'version'], { name: 'deal_version' })
@Unique('deal_reference', ['reference'])
@Unique('deal_once_per_offer', ['offerId'])
@Index('deal_of_seller', ['sellerOrganisationId', 'agreedAt', 'id'])
@Index('deal_of_buyer', ['buyerOrganisationId', 'agreedAt', 'id'])
@Index('deal_agreed_at', ['agreedAt', 'id'])
@Index('deal_of_state', ['state', 'agreedAt', 'id'])
@Index('deal_waiting', ['stateSince', 'id'])
@Index('deal_live_per_listing', ['listingId'], { unique: true, where: `state NOT IN ('CANCELLED', 'BREACHED')` })
@Index('deal_of_listing', ['listingId', 'agreedAt'])
@Index('deal_due', ['dueAt'], { where: 'due_at IS NOT NULL' })
@Index('deal_queue', ['state', 'stateSince', 'id'], { where: 'closed_at IS NULL' })
@Check('deal_state', `state IN ('AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED', 'PARTLY_RELEASED', 'RELEASED', 'DISPUTED', 'CANCELLED', 'BREACHED')`)
@Check('deal_disputed_from', `disputed_from IN ('AGREED', 'SIGNED', 'FUNDED', 'FILED', 'CERTIFIED')`)
@Check('deal_seller_kind', `seller_kind IN ('PRIVATE', 'UNIVERSITY', 'STATE_OWNED_ENTERPRISE', 'STATE_OWNED_ASSET')`)
@Check('deal_price_route', `price_route IN ('LISTED', 'NEGOTIATED', 'BID')`)
@Check('deal_plan_state', `plan_state IN ('PROPOSED', 'ACCEPTED')`)
@Check('deal_plan_by', `plan_by IN ('SELLER', 'BUYER')`)
@Check('deal_fees', 'seller_fee_fen >= 0 AND buyer_fee_fen >= 0 AND seller_fee_fen <= price_fen')
@Check('deal_dispute', `(state = 'DISPUTED') = (disputed_from IS NOT NULL)`)
@Check('deal_plan', '(plan_state IS NULL) = (plan_by IS NULL)')
@Check('deal_signed', '(signed_at IS NOT NULL) <= (seller_signed_at IS NOT NULL AND buyer_signed_at IS NOT NULL)')
@Check('deal_closed', `(state IN ('RELEASED', 'CANCELLED', 'BREACHED')) = (closed_at IS NOT NULL)`)
@Check('deal_deadline', '(due_code IS NULL) = (due_at IS NULL)')
@Check('deal_price', 'price_fen BETWEEN 1 AND 10000000000000')
@Check('deal_parties', 'seller_organisation_id <> buyer_organisation_id')
export class DealEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deal_pkey' })
  id!: string;

  /** DL-2026-000123 */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'listing_id' })
  listingId!: string;

  @Column('int', { name: 'listing_version' })
  listingVersion!: number;

  /** Null when the fixed price was taken. */
  @Column('uuid', { name: 'offer_id', nullable: true })
  @ForeignKey(() => OfferEntity, { name: 'deal_offer' })
  offerId!: string | null;

  @Column('uuid', { name: 'seller_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'deal_seller' })
  sellerOrganisationId!: string;

  @Column('uuid', { name: 'buyer_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'deal_buyer' })
  buyerOrganisationId!: string;

  @Column('text')
  state!: DealState;

  @Column('timestamptz', { name: 'state_since' })
  stateSince!: Date;

  /** What a dispute interrupts; the deal goes on from there when it is resumed. */
  @Column('text', { name: 'disputed_from', nullable: true })
  disputedFrom!: DisputableState | null;

  @Column('bigint', { name: 'price_fen', transformer: fenColumn })
  priceFen!: bigint;

  @Column('text', { nullable: true })
  terms!: string | null;

  @Column('uuid', { name: 'agreed_by' })
  agreedBy!: string;

  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt!: Date;

  /** What the seller was on the day of agreement. */
  @Column('text', { name: 'seller_kind' })
  sellerKind!: SellerKind;

  /** Whether the seller's rights are state assets. */
  @Column('boolean', { name: 'state_owned' })
  stateOwned!: boolean;

  /** Taken as listed, negotiated, or bid. */
  @Column('text', { name: 'price_route' })
  priceRoute!: PriceRoute;

  /** Version of the fee schedule that was in force on the day of agreement. */
  @Column('text', { name: 'fee_schedule' })
  feeSchedule!: string;

  @Column('bigint', { name: 'seller_fee_fen', transformer: fenColumn })
  sellerFeeFen!: bigint;

  @Column('bigint', { name: 'buyer_fee_fen', transformer: fenColumn })
  buyerFeeFen!: bigint;

  /** Of the instalments; null while the price is paid at once. */
  @Column('text', { name: 'plan_state', nullable: true })
  planState!: 'PROPOSED' | 'ACCEPTED' | null;

  @Column('text', { name: 'plan_by', nullable: true })
  planBy!: DealSide | null;

  @Column('timestamptz', { name: 'seller_signed_at', nullable: true })
  sellerSignedAt!: Date | null;

  @Column('timestamptz', { name: 'buyer_signed_at', nullable: true })
  buyerSignedAt!: Date | null;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;

  @Column('timestamptz', { name: 'funded_at', nullable: true })
  fundedAt!: Date | null;

  @Column('timestamptz', { name: 'filed_at', nullable: true })
  filedAt!: Date | null;

  @Column('timestamptz', { name: 'certified_at', nullable: true })
  certifiedAt!: Date | null;

  /** When title passed and money was released first. */
  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** The most urgent deadline as of the last change, for reminders. */
  @Column('text', { name: 'due_code', nullable: true })
  dueCode!: DeadlineCode | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
