import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { newId, OnJob, systemActor, Transactor } from '@haihe/platform';
import { writePdf } from '@haihe/platform/pdf';
import { ContractSignatureEntity } from '../../data/contract/contract-signature.entity.js';
import { ContractEntity } from '../../data/contract/contract.entity.js';
import { signaturePage } from '../../rules/contract/index.js';
import type { ShownSignature } from '../../rules/contract/index.js';
import { links } from '../links.js';
import { contractFrame, contractPaper } from './contract-document.js';
import { contractNotices } from './contract-notices.js';
import { DocumentStore } from './document-store.js';
import { writeSignedCopyTask } from './sign-contract.js';

/** Writes the copies of contracts that both have signed, with the page of signatures. */
@Injectable()
export class WriteSignedCopy {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: DocumentStore,
  ) {}

  @OnJob(writeSignedCopyTask)
  async job(payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.run(String(payload['contractId']));
  }

  /** Writes the copy once and tells the parties; done again it changes nothing. */
  async run(contractId: string): Promise<void> {
    const actor = systemActor(newId());
    const [contract, signatures] = await this.transactor.run(actor, async (tx) => [
      await tx.manager.findOneByOrFail(ContractEntity, { id: contractId }),
      await tx.manager.find(ContractSignatureEntity, { where: { contractId }, order: { side: 'DESC' } }),
    ]);
    const { documentHash, verificationAddress, signedAt, signedFileId, reference, facts, dealId } = contract;
    if (documentHash === null || verificationAddress === null || signedAt === null || signedFileId !== null) return;
    const paper = contractPaper(contract);
    const blocks = [...paper.blocks, ...signaturePage(documentHash.toString('hex'), signatures.map(shown))];
    const bytes = await writePdf({ title: `${paper.title}（已签署）`, blocks }, contractFrame(contract, verificationAddress, signedAt));
    const { fileId, hash } = await this.store.keep(`${reference}-signed.pdf`, bytes, actor.requestId);
    await this.transactor.run(actor, async (tx) => {
      const written = await tx.query('UPDATE market.contract SET signed_file_id = $2, signed_copy_hash = $3 WHERE id = $1 AND signed_file_id IS NULL RETURNING id', [
        ...[contractId, fileId, hash],
      ]);
      if (written.length === 0) return;
      await tx.audit({ action: 'contract.copy', subjectType: 'Contract', subjectId: contractId, detail: { copyHash: hash.toString('hex') } });
      for (const { organisationId } of [facts.seller, facts.buyer]) {
        await notify(tx, { organisationId, permission: 'market.deal.read', kind: contractNotices['market.contract-copy'], params: { reference }, link: links.deal(dealId) });
      }
    });
  }
}

/** 2026-03-02 09:02:03, in China. Not by Intl, whose wording changes with its data. */
function chinaTime(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

function shown({ side, signer, signedAt, keyId, signature }: ContractSignatureEntity): ShownSignature {
  return {
    role: side === 'SELLER' ? '甲方（转让方）' : '乙方（受让方）',
    organisation: signer.organisation,
    uscc: signer.uscc,
    person: signer.person,
    signedAt: `${chinaTime(signedAt)}（北京时间）`,
    keyId,
    signature: signature.toString('base64'),
  };
}
