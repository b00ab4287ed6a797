import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ListingEntity } from './listing.entity.js';

/** A listing that a person keeps an eye on. */
@Entity({ schema: 'market', name: 'favourite' })
@Index('favourite_of_listing', ['listingId'])
export class FavouriteEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'favourite_pkey' })
  @ForeignKey('PersonEntity', { name: 'favourite_person', onDelete: 'CASCADE' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'favourite_pkey' })
  @ForeignKey(() => ListingEntity, { name: 'favourite_listing', onDelete: 'CASCADE' })
  listingId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
