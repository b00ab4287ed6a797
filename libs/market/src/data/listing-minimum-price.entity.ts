import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { fenColumn } from './column-types.js';
import { ListingVersionEntity } from './listing-version.entity.js';

/** The seller's secret. Written and read by `minimum-price.ts` alone. */
@Entity({ schema: 'market', name: 'listing_minimum_price' })
@ForeignKey(() => ListingVersionEntity, ['listingId', 'version'], ['listingId', 'version'], { name: 'listing_minimum_price_version', onDelete: 'CASCADE' })
@Check('listing_minimum_price_amount', 'amount_fen > 0')
export class ListingMinimumPriceEntity {
  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'listing_minimum_price_pkey' })
  listingId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'listing_minimum_price_pkey' })
  version!: number;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;
}
