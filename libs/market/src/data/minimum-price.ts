import { sqlState } from '@haihe/platform';
import type { Reader, Tx } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';

/**
 * Keeps the seller's minimum price of a version that is worked on, or forgets it.
 *
 * A failing statement would carry its parameters into the log, so the cause is replaced by one without them; its SQLSTATE
 * stays, for the retry of deadlocks.
 */
export async function writeMinimumPrice(tx: Tx, listingId: string, version: number, minimum: Money | null): Promise<void> {
  try {
    if (minimum === null) {
      await tx.query('DELETE FROM market.listing_minimum_price WHERE listing_id = $1 AND version = $2', [listingId, version]);
    } else {
      await tx.query(
        `INSERT INTO market.listing_minimum_price (listing_id, version, amount_fen) VALUES ($1, $2, $3)
         ON CONFLICT (listing_id, version) DO UPDATE SET amount_fen = EXCLUDED.amount_fen`,
        [listingId, version, minimum.minor.toString()],
      );
    }
  } catch (error) {
    throw Object.assign(new Error('the minimum price could not be written'), { code: sqlState(error) });
  }
}

/**
 * The minimum prices, in fen, of the listings that the organisation itself sells, by listing and of the version that is
 * worked on or published. The organisation is part of the statement, so that no caller can read another's.
 */
export async function readMinimumPrices(reader: Reader, sellerOrganisationId: string, listingIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await reader.query<{ listing_id: string; amount_fen: string }>(
    `SELECT m.listing_id, m.amount_fen FROM market.listing_minimum_price m
       JOIN market.listing l ON l.id = m.listing_id AND l.version = m.version
      WHERE l.seller_organisation_id = $1 AND m.listing_id = ANY($2::uuid[])`,
    [sellerOrganisationId, listingIds],
    'market.minimum-prices',
  );
  return new Map(rows.map((row) => [row.listing_id, BigInt(row.amount_fen)]));
}
