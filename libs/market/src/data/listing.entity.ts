import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ListingMode, ListingState } from '../rules/index.js';

/** The public offer of one right or several: its state and dates. What is offered stands in its versions. */
@Entity({ schema: 'market', name: 'listing' })
@Unique('listing_reference', ['reference'])
@Index('listing_of_seller', ['sellerOrganisationId', 'createdAt', 'id'])
@Index('listing_queue', ['submittedAt', 'id'], { where: `state = 'SUBMITTED'` })
@Index('listing_due', ['expiresAt'], { where: `state = 'PUBLISHED'` })
@Index('listing_published', ['publishedAt'], { where: 'published_at IS NOT NULL' })
@Check('listing_mode', `mode IN ('SALE')`)
@Check('listing_state', `state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED', 'SETTLED', 'WITHDRAWN', 'EXPIRED')`)
@Check('listing_version_number', 'version >= 1')
@Check('listing_publication', '(published_version IS NULL) = (published_at IS NULL) AND (published_version IS NULL) = (expires_at IS NULL)')
@Check('listing_in_market', `state NOT IN ('PUBLISHED', 'SUSPENDED', 'BIDDING', 'AGREED', 'SETTLED', 'EXPIRED') OR (published_version IS NOT NULL AND published_version = version)`)
@Check('listing_reasoned', `state NOT IN ('RETURNED', 'SUSPENDED') OR state_reason IS NOT NULL`)
@Check('listing_suspension', `(state = 'SUSPENDED') = (suspended_at IS NOT NULL)`)
@Check('listing_bidding', `(state = 'BIDDING') = (bidding_since IS NOT NULL)`)
@Check('listing_term', 'expires_at > published_at')
export class ListingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'listing_pkey' })
  id!: string;

  /** LS-2026-000123 */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'seller_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'listing_seller' })
  sellerOrganisationId!: string;

  @Column('text')
  mode!: ListingMode;

  /** As written; the sweep may lag behind the term, see `currentListingState`. */
  @Column('text')
  state!: ListingState;

  /** Why it was returned, suspended or withdrawn; for the seller and the centre. */
  @Column('text', { name: 'state_reason', nullable: true })
  stateReason!: string | null;

  /** The version that is worked on, or published. */
  @Column('int')
  version!: number;

  /** The version published last. */
  @Column('int', { name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  /** When the published version was published: its term counts from here. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  /** End of the term, exclusive. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** While suspended: the term stands still from here. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;

  /** While it is bid for: the term stands still from here. */
  @Column('timestamptz', { name: 'bidding_since', nullable: true })
  biddingSince!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('boolean', { default: false })
  demonstration!: boolean;
}
