import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AttachmentStage } from '../rules/index.js';
import { ListingVersionEntity } from './listing-version.entity.js';

/** A file of one version of a listing. */
@Entity({ schema: 'market', name: 'listing_attachment' })
@ForeignKey(() => ListingVersionEntity, ['listingId', 'version'], ['listingId', 'version'], { name: 'listing_attachment_version', onDelete: 'CASCADE' })
@Check('listing_attachment_stage', `stage IN ('PUBLIC', 'AFTER_ENQUIRY', 'AFTER_NDA')`)
@Index('listing_attachment_file', ['fileId'])
export class ListingAttachmentEntity {
  @PrimaryColumn('uuid', { name: 'listing_id', primaryKeyConstraintName: 'listing_attachment_pkey' })
  listingId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'listing_attachment_pkey' })
  version!: number;

  /** platform.stored_file */
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'listing_attachment_pkey' })
  fileId!: string;

  @Column('text')
  stage!: AttachmentStage;

  @Column('smallint')
  position!: number;
}
