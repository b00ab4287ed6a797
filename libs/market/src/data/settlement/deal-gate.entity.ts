import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DealEntity } from '../deal.entity.js';
import type { ExportClass, GateKind, GateState } from '../../rules/index.js';

/** Something that must be out of the way before a deal is signed. */
@Entity({ schema: 'market', name: 'deal_gate' })
@Unique('deal_gate_once', ['dealId', 'kind'])
@Index('deal_gate_due', ['dueOn'], { where: `state = 'OPEN' AND due_on IS NOT NULL` })
@Check('deal_gate_kind', `kind IN ('PUBLICITY', 'PRE_EMPTION', 'EXPORT_CONTROL')`)
@Check('deal_gate_state', `state IN ('OPEN', 'OBJECTED', 'CLEARED', 'REFUSED')`)
@Check('deal_gate_classification', `classification IN ('FREE', 'RESTRICTED', 'PROHIBITED')`)
@Check('deal_gate_note', 'length(note) BETWEEN 1 AND 1000')
@Check('deal_gate_objection', 'length(objection) BETWEEN 1 AND 1000')
@Check('deal_gate_decision', 'length(decision) BETWEEN 1 AND 1000')
@Check('deal_gate_decided', `(state IN ('CLEARED', 'REFUSED')) = (decided_at IS NOT NULL)`)
@Check('deal_gate_posted', `kind <> 'PUBLICITY' OR (posted_on IS NULL) = (due_on IS NULL)`)
@Check('deal_gate_objected', `(state = 'OBJECTED') <= (objection IS NOT NULL)`)
export class DealGateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deal_gate_pkey' })
  id!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'deal_gate_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @Column('text')
  kind!: GateKind;

  /** As written; time may have cleared it, see `currentGateState`. */
  @Column('text')
  state!: GateState;

  /** Who may buy first. */
  @Column('text', { array: true, default: '{}' })
  names!: string[];

  @Column('date', { name: 'posted_on', nullable: true })
  postedOn!: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('text', { nullable: true })
  classification!: ExportClass | null;

  /** The seller's words with the posting, an answer or documents. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  objection!: string | null;

  /** Why the centre decided so. */
  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
}
