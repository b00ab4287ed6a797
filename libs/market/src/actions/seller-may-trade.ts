import type { Tx } from '@haihe/platform';

/**
 * Whether the seller of a listing is verified, which stays so until the transaction ends. Call it before the listing and its
 * rights are locked: organisations come first in their order, and a listing never changes its seller.
 */
export async function sellerMayTrade(tx: Tx, listingId: string): Promise<boolean> {
  const [seller] = await tx.query<{ verified: boolean }>(
    `SELECT o.verification = 'VERIFIED' AS verified FROM market.listing l JOIN identity.organisation o ON o.id = l.seller_organisation_id
      WHERE l.id = $1 FOR SHARE OF o`,
    [listingId],
  );
  return seller?.verified === true;
}
