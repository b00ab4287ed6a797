import { TypedDocumentString } from '../api/generated/graphql.js';

/** A signature as anyone may check it. */
export interface SignatureVerification {
  readonly side: 'SELLER' | 'BUYER';
  readonly signedAt: string;
  readonly valid: boolean;
  readonly statement: string;
  readonly signature: string;
  readonly keyId: string;
  readonly publicKey: string;
}

/** What anyone who holds a contract may know of it. */
export interface ContractVerification {
  readonly code: string;
  readonly reference: string;
  readonly templateTitle: string;
  readonly createdAt: string;
  readonly documentHash: string;
  readonly signedCopyHash: string | null;
  readonly parties: readonly string[];
  readonly complete: boolean;
  readonly superseded: boolean;
  readonly signatures: readonly SignatureVerification[];
}

/** The public check of a contract by its code. */
export const ContractVerificationDocument = new TypedDocumentString<{ contractVerification: ContractVerification | null }, { code: string }>(`
  query ContractVerification($code: String!) {
    contractVerification(code: $code) {
      code
      reference
      templateTitle
      createdAt
      documentHash
      signedCopyHash
      parties
      complete
      superseded
      signatures {
        side
        signedAt
        valid
        statement
        signature
        keyId
        publicKey
      }
    }
  }
`);
