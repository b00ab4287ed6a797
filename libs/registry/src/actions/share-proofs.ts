import { Injectable } from '@nestjs/common';
import { FileAccess, Reader } from '@haihe/platform';

/** Lets the centre read the documents that prove claims. */
@Injectable()
export class ShareProofs {
  constructor(access: FileAccess, reader: Reader) {
    access.add(async (caller, file) => {
      if (file.ownerOrganisationId === null || !caller.permissions.has('registry.claim.decide')) return false;
      const proofs = await reader.query('SELECT 1 FROM registry.right_claim WHERE organisation_id = $1 AND $2 = ANY(proof_file_ids) LIMIT 1', [
        file.ownerOrganisationId,
        file.id,
      ]);
      return proofs.length > 0;
    });
  }
}
