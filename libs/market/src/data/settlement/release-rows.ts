import { groupBy } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { Division } from '../../rules/index.js';
import type { DealReleaseEntity } from './deal-release.entity.js';

/** Money that left the custody of a deal. */
export interface ReleaseRow {
  readonly dealId: string;
  readonly occasion: DealReleaseEntity['occasion'];
  readonly releasedAt: Date;
  /** In fen. */
  readonly division: Division;
}

interface Stored extends Omit<ReleaseRow, 'division'> {
  readonly seller: string;
  readonly inventors: string;
  readonly sellerFee: string;
  readonly buyerFee: string;
  readonly refund: string;
}

/** Where the money of deals went so far, the first release first. */
export async function readReleases(reader: Reader, dealIds: readonly string[]): Promise<Map<string, ReleaseRow[]>> {
  const rows = await reader.query<Stored>(
    `SELECT deal_id AS "dealId", occasion, released_at AS "releasedAt", seller_fen::text AS seller, inventors_fen::text AS inventors,
            seller_fee_fen::text AS "sellerFee", buyer_fee_fen::text AS "buyerFee", refund_fen::text AS refund
       FROM market.deal_release WHERE deal_id = ANY($1::uuid[]) ORDER BY deal_id, id`,
    [dealIds],
  );
  const read = ({ dealId, occasion, releasedAt, ...parts }: Stored): ReleaseRow => ({
    ...{ dealId, occasion, releasedAt },
    division: {
      ...{ seller: BigInt(parts.seller), inventors: BigInt(parts.inventors), refund: BigInt(parts.refund) },
      ...{ sellerFee: BigInt(parts.sellerFee), buyerFee: BigInt(parts.buyerFee) },
    },
  });
  return groupBy(rows.map(read), ({ dealId }) => dealId);
}
