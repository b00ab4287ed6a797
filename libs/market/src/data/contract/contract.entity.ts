import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AssignmentFacts, TemplateVersion } from '../../rules/contract/index.js';
import { DealEntity } from '../deal.entity.js';

/** A contract of a deal: the facts that it is made of and, once written, its document. A trigger keeps what was shown. */
@Entity({ schema: 'market', name: 'contract' })
@Unique('contract_reference', ['reference'])
@Unique('contract_verification_code', ['verificationCode'])
@Unique('contract_file', ['fileId'])
@Unique('contract_signed_file', ['signedFileId'])
@Unique('contract_version', ['dealId', 'version'])
@Index('contract_current', ['dealId'], { unique: true, where: 'superseded_at IS NULL' })
@Index('contract_unwritten', ['createdAt'], { where: 'document_hash IS NULL AND superseded_at IS NULL' })
@Index('contract_uncopied', ['signedAt'], { where: 'signed_at IS NOT NULL AND signed_file_id IS NULL' })
@Check('contract_version_number', 'version >= 1')
@Check('contract_template', 'length(template) BETWEEN 1 AND 60')
@Check('contract_verification_code_form', `verification_code ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'`)
@Check('contract_document_hash', 'length(document_hash) = 32')
@Check('contract_signed_copy_hash', 'length(signed_copy_hash) = 32')
@Check('contract_written', 'num_nonnulls(verification_address, file_id, document_hash, written_at) IN (0, 4)')
@Check('contract_signed', 'signed_at IS NULL OR (document_hash IS NOT NULL AND superseded_at IS NULL)')
@Check('contract_copied', 'num_nonnulls(signed_file_id, signed_copy_hash) IN (0, 2) AND (signed_file_id IS NULL OR signed_at IS NOT NULL)')
export class ContractEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_pkey' })
  id!: string;

  /** CT-2026-000123 */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'contract_deal' })
  dealId!: string;

  /** Counts within the deal; the last one is current. */
  @Column('int')
  version!: number;

  @Column('text')
  template!: TemplateVersion;

  @Column('jsonb')
  facts!: AssignmentFacts;

  @Column('text', { name: 'verification_code' })
  verificationCode!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;

  /** Address that the document names; part of its bytes. */
  @Column('text', { name: 'verification_address', nullable: true })
  verificationAddress!: string | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  /** SHA-256 of the document that is signed. */
  @Column('bytea', { name: 'document_hash', nullable: true })
  documentHash!: Buffer | null;

  @Column('timestamptz', { name: 'written_at', nullable: true })
  writtenAt!: Date | null;

  /** When the second of the two signed. */
  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;

  /** The copy with the page of signatures. */
  @Column('uuid', { name: 'signed_file_id', nullable: true })
  signedFileId!: string | null;

  @Column('bytea', { name: 'signed_copy_hash', nullable: true })
  signedCopyHash!: Buffer | null;
}
