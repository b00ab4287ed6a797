import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DealEntity } from '../deal.entity.js';

/** A document of a deal, and what it is for. */
@Entity({ schema: 'market', name: 'deal_file' })
@Index('deal_file_file', ['fileId'])
@Check('deal_file_role', `role IN ('PUBLICITY', 'EXPORT_CONTROL', 'RECORDAL_FILING', 'RECORDAL_NOTICE', 'DISPUTE')`)
export class DealFileEntity {
  @PrimaryColumn('uuid', { name: 'deal_id', primaryKeyConstraintName: 'deal_file_pkey' })
  @ForeignKey(() => DealEntity, { name: 'deal_file_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'deal_file_pkey' })
  fileId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'deal_file_pkey' })
  role!: 'PUBLICITY' | 'EXPORT_CONTROL' | 'RECORDAL_FILING' | 'RECORDAL_NOTICE' | 'DISPUTE';

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
