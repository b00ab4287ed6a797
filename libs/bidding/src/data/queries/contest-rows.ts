import type { Reader, Tx } from '@haihe/platform';

/** A seller's choice of bidding as it is read; amounts in fen. */
export interface ContestRow {
  readonly id: string;
  readonly listingId: string;
  readonly sellerOrganisationId: string;
  readonly listingReference: string;
  /** Of the listing as it was when its seller chose. */
  readonly listingVersion: number;
  /** Of the listing now. */
  readonly currentVersion: number;
  readonly template: string;
  readonly startPriceFen: string;
  readonly depositFen: string;
  readonly noticeDays: number;
  readonly state: 'WAITING' | 'STARTED' | 'CANCELLED';
  readonly sessionId: string | null;
  readonly obstacle: string | null;
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

const select = `
  SELECT c.id::text, c.listing_id::text AS "listingId", l.seller_organisation_id::text AS "sellerOrganisationId", l.reference AS "listingReference", c.listing_version AS "listingVersion",
         l.version AS "currentVersion", c.template,
         c.start_price_fen::text AS "startPriceFen", c.deposit_fen::text AS "depositFen", c.notice_days AS "noticeDays", c.state, c.session_id::text AS "sessionId", c.obstacle,
         c.chosen_by::text AS "chosenBy", c.chosen_at AS "chosenAt"
    FROM bidding.contest c JOIN market.listing l ON l.id = c.listing_id`;

/** A choice by its id. */
export async function contestById(queries: Pick<Tx, 'query'> | Pick<Reader, 'query'>, id: string): Promise<ContestRow | undefined> {
  const [row] = await queries.query<ContestRow>(`${select} WHERE c.id = $1`, [id]);
  return row;
}

/** The choice that was made last for each listing. */
export async function contestsOfListings(queries: Pick<Tx, 'query'> | Pick<Reader, 'query'>, listingIds: readonly string[]): Promise<Map<string, ContestRow>> {
  const rows = await queries.query<ContestRow>(`${select} WHERE c.listing_id = ANY($1::uuid[]) ORDER BY c.chosen_at, c.id`, [listingIds], 'bidding.contests');
  return new Map(rows.map((row) => [row.listingId, row]));
}

/** Verified organisations whose open offers on a listing are at or above a price: what the buyer said last counts, not what the seller asks. */
export async function contenders(queries: Pick<Tx, 'query'>, listingId: string, leastFen: string): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `SELECT o.buyer_organisation_id::text AS id FROM market.offer o JOIN identity.organisation b ON b.id = o.buyer_organisation_id AND b.verification = 'VERIFIED'
      CROSS JOIN LATERAL (SELECT t.amount_fen FROM market.offer_turn t WHERE t.offer_id = o.id AND t.side = 'BUYER' ORDER BY t.place DESC LIMIT 1) said
      WHERE o.listing_id = $1 AND o.closed_at IS NULL AND o.expires_at > now() AND said.amount_fen >= $2::bigint ORDER BY o.created_at, o.id`,
    [listingId, leastFen],
  );
  return rows.map(({ id }) => id);
}
