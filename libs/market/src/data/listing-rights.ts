import type { Tx } from '@haihe/platform';

/** The rights of a listing in the seller's order; they never change. */
export async function rightIdsOf(tx: Tx, listingId: string): Promise<string[]> {
  const rows = await tx.query<{ right_id: string }>('SELECT right_id FROM market.listing_right WHERE listing_id = $1 ORDER BY position', [listingId]);
  return rows.map((row) => row.right_id);
}

/** Another live listing of the same mode that offers one of the rights of a listing, if there is one. */
export async function rivalListing(tx: Tx, listingId: string): Promise<{ readonly rightId: string; readonly reference: string } | undefined> {
  const [rival] = await tx.query<{ rightId: string; reference: string }>(
    `SELECT other.right_id AS "rightId", l.reference
       FROM market.listing_right own
       JOIN market.listing_right other ON other.right_id = own.right_id AND other.mode = own.mode AND other.live AND other.listing_id <> own.listing_id
       JOIN market.listing l ON l.id = other.listing_id
      WHERE own.listing_id = $1 ORDER BY own.position LIMIT 1`,
    [listingId],
  );
  return rival;
}
