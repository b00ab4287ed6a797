import { createHash, createPublicKey, verify } from 'node:crypto';
import type { SignerRecord } from '../../rules/contract/index.js';
import { canonicalSigner, canonicalStatement } from '../../rules/contract/index.js';
import type { DealSide } from '../../rules/settlement/index.js';
import { keyIdOf } from './platform-signer.js';

/** A signature with everything that it must agree with. */
export interface SignatureToCheck {
  readonly contract: string;
  /** SHA-256 of the document that is kept, in hexadecimal. */
  readonly documentHash: string;
  readonly side: DealSide;
  readonly signedAt: Date;
  readonly signer: SignerRecord;
  readonly statement: string;
  readonly signature: Buffer;
  readonly keyId: string;
  readonly publicKey: string;
}

/**
 * Computes anew whether a signature holds: the statement says what the record says (contract, document, side, moment,
 * signer), the key is the one that is named, and it signed exactly this statement.
 */
export function signatureHolds(one: SignatureToCheck): boolean {
  const { contract, documentHash, side, signedAt } = one;
  const expected = canonicalStatement({ contract, documentHash, side, signedAt: signedAt.toISOString(), signer: signerDigest(one.signer) });
  if (one.statement !== expected) return false;
  try {
    const key = createPublicKey(one.publicKey);
    return key.asymmetricKeyType === 'ed25519' && keyIdOf(key) === one.keyId && verify(null, Buffer.from(one.statement, 'utf8'), key, one.signature);
  } catch {
    // What is no key, or no signature by its form, holds nothing.
    return false;
  }
}

/** SHA-256 of the canonical record of a signer, in hexadecimal. */
export function signerDigest(record: SignerRecord): string {
  return createHash('sha256').update(canonicalSigner(record), 'utf8').digest('hex');
}
