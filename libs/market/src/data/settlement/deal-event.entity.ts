import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DealEntity } from '../deal.entity.js';

/** What happened to a deal, for those who read its history. */
@Entity({ schema: 'market', name: 'deal_event' })
@Index('deal_event_of_deal', ['dealId', 'id'])
@Check('deal_event_what', `what ~ '^[A-Z_]{1,60}$'`)
@Check('deal_event_note', 'length(note) BETWEEN 1 AND 2000')
export class DealEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deal_event_pkey' })
  id!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'deal_event_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @Column('text')
  what!: string;

  /** Of the deal afterwards. */
  @Column('text')
  state!: string;

  /** Null for what time or money did. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'deal_event_organisation' })
  organisationId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz')
  at!: Date;
}
