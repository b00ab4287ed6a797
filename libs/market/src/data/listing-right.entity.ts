import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ListingMode } from '../rules/index.js';
import { ListingEntity } from './listing.entity.js';

/** A right of a listing. `mode` and `live` follow the listing by triggers, so that one index keeps a second live listing out. */
@Entity({ schema: 'market', name: 'listing_right' })
@Index('listing_right_live', ['rightId', 'mode'], { unique: true, where: 'live' })
@Index('listing_right_right_id', ['rightId'])
export class ListingRightEntity {
  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'listing_right_pkey' })
  @ForeignKey(() => ListingEntity, { name: 'listing_right_listing', onDelete: 'CASCADE' })
  listingId!: string;

  @PrimaryColumn('uuid', { name: 'right_id', primaryKeyConstraintName: 'listing_right_pkey' })
  @ForeignKey('IpRightEntity', { name: 'listing_right_right' })
  rightId!: string;

  @Column('smallint')
  position!: number;

  @Column('text')
  mode!: ListingMode;

  @Column('boolean')
  live!: boolean;
}
