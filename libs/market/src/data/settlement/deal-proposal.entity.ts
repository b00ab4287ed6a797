import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DealEntity } from '../deal.entity.js';
import type { DeadlineCode, DealSide } from '../../rules/index.js';

/** What a side asks for or states and others answer: to cancel, that the other broke the deal. */
@Entity({ schema: 'market', name: 'deal_proposal' })
@Index('deal_proposal_open', ['dealId', 'kind'], { unique: true, where: `state = 'OPEN'` })
@Index('deal_proposal_of_deal', ['dealId', 'madeAt'])
@Check('deal_proposal_kind', `kind IN ('CANCELLATION', 'BREACH')`)
@Check('deal_proposal_side', `by_side IN ('SELLER', 'BUYER')`)
@Check('deal_proposal_reason', 'length(reason) BETWEEN 1 AND 1000')
@Check('deal_proposal_state', `state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'LAPSED')`)
@Check('deal_proposal_answer', 'length(answer) BETWEEN 1 AND 1000')
@Check('deal_proposal_answered', `(state = 'OPEN') = (answered_at IS NULL)`)
@Check('deal_proposal_deadline', `(kind = 'BREACH') = (due_code IS NOT NULL) AND (due_code IS NULL) = (due_at IS NULL)`)
export class DealProposalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deal_proposal_pkey' })
  id!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'deal_proposal_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @Column('text')
  kind!: 'CANCELLATION' | 'BREACH';

  @Column('text', { name: 'by_side' })
  bySide!: DealSide;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('text')
  reason!: string;

  /** BREACH: the deadline that was missed. */
  @Column('text', { name: 'due_code', nullable: true })
  dueCode!: DeadlineCode | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** LAPSED: the deal went on without it. */
  @Column('text')
  state!: 'OPEN' | 'ACCEPTED' | 'REFUSED' | 'LAPSED';

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
