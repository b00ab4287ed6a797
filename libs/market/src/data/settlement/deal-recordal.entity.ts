import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DealEntity } from '../deal.entity.js';

/** The filing of the change of owner with the office, and what came of it. */
@Entity({ schema: 'market', name: 'deal_recordal' })
@Check('deal_recordal_number', 'length(acceptance_number) BETWEEN 4 AND 40')
@Check('deal_recordal_reason', 'length(return_reason) BETWEEN 1 AND 1000')
@Check('deal_recordal_returned', '(returned_at IS NULL) = (return_reason IS NULL)')
@Check('deal_recordal_certified', 'num_nonnulls(transfer_date, certified_at, certified_by) IN (0, 3)')
export class DealRecordalEntity {
  @PrimaryColumn('uuid', { name: 'deal_id', primaryKeyConstraintName: 'deal_recordal_pkey' })
  @ForeignKey(() => DealEntity, { name: 'deal_recordal_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @Column('text', { name: 'acceptance_number' })
  acceptanceNumber!: string;

  @Column('date', { name: 'filed_on' })
  filedOn!: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column('text', { name: 'return_reason', nullable: true })
  returnReason!: string | null;

  /** Day from which the office names the buyer. */
  @Column('date', { name: 'transfer_date', nullable: true })
  transferDate!: string | null;

  @Column('timestamptz', { name: 'certified_at', nullable: true })
  certifiedAt!: Date | null;

  @Column('uuid', { name: 'certified_by', nullable: true })
  certifiedBy!: string | null;
}
