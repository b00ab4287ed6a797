import { Injectable } from '@nestjs/common';
import { FileAccess, Reader } from '@haihe/platform';

/** Lets the parties of a deal and the centre read its documents, whoever brought them. */
@Injectable()
export class ShareDealFiles {
  constructor(access: FileAccess, reader: Reader) {
    access.add(async (caller, file) => {
      if (!caller.permissions.has('market.deal.read')) return false;
      const deals = await reader.query(
        `SELECT 1 FROM market.deal_file f JOIN market.deal d ON d.id = f.deal_id
          WHERE f.file_id = $1 AND ($2::boolean OR $3::uuid IN (d.seller_organisation_id, d.buyer_organisation_id)) LIMIT 1`,
        [file.id, caller.permissions.has('market.deal.decide'), caller.acting?.organisationId ?? null],
      );
      return deals.length > 0;
    });
  }
}
