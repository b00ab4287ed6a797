import type { DealSide } from '../settlement/deal-titles.js';

/** Who signed, in full. Kept with the signature; of it only a digest is in what the key signs, so that strangers can be given that. */
export interface SignerRecord {
  readonly organisationId: string;
  readonly organisation: string;
  readonly uscc: string;
  readonly personId: string;
  readonly person: string;
  readonly role: string;
  readonly requestId: string;
  readonly address: string;
  /** Random, so that nobody finds the signer by trying names. */
  readonly salt: string;
}

/** What the platform's key signs: that this signer signed this document at this moment. */
export interface SignedStatement {
  readonly contract: string;
  /** SHA-256 of the document, in hexadecimal. */
  readonly documentHash: string;
  readonly side: DealSide;
  /** ISO 8601, UTC, milliseconds. */
  readonly signedAt: string;
  /** SHA-256 of the canonical {@link SignerRecord}, in hexadecimal. */
  readonly signer: string;
}

const signerFields = ['organisationId', 'organisation', 'uscc', 'personId', 'person', 'role', 'requestId', 'address', 'salt'] as const;
const statementFields = ['contract', 'documentHash', 'side', 'signedAt', 'signer'] as const;

/** The one way to write a signer down: JSON of its fields in a fixed order, without spaces. */
export function canonicalSigner(record: SignerRecord): string {
  return JSON.stringify(signerFields.map((field) => [field, record[field]]));
}

/** The one way to write a statement down; the version tells how. */
export function canonicalStatement(statement: SignedStatement): string {
  return JSON.stringify([['haihe-contract-signature', '1'], ...statementFields.map((field) => [field, statement[field]])]);
}
