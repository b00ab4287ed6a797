import { Injectable } from '@nestjs/common';
import { Reader } from '@haihe/platform';
import { readSignatures, readVerifiable } from '../../data/contract/contract-rows.js';
import { maskPartyName, readVerificationCode } from '../../rules/contract/index.js';
import type { TemplateVersion } from '../../rules/contract/index.js';
import type { DealSide } from '../../rules/settlement/index.js';
import { signatureHolds } from './check-signature.js';

/** A signature as a stranger may check it. */
export interface VerifiedSignature {
  readonly side: DealSide;
  readonly signedAt: Date;
  /** Computed anew, now. */
  readonly valid: boolean;
  readonly statement: string;
  /** Base64. */
  readonly signature: string;
  readonly keyId: string;
  readonly publicKey: string;
}

/** What a stranger who holds a document may know of it. */
export interface VerifiedContract {
  readonly code: string;
  readonly reference: string;
  readonly template: TemplateVersion;
  readonly createdAt: Date;
  readonly documentHash: string;
  readonly signedCopyHash: string | null;
  readonly parties: readonly string[];
  readonly signatures: readonly VerifiedSignature[];
  readonly signedAt: Date | null;
  readonly superseded: boolean;
}

/** Checks a contract for anyone who has its code. */
@Injectable()
export class VerifyContract {
  constructor(private readonly reader: Reader) {}

  /** @returns null for a code that stands on no document */
  async run(typed: string): Promise<VerifiedContract | null> {
    const code = readVerificationCode(typed);
    const contract = code === null ? undefined : await readVerifiable(this.reader, code);
    if (!contract) return null;
    const { id, reference, template, createdAt, documentHash, signedCopyHash, signedAt, superseded, facts, verificationCode } = contract;
    const signatures = (await readSignatures(this.reader, [id])).get(id) ?? [];
    return {
      ...{ code: verificationCode, reference, template, createdAt, documentHash, signedCopyHash, signedAt, superseded },
      parties: [facts.seller.name, facts.buyer.name].map(maskPartyName),
      signatures: signatures.map((one) => ({
        ...{ side: one.side, signedAt: one.signedAt, statement: one.statement, signature: one.signature.toString('base64'), keyId: one.keyId, publicKey: one.publicKey },
        // The digest of the document that is kept now, whatever the record of the signature says.
        valid: one.documentHash === documentHash && signatureHolds({ ...one, contract: reference, documentHash }),
      })),
    };
  }
}
