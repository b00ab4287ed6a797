import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PriceKind, Readiness } from '../rules/index.js';
import { fenColumn } from './column-types.js';
import { ListingEntity } from './listing.entity.js';

/** What a listing offers, a row per version. Once published it is never changed; the database sees to it. */
@Entity({ schema: 'market', name: 'listing_version' })
@Check('listing_version_title', 'length(title) BETWEEN 1 AND 200')
@Check('listing_version_title_en', 'length(title_en) BETWEEN 1 AND 400')
@Check('listing_version_summary', 'length(summary) BETWEEN 1 AND 5000')
@Check('listing_version_summary_en', 'length(summary_en) BETWEEN 1 AND 10000')
@Check('listing_version_price_kind', `price_kind IN ('FIXED', 'NEGOTIABLE', 'ON_REQUEST')`)
@Check('listing_version_price', 'price_fen BETWEEN 1 AND 10000000000000 AND price_max_fen BETWEEN price_fen AND 10000000000000')
@Check('listing_version_price_shape', `CASE price_kind WHEN 'FIXED' THEN price_fen IS NOT NULL AND price_max_fen IS NULL WHEN 'NEGOTIABLE' THEN price_max_fen IS NULL OR price_fen IS NOT NULL ELSE price_fen IS NULL AND price_max_fen IS NULL END`)
@Check('listing_version_term', 'term_days BETWEEN 1 AND 365')
@Check('listing_version_readiness', `readiness IN ('CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION')`)
export class ListingVersionEntity {
  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'listing_version_pkey' })
  @ForeignKey(() => ListingEntity, { name: 'listing_version_listing', onDelete: 'CASCADE' })
  listingId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'listing_version_pkey' })
  version!: number;

  @Column('text')
  title!: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text')
  summary!: string;

  @Column('text', { name: 'summary_en', nullable: true })
  summaryEn!: string | null;

  @Column('text', { name: 'price_kind' })
  priceKind!: PriceKind;

  /** The price, or the lower end of the shown range; fen. */
  @Column('bigint', { name: 'price_fen', transformer: fenColumn, nullable: true })
  priceFen!: bigint | null;

  /** The upper end of the shown range; fen. */
  @Column('bigint', { name: 'price_max_fen', transformer: fenColumn, nullable: true })
  priceMaxFen!: bigint | null;

  /** Calendar days. */
  @Column('int', { name: 'term_days' })
  termDays!: number;

  @Column('boolean')
  documents!: boolean;

  @Column('boolean', { name: 'know_how' })
  knowHow!: boolean;

  @Column('boolean')
  training!: boolean;

  @Column('text', { name: 'delivery_note', nullable: true })
  deliveryNote!: string | null;

  @Column('text', { name: 'evidence_of_use', nullable: true })
  evidenceOfUse!: string | null;

  @Column('text')
  readiness!: Readiness;

  @Column('text', { name: 'application_field', nullable: true })
  applicationField!: string | null;

  @Column('text', { nullable: true })
  products!: string | null;

  /** GB/T 4754. */
  @Column('text', { name: 'industry_code', nullable: true })
  industryCode!: string | null;

  /** What the seller says of an amendment. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}
