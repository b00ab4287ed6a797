import { randomBytes } from 'node:crypto';
import type { Caller, Reader } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { canonicalStatement, contractRefusals } from '../../rules/contract/index.js';
import type { SignerRecord } from '../../rules/contract/index.js';
import type { DealSide } from '../../rules/settlement/index.js';
import { signerDigest } from './check-signature.js';

/** What is to be signed by whom, before the key is asked. */
export interface SigningOrder {
  readonly contractId: string;
  /** Its number. */
  readonly contract: string;
  readonly side: DealSide;
  readonly signer: SignerRecord;
  /** SHA-256 of the document, in hexadecimal. */
  readonly documentHash: string;
  readonly signedAt: Date;
  readonly statement: string;
}

interface CurrentContract {
  readonly contractId: string;
  readonly reference: string;
  readonly documentHash: string | null;
  readonly side: DealSide;
  readonly signed: boolean;
  readonly organisation: string;
  readonly uscc: string;
  readonly role: string;
  /** The database's, as text with milliseconds. */
  readonly now: Date;
}

/**
 * Composes what a party is about to sign. It reads outside of a transaction, so that the provider can be asked outside of
 * one; whatever is found here is asked again when the signature is written.
 *
 * @param shownHash the digest of the document that the signer was shown, in hexadecimal
 * @throws Refusal NOT_FOUND, CONTRACT_NOT_READY, CONTRACT_CHANGED, CONTRACT_ALREADY_SIGNED
 */
export async function composeOrder(reader: Reader, caller: Caller, dealId: string, shownHash: string): Promise<SigningOrder> {
  const { person, acting } = caller;
  const current = person && acting && (await readCurrent(reader, dealId, acting.membershipId, person.id));
  if (!person || !acting || !current) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'dealId'] });
  const { contractId, reference, documentHash, side, organisation, uscc, role } = current;
  if (documentHash === null) throw contractRefusals.refuse('CONTRACT_NOT_READY');
  if (documentHash !== shownHash.trim().toLowerCase()) throw contractRefusals.refuse('CONTRACT_CHANGED', { path: ['input', 'documentHash'] });
  if (current.signed) throw contractRefusals.refuse('CONTRACT_ALREADY_SIGNED');
  const signer: SignerRecord = {
    ...{ organisationId: acting.organisationId, organisation, uscc, personId: person.id, person: person.name, role },
    ...{ requestId: caller.requestId, address: caller.address, salt: randomBytes(16).toString('hex') },
  };
  const signedAt = current.now;
  const statement = canonicalStatement({ contract: reference, documentHash, side, signedAt: signedAt.toISOString(), signer: signerDigest(signer) });
  return { contractId, contract: reference, side, signer, documentHash, signedAt, statement };
}

function readCurrent(reader: Reader, dealId: string, membershipId: string, personId: string): Promise<CurrentContract | undefined> {
  return reader.one<CurrentContract>(
    `SELECT c.id AS "contractId", c.reference, encode(c.document_hash, 'hex') AS "documentHash", s.side, o.name AS organisation, o.uscc, m.role,
            date_trunc('milliseconds', now()) AS now,
            EXISTS (SELECT 1 FROM market.contract_signature g WHERE g.contract_id = c.id AND g.side = s.side) AS signed
       FROM market.deal d
       JOIN market.contract c ON c.deal_id = d.id AND c.superseded_at IS NULL
       JOIN identity.membership m ON m.id = $2 AND m.person_id = $3 AND m.organisation_id IN (d.seller_organisation_id, d.buyer_organisation_id)
       JOIN identity.organisation o ON o.id = m.organisation_id
       CROSS JOIN LATERAL (SELECT CASE WHEN o.id = d.seller_organisation_id THEN 'SELLER' ELSE 'BUYER' END AS side) s
      WHERE d.id = $1`,
    [dealId, membershipId, personId],
  );
}
