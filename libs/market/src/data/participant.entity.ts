import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ListingEntity } from './listing.entity.js';

/** An organisation that asked or offered on a listing: its alias there, and whether both sides agreed to disclose its name. */
@Entity({ schema: 'market', name: 'participant' })
@Unique('participant_place', ['listingId', 'place'])
@Check('participant_place_positive', 'place >= 1')
export class ParticipantEntity {
  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'participant_pkey' })
  @ForeignKey(() => ListingEntity, { name: 'participant_listing', onDelete: 'CASCADE' })
  listingId!: string;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'participant_pkey' })
  @ForeignKey('OrganisationEntity', { name: 'participant_organisation' })
  organisationId!: string;

  /** Order of coming, from 1: the alias. */
  @Column('int')
  place!: number;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;

  @Column('timestamptz', { name: 'buyer_agreed_at', nullable: true })
  buyerAgreedAt!: Date | null;

  @Column('timestamptz', { name: 'seller_agreed_at', nullable: true })
  sellerAgreedAt!: Date | null;
}
