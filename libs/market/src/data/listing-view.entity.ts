import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ListingEntity } from './listing.entity.js';

/** How often a listing was looked at on a day in China. */
@Entity({ schema: 'market', name: 'listing_view' })
@Check('listing_view_views', 'views > 0')
export class ListingViewEntity {
  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'listing_view_pkey' })
  @ForeignKey(() => ListingEntity, { name: 'listing_view_listing', onDelete: 'CASCADE' })
  listingId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'listing_view_pkey' })
  day!: string;

  @Column('int')
  views!: number;
}
