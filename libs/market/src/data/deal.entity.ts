import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from './column-types.js';
import { ListingVersionEntity } from './listing-version.entity.js';
import { OfferEntity } from './offer.entity.js';

/** What was agreed: parties, price, terms. One per listing, whatever happens at once. */
@Entity({ schema: 'market', name: 'deal' })
@ForeignKey(() => ListingVersionEntity, ['listingId', 'listingVersion'], ['listingId', 'version'], { name: 'deal_version' })
@Unique('deal_reference', ['reference'])
@Unique('deal_once_per_listing', ['listingId'])
@Unique('deal_once_per_offer', ['offerId'])
@Index('deal_of_seller', ['sellerOrganisationId', 'agreedAt', 'id'])
@Index('deal_of_buyer', ['buyerOrganisationId', 'agreedAt', 'id'])
@Index('deal_agreed_at', ['agreedAt', 'id'])
@Check('deal_state', `state IN ('AGREED')`)
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
  state!: 'AGREED';

  @Column('bigint', { name: 'price_fen', transformer: fenColumn })
  priceFen!: bigint;

  @Column('text', { nullable: true })
  terms!: string | null;

  @Column('uuid', { name: 'agreed_by' })
  agreedBy!: string;

  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt!: Date;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
