import type { Reader, Tx } from '@haihe/platform';

/** Whatever runs a query. */
export type BidderQueries = Pick<Tx, 'query'> | Pick<Reader, 'query'>;

/** Where a sign-up stands. */
export type BidderState = 'SIGNED_UP' | 'TO_REVIEW' | 'TO_CONFIRM' | 'ADMITTED' | 'REFUSED' | 'LEFT';

/** Where the deposit of a bidder stands. */
export type DepositState = 'NONE' | 'ASKED' | 'HELD' | 'RELEASED' | 'OFFSET' | 'FORFEITED';

/** A sign-up as it is read. */
export interface BidderRow {
  readonly id: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly number: string | null;
  readonly state: BidderState;
  readonly reason: string | null;
  /** The publication that he agreed to. */
  readonly rulesVersion: number;
  readonly channel: 'ONLINE' | 'FLOOR';
  readonly preEmption: number | null;
  readonly preEmptionGround: string | null;
  readonly keepWaiting: boolean;
  /** Hexadecimal. */
  readonly salt: string;
  readonly depositState: DepositState;
  readonly depositDueId: string | null;
  readonly fromBalance: boolean;
  readonly signedUpBy: string;
  readonly signedUpAt: Date;
  /** The same, to the microsecond, for lists. */
  readonly signedUpPlace: string;
  readonly admittedAt: Date | null;
  /** What the log's commitment was made of; null before he was admitted. */
  readonly committedCode: string | null;
  readonly committedName: string | null;
}

const select = `
  SELECT b.id::text, b.session_id::text AS "sessionId", b.organisation_id::text AS "organisationId", b.number, b.state, b.reason, b.rules_version AS "rulesVersion", b.channel,
         b.pre_emption AS "preEmption", b.pre_emption_ground AS "preEmptionGround", b.keep_waiting AS "keepWaiting", encode(b.salt, 'hex') AS salt,
         b.deposit_state AS "depositState", b.deposit_due_id::text AS "depositDueId", b.from_balance AS "fromBalance", b.signed_up_by::text AS "signedUpBy",
         b.signed_up_at AS "signedUpAt", b.signed_up_at::text AS "signedUpPlace", b.admitted_at AS "admittedAt",
         b.committed_code AS "committedCode", b.committed_name AS "committedName"
    FROM bidding.bidder b`;

/** Sign-ups by id. */
export async function biddersById(queries: BidderQueries, ids: readonly string[]): Promise<Map<string, BidderRow>> {
  const rows = await queries.query<BidderRow>(`${select} WHERE b.id = ANY($1::uuid[])`, [ids], 'bidding.bidders');
  return new Map(rows.map((row) => [row.id, row]));
}

/** A sign-up by its id; undefined without one. */
export async function bidderById(queries: BidderQueries, id: string | null): Promise<BidderRow | undefined> {
  return id === null ? undefined : (await biddersById(queries, [id])).get(id);
}

/** Whoever bids under a number. */
export async function bidderByNumber(queries: BidderQueries, sessionId: string, number: string): Promise<BidderRow | undefined> {
  const [row] = await queries.query<BidderRow>(`${select} WHERE b.session_id = $1 AND b.number = $2`, [sessionId, number]);
  return row;
}

/** An organisation's sign-ups, by session. */
export async function biddersOfOrganisation(queries: BidderQueries, organisationId: string, sessionIds: readonly string[]): Promise<Map<string, BidderRow>> {
  const rows = await queries.query<BidderRow>(`${select} WHERE b.organisation_id = $1 AND b.session_id = ANY($2::uuid[])`, [organisationId, sessionIds], 'bidding.own-bidders');
  return new Map(rows.map((row) => [row.sessionId, row]));
}

/** Everybody who signed up for a session, in the order of sign-up. */
export function biddersOfSession(queries: BidderQueries, sessionId: string): Promise<BidderRow[]> {
  return queries.query<BidderRow>(`${select} WHERE b.session_id = $1 ORDER BY b.signed_up_at, b.id`, [sessionId]);
}

/** The sign-ups that one deposit is for: several when an event has one for all its lots. */
export function biddersOfDue(queries: BidderQueries, dueId: string): Promise<BidderRow[]> {
  return queries.query<BidderRow>(`${select} WHERE b.deposit_due_id = $1 ORDER BY b.session_id, b.id`, [dueId]);
}

/** A page of sign-ups, newest first: of an organisation, or of a session. */
export async function bidderPage(
  queries: BidderQueries,
  of: { readonly organisationId: string } | { readonly sessionId: string },
  limit: number,
  before: readonly [moment: string, id: string] | undefined,
): Promise<{ readonly rows: BidderRow[]; readonly totalCount: number }> {
  const [column, id] = 'organisationId' in of ? ['organisation_id', of.organisationId] : ['session_id', of.sessionId];
  const [rows, counted] = await Promise.all([
    queries.query<BidderRow>(`${select} WHERE b.${column} = $1 AND ($2::timestamptz IS NULL OR (b.signed_up_at, b.id) < ($2, $3::uuid)) ORDER BY b.signed_up_at DESC, b.id DESC LIMIT $4`, [
      id,
      before?.[0] ?? null,
      before?.[1] ?? null,
      limit,
    ]),
    queries.query<{ count: number }>(`SELECT count(*)::int AS count FROM bidding.bidder b WHERE b.${column} = $1`, [id]),
  ]);
  return { rows, totalCount: counted[0]?.count ?? 0 };
}
