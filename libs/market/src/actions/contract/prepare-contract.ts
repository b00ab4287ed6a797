import { randomBytes } from 'node:crypto';
import { enqueue, newId, nextReference } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { ContractSignatureEntity } from '../../data/contract/contract-signature.entity.js';
import { ContractEntity } from '../../data/contract/contract.entity.js';
import { contractRefusals, currentAssignment, verificationCode } from '../../rules/contract/index.js';
import { gatherFacts } from './gather-facts.js';

/** Task of the worker that writes the document of a contract. */
export const writeContractTask = 'market.write-contract';

/**
 * Makes the contract of a deal that this transaction holds: freezes what it says, under a number and a code of its own, and
 * has the worker write the document. A version that nobody has signed is superseded, so that this may be called again
 * whenever the terms change.
 *
 * @returns the contract's id
 * @throws Refusal CONTRACT_COMPLETE once somebody has signed
 */
export async function prepareContract(tx: Tx, dealId: string): Promise<string> {
  const [before] = await tx.query<{ id: string; version: number }>('SELECT id, version FROM market.contract WHERE deal_id = $1 ORDER BY version DESC LIMIT 1', [dealId]);
  if (before && (await tx.manager.existsBy(ContractSignatureEntity, { contractId: before.id }))) throw contractRefusals.refuse('CONTRACT_COMPLETE');
  if (before) await tx.manager.update(ContractEntity, { id: before.id }, { supersededAt: tx.now });
  const id = newId();
  const reference = await nextReference(tx, 'CT');
  await tx.manager.insert(ContractEntity, {
    ...{ id, reference, dealId, version: (before?.version ?? 0) + 1, template: currentAssignment, facts: await gatherFacts(tx, dealId, reference) },
    ...{ verificationCode: verificationCode(randomBytes(10)), createdAt: tx.now },
  });
  await tx.audit({ action: 'contract.prepare', subjectType: 'Contract', subjectId: id, detail: { dealId, reference, template: currentAssignment, supersedes: before?.id ?? null } });
  await enqueue(tx, writeContractTask, { contractId: id }, { key: `${writeContractTask}:${id}` });
  return id;
}
