import { Inject, Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { CONFIGURATION, newId, OnJob, systemActor, Transactor } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { writePdf } from '@haihe/platform/pdf';
import { ContractEntity } from '../../data/contract/contract.entity.js';
import { links } from '../links.js';
import { contractFrame, contractPaper } from './contract-document.js';
import { contractNotices } from './contract-notices.js';
import { DocumentStore } from './document-store.js';
import { writeContractTask } from './prepare-contract.js';
import { verificationAddress } from './verification-address.js';

/** Writes the documents of contracts, outside of transactions. */
@Injectable()
export class WriteContract {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: DocumentStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @OnJob(writeContractTask)
  async job(payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.run(String(payload['contractId']));
  }

  /** Writes the document once and tells the parties; done again it changes nothing. */
  async run(contractId: string): Promise<void> {
    const actor = systemActor(newId());
    const contract = await this.transactor.run(actor, (tx) => tx.manager.findOneByOrFail(ContractEntity, { id: contractId }));
    if (contract.documentHash !== null || contract.supersededAt !== null) return;
    const address = verificationAddress(this.configuration, contract.verificationCode);
    const bytes = await writePdf(contractPaper(contract), contractFrame(contract, address, contract.createdAt));
    const { fileId, hash } = await this.store.keep(`${contract.reference}.pdf`, bytes, actor.requestId);
    await this.transactor.run(actor, async (tx) => {
      // Of two workers at once the first one counts; the bytes are the same. A version that was replaced meanwhile is nobody's to sign.
      const written = await tx.query(
        `UPDATE market.contract SET verification_address = $2, file_id = $3, document_hash = $4, written_at = $5
          WHERE id = $1 AND document_hash IS NULL AND superseded_at IS NULL RETURNING id`,
        [contractId, address, fileId, hash, tx.now],
      );
      if (written.length === 0) return;
      await tx.audit({ action: 'contract.write', subjectType: 'Contract', subjectId: contractId, detail: { documentHash: hash.toString('hex'), bytes: bytes.length } });
      await tx.emit({ topic: 'market.contract-written', payload: { contractId, dealId: contract.dealId } });
      const params = { deal: contract.facts.dealReference, reference: contract.reference };
      for (const { organisationId } of [contract.facts.seller, contract.facts.buyer]) {
        await notify(tx, { organisationId, permission: 'market.contract.sign', kind: contractNotices['market.contract-ready'], params, link: links.deal(contract.dealId) });
      }
    });
  }
}
