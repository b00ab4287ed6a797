import type { Tx } from '@haihe/platform';

/**
 * The place of an organisation among those that asked or offered on a listing, given now if it comes for the first time.
 * Call it with the listing locked.
 */
export async function joinListing(tx: Tx, listingId: string, organisationId: string): Promise<number> {
  const [known] = await tx.query<{ place: number }>('SELECT place FROM market.participant WHERE listing_id = $1 AND organisation_id = $2', [
    listingId,
    organisationId,
  ]);
  if (known) return known.place;
  const [joined] = await tx.query<{ place: number }>(
    `INSERT INTO market.participant (listing_id, organisation_id, place, joined_at)
     SELECT $1, $2, coalesce(max(place), 0) + 1, $3 FROM market.participant WHERE listing_id = $1 RETURNING place`,
    [listingId, organisationId, tx.now],
  );
  if (!joined) throw new Error('the participant was not written');
  return joined.place;
}

/** Whether a person or organisation asked, offered or keeps the listing as a favourite. */
export async function isInvolved(tx: Tx, listingId: string, organisationId: string | undefined, personId: string | undefined): Promise<boolean> {
  const [row] = await tx.query<{ involved: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM market.participant WHERE listing_id = $1 AND organisation_id = $2)
         OR EXISTS (SELECT 1 FROM market.favourite WHERE listing_id = $1 AND person_id = $3)
         OR EXISTS (SELECT 1 FROM market.deal WHERE listing_id = $1 AND buyer_organisation_id = $2) AS involved`,
    [listingId, organisationId ?? null, personId ?? null],
  );
  return row?.involved ?? false;
}
