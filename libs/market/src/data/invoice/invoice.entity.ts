import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InvoiceFacts } from '../../rules/invoice/index.js';
import type { DealSide } from '../../rules/settlement/deal-titles.js';
import { fenColumn } from '../column-types.js';
import { DealEntity } from '../deal.entity.js';

/** A bill of the exchange for its service in a deal (服务费账单); no tax invoice. Only its document is added later. */
@Entity({ schema: 'market', name: 'invoice' })
@Unique('invoice_reference', ['reference'])
@Unique('invoice_file', ['fileId'])
@Index('invoice_of_deal', ['dealId', 'issuedAt', 'id'])
@Index('invoice_of_payer', ['payerOrganisationId', 'issuedAt', 'id'])
@Index('invoice_issued_at', ['issuedAt', 'id'])
@Index('invoice_unwritten', ['issuedAt'], { where: 'file_id IS NULL' })
@Check('invoice_payer', `payer IN ('SELLER', 'BUYER')`)
@Check('invoice_amount', 'amount_fen BETWEEN 1 AND 10000000000000')
@Check('invoice_document_hash', 'length(document_hash) = 32')
@Check('invoice_written', 'num_nonnulls(file_id, document_hash) IN (0, 2)')
export class InvoiceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_pkey' })
  id!: string;

  /** SF-2026-000123, without gaps within a year of China's calendar. */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'deal_id' })
  @ForeignKey(() => DealEntity, { name: 'invoice_deal' })
  dealId!: string;

  @Column('text')
  payer!: DealSide;

  @Column('uuid', { name: 'payer_organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'invoice_payer_organisation' })
  payerOrganisationId!: string;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  @Column('jsonb')
  facts!: InvoiceFacts;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('bytea', { name: 'document_hash', nullable: true })
  documentHash!: Buffer | null;
}
