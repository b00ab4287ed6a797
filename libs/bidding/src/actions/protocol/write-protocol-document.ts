import { Inject, Injectable } from '@nestjs/common';
import { DocumentStore, exchangeAddress } from '@haihe/market';
import { CONFIGURATION, newId, OnJob, systemActor, Transactor } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { writePdf } from '@haihe/platform/pdf';
import { ProtocolEntity } from '../../data/protocol.entity.js';
import { writeProtocol } from '../../rules/protocol/index.js';
import { writeProtocolTask } from './make-protocol.js';

/** Writes the documents of protocols, outside of transactions. */
@Injectable()
export class WriteProtocolDocument {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: DocumentStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @OnJob(writeProtocolTask)
  async job(payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.run(String(payload['protocolId']));
  }

  /** Writes the document once; done again it changes nothing. */
  async run(protocolId: string): Promise<void> {
    const actor = systemActor(newId());
    const protocol = await this.transactor.run(actor, (tx) => tx.manager.findOneByOrFail(ProtocolEntity, { id: protocolId }));
    if (protocol.fileId !== null) return;
    const { facts, madeAt, place } = protocol;
    const page = `${exchangeAddress(this.configuration)}/verify/session`;
    const frame = { reference: facts.session, issuer: facts.issuer, madeAt, verification: { code: facts.session, address: `${page}?reference=${encodeURIComponent(facts.session)}` } };
    const bytes = await writePdf(writeProtocol(facts, page), frame);
    const { fileId, hash } = await this.store.keep(`${facts.session}-${place}.pdf`, bytes, actor.requestId);
    await this.transactor.run(actor, async (tx) => {
      await tx.query('UPDATE bidding.protocol SET file_id = $2, document_hash = $3 WHERE id = $1 AND file_id IS NULL', [protocolId, fileId, hash]);
    });
  }
}
