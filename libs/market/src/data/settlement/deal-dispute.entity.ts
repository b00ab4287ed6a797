import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { fenColumn } from '../column-types.js';
import { DealEntity } from '../deal.entity.js';
import type { DealSide } from '../../rules/index.js';

/** A dispute: nothing moves until the centre has decided. */
@Entity({ schema: 'market', name: 'deal_dispute' })
@Index('deal_dispute_open', ['dealId'], { unique: true, where: 'resolved_at IS NULL' })
@Index('deal_dispute_of_deal', ['dealId', 'openedAt'])
@Check('deal_dispute_side', `by_side IN ('SELLER', 'BUYER')`)
@Check('deal_dispute_reason', 'length(reason) BETWEEN 1 AND 2000')
@Check('deal_dispute_outcome', `outcome IN ('RESUME', 'REFUND', 'PARTIAL_RELEASE')`)
@Check('deal_dispute_seller', 'seller_fen >= 0')
@Check('deal_dispute_resolution', 'length(resolution) BETWEEN 1 AND 2000')
@Check('deal_dispute_resolved', 'num_nonnulls(outcome, resolution, resolved_by, resolved_at) IN (0, 4)')
@Check('deal_dispute_division', `(outcome IS NOT DISTINCT FROM 'PARTIAL_RELEASE') = (seller_fen IS NOT NULL)`)
export class DealDisputeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deal_dispute_pkey' })
  id!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'deal_dispute_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @Column('text', { name: 'by_side' })
  bySide!: DealSide;

  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  outcome!: 'RESUME' | 'REFUND' | 'PARTIAL_RELEASE' | null;

  @Column('bigint', { name: 'seller_fen', nullable: true, transformer: fenColumn })
  sellerFen!: bigint | null;

  @Column('text', { nullable: true })
  resolution!: string | null;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
}
