import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProtocolFacts } from '../rules/protocol/index.js';
import { BiddingSessionEntity } from './session.entity.js';

/** The protocol of a session that is over (竞价成交确认书, 竞价流标记录). Only its document is added later. */
@Entity({ schema: 'bidding', name: 'protocol' })
@Unique('protocol_place', ['sessionId', 'place'])
@Unique('protocol_file', ['fileId'])
@Index('protocol_unwritten', ['madeAt'], { where: 'file_id IS NULL' })
@Check('protocol_counted', 'place > 0')
@Check('protocol_document_hash', 'length(document_hash) = 32')
@Check('protocol_written', 'num_nonnulls(file_id, document_hash) IN (0, 2)')
export class ProtocolEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'protocol_pkey' })
  id!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => BiddingSessionEntity, { name: 'protocol_session' })
  sessionId!: string;

  /** 1 for the end of the session; the next when the runner-up takes the lot. */
  @Column('int')
  place!: number;

  @Column('uuid', { name: 'seller_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'protocol_seller' })
  sellerOrganisationId!: string;

  /** Null where nothing was sold. */
  @Column('uuid', { name: 'winner_organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'protocol_winner' })
  winnerOrganisationId!: string | null;

  @Column('jsonb')
  facts!: ProtocolFacts;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('bytea', { name: 'document_hash', nullable: true })
  documentHash!: Buffer | null;
}
