import { Injectable } from '@nestjs/common';
import { newId, OnJob, systemActor, Transactor } from '@haihe/platform';
import { writePdf } from '@haihe/platform/pdf';
import { InvoiceEntity } from '../../data/invoice/invoice.entity.js';
import { writeInvoice } from '../../rules/invoice/index.js';
import { DocumentStore } from '../contract/document-store.js';
import { writeInvoiceTask } from './make-invoice.js';

/** Writes the documents of bills, outside of transactions. */
@Injectable()
export class WriteInvoiceDocument {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: DocumentStore,
  ) {}

  @OnJob(writeInvoiceTask)
  async job(payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.run(String(payload['invoiceId']));
  }

  /** Writes the document once; done again it changes nothing. */
  async run(invoiceId: string): Promise<void> {
    const actor = systemActor(newId());
    const invoice = await this.transactor.run(actor, (tx) => tx.manager.findOneByOrFail(InvoiceEntity, { id: invoiceId }));
    if (invoice.fileId !== null) return;
    const { facts, reference, issuedAt } = invoice;
    const bytes = await writePdf(writeInvoice(facts), { reference, issuer: facts.issuer, madeAt: issuedAt });
    const { fileId, hash } = await this.store.keep(`${reference}.pdf`, bytes, actor.requestId);
    await this.transactor.run(actor, async (tx) => {
      await tx.query('UPDATE market.invoice SET file_id = $2, document_hash = $3 WHERE id = $1 AND file_id IS NULL', [invoiceId, fileId, hash]);
    });
  }
}
