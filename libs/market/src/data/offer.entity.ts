import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OfferSide, OfferState } from '../rules/index.js';
import { fenColumn } from './column-types.js';
import { ListingVersionEntity } from './listing-version.entity.js';
import { ParticipantEntity } from './participant.entity.js';

/** A negotiation between a buyer and the seller; its turns are kept apart and never changed. */
@Entity({ schema: 'market', name: 'offer' })
@ForeignKey(() => ParticipantEntity, ['listingId', 'buyerOrganisationId'], ['listingId', 'organisationId'], { name: 'offer_participant', onDelete: 'CASCADE' })
@ForeignKey(() => ListingVersionEntity, ['listingId', 'listingVersion'], ['listingId', 'version'], { name: 'offer_version', onDelete: 'CASCADE' })
@Unique('offer_reference', ['reference'])
@Index('offer_one_open', ['listingId', 'buyerOrganisationId'], { unique: true, where: 'closed_at IS NULL' })
@Index('offer_of_listing', ['listingId', 'createdAt', 'id'])
@Index('offer_of_buyer', ['buyerOrganisationId', 'createdAt', 'id'])
@Index('offer_of_seller', ['sellerOrganisationId', 'createdAt', 'id'])
@Index('offer_awaiting_buyer', ['buyerOrganisationId', 'createdAt', 'id'], { where: `closed_at IS NULL AND awaited = 'BUYER'` })
@Index('offer_awaiting_seller', ['sellerOrganisationId', 'createdAt', 'id'], { where: `closed_at IS NULL AND awaited = 'SELLER'` })
@Index('offer_due', ['expiresAt'], { where: 'closed_at IS NULL' })
@Check('offer_state', `state IN ('OPEN', 'COUNTERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')`)
@Check('offer_awaited', `awaited IN ('BUYER', 'SELLER')`)
@Check('offer_amount', 'amount_fen BETWEEN 1 AND 10000000000000')
@Check('offer_parties', 'seller_organisation_id <> buyer_organisation_id')
@Check('offer_closed', `(state IN ('OPEN', 'COUNTERED')) = (closed_at IS NULL)`)
export class OfferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_pkey' })
  id!: string;

  /** OF-2026-000123 */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'listing_id' })
  listingId!: string;

  /** The version that the offer was made on. */
  @Column('int', { name: 'listing_version' })
  listingVersion!: number;

  @Column('uuid', { name: 'seller_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'offer_seller' })
  sellerOrganisationId!: string;

  @Column('uuid', { name: 'buyer_organisation_id' })
  buyerOrganisationId!: string;

  /** As written; the sweep may lag behind the expiry, see `currentOfferState`. */
  @Column('text')
  state!: OfferState;

  /** The side whose answer is awaited. */
  @Column('text')
  awaited!: OfferSide;

  @Column('uuid', { name: 'last_turn_id' })
  lastTurnId!: string;

  /** Of the last turn; fen. */
  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  /** Of the last turn. */
  @Column('text', { nullable: true })
  terms!: string | null;

  /** Of the last turn, exclusive. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** What the side that declined says. */
  @Column('text', { name: 'close_reason', nullable: true })
  closeReason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
