import { enqueue, newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { ContractSignatureEntity } from '../../data/contract/contract-signature.entity.js';
import { ContractEntity } from '../../data/contract/contract.entity.js';
import { contractRefusals } from '../../rules/contract/index.js';
import { keepSigningKey } from './keep-signing-key.js';
import type { ProvidedSignature } from './signing-provider.js';
import type { SigningOrder } from './signing-order.js';

/** Task of the worker that writes the copy with the page of signatures. */
export const writeSignedCopyTask = 'market.write-signed-contract';

/** Refusals of {@link signContract}: another document is current, the side or the person has signed already. */
export const signContractCodes = ['CONTRACT_CHANGED', 'CONTRACT_ALREADY_SIGNED', 'SIGNER_IS_OTHER_PARTY'] as const;

/** A signature that was made, with who made it. */
export interface MadeSignature {
  readonly order: SigningOrder;
  readonly provided: ProvidedSignature;
  readonly provider: string;
}

/**
 * Writes a party's signature under the current contract of a deal that this transaction holds. Who may sign, and whether
 * the deal is ready for it, the caller has established.
 *
 * @returns whether both sides have signed now
 * @throws Refusal one of {@link signContractCodes}
 */
export async function signContract(tx: Tx, { order, provided, provider }: MadeSignature): Promise<{ readonly signedByBoth: boolean }> {
  const { contractId, side, signer, documentHash, signedAt, statement } = order;
  const [contract] = await tx.query<{ documentHash: string | null; superseded: boolean }>(
    `SELECT encode(document_hash, 'hex') AS "documentHash", superseded_at IS NOT NULL AS superseded FROM market.contract WHERE id = $1 FOR UPDATE`,
    [contractId],
  );
  if (!contract || contract.superseded || contract.documentHash !== documentHash) throw contractRefusals.refuse('CONTRACT_CHANGED', { path: ['input', 'documentHash'] });
  const before = await tx.manager.findBy(ContractSignatureEntity, { contractId });
  if (before.some((each) => each.side === side)) throw contractRefusals.refuse('CONTRACT_ALREADY_SIGNED');
  if (before.some((each) => each.personId === signer.personId)) throw contractRefusals.refuse('SIGNER_IS_OTHER_PARTY');
  const { signature, keyId } = provided;
  await keepSigningKey(tx, provided);
  await tx.manager.insert(ContractSignatureEntity, {
    ...{ id: newId(), contractId, side, organisationId: signer.organisationId, personId: signer.personId, signer },
    ...{ documentHash: Buffer.from(documentHash, 'hex'), provider, statement, signature, keyId, signedAt },
  });
  await tx.audit({ action: 'contract.sign', subjectType: 'Contract', subjectId: contractId, detail: { side, documentHash, keyId } });
  const signedByBoth = before.length > 0;
  if (signedByBoth) {
    await tx.manager.update(ContractEntity, { id: contractId }, { signedAt: tx.now });
    await tx.emit({ topic: 'market.contract-signed', payload: { contractId } });
    await enqueue(tx, writeSignedCopyTask, { contractId }, { key: `${writeSignedCopyTask}:${contractId}` });
  }
  return { signedByBoth };
}
