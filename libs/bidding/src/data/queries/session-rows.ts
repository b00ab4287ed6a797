import type { Reader } from '@haihe/platform';
import type { BiddingMode, SessionRules, Stage } from '../../rules/index.js';

/** Where a session stands, a draft included. */
export type SessionStateCode = 'DRAFT' | 'ANNOUNCED' | 'OPEN' | 'PAUSED' | 'CLOSED';

/** What became of a session's result. */
export type SessionAward = 'CONTRACTING' | 'DEFAULTED' | 'RUNNER_UP_ASKED' | 'FINISHED';

/** A session as it is shown. */
export interface SessionRow {
  readonly id: string;
  readonly reference: string;
  readonly eventId: string | null;
  readonly eventPlace: number | null;
  readonly listingId: string;
  readonly sellerOrganisationId: string;
  readonly mode: BiddingMode;
  readonly floor: boolean;
  readonly rules: SessionRules;
  readonly rulesVersion: number;
  readonly state: SessionStateCode;
  readonly stage: Stage;
  readonly startPriceFen: string;
  readonly depositFen: string;
  readonly noticeDays: number;
  readonly announcedAt: Date | null;
  readonly signUpUntil: Date;
  readonly opensAt: Date;
  readonly endsAt: Date | null;
  readonly closedAt: Date | null;
  readonly priceFen: string | null;
  readonly leader: string | null;
  readonly bids: number;
  readonly admitted: number;
  readonly outcome: string | null;
  readonly award: SessionAward | null;
  readonly awardUntil: Date | null;
  readonly dealId: string | null;
  readonly previousSessionId: string | null;
  readonly nextSessionId: string | null;
  readonly secondAllowed: boolean;
  /** How the last question to the seller stands. */
  readonly agreement: 'ASKED' | 'AGREED' | 'RETURNED' | null;
  readonly seq: number;
  readonly head: string;
}

/** Who looks: drafts are for the centre and the seller. */
export interface SessionViewer {
  readonly organisationId: string | null;
  readonly isCentre: boolean;
}

const columns = `s.id::text, s.reference, s.event_id::text AS "eventId", s.event_place AS "eventPlace", s.listing_id::text AS "listingId",
  s.seller_organisation_id::text AS "sellerOrganisationId", s.mode, s.floor, s.rules, s.rules_version AS "rulesVersion", s.state, s.stage, s.start_price_fen::text AS "startPriceFen",
  s.deposit_fen::text AS "depositFen", s.notice_days AS "noticeDays", s.announced_at AS "announcedAt", s.sign_up_until AS "signUpUntil", s.opens_at AS "opensAt", s.ends_at AS "endsAt",
  s.closed_at AS "closedAt", s.price_fen::text AS "priceFen", s.leader, s.bids, s.admitted, s.outcome, s.award, s.award_until AS "awardUntil", s.deal_id::text AS "dealId",
  s.previous_session_id::text AS "previousSessionId", (SELECT n.id::text FROM bidding.session n WHERE n.previous_session_id = s.id) AS "nextSessionId",
  s.second_allowed AS "secondAllowed",
  (SELECT a.state FROM bidding.seller_agreement a WHERE a.session_id = s.id AND a.state <> 'VOID' ORDER BY a.asked_at DESC, a.id DESC LIMIT 1) AS agreement, s.seq::int AS seq, encode(s.head, 'hex') AS head`;

const visible = `(s.state <> 'DRAFT' OR $3::boolean OR s.seller_organisation_id = $2::uuid)`;

/** The sessions among the ids that the viewer may see. */
export async function readSessions(reader: Reader, { organisationId, isCentre }: SessionViewer, ids: readonly string[]): Promise<Map<string, SessionRow>> {
  const rows = await reader.query<SessionRow>(`SELECT ${columns} FROM bidding.session s WHERE s.id = ANY($1::uuid[]) AND ${visible}`, [ids, organisationId, isCentre]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a list of sessions is narrowed to. */
export interface SessionFilter {
  readonly states: readonly SessionStateCode[] | null;
  readonly mode: BiddingMode | null;
  readonly eventId: string | null;
  readonly listingId: string | null;
}

/** One page of sessions, those that open last first. */
export async function sessionsPage(
  reader: Reader,
  viewer: SessionViewer,
  filter: SessionFilter,
  limit: number,
  after: readonly [string, string] | undefined,
): Promise<{ readonly rows: readonly { readonly id: string; readonly place: string }[]; readonly totalCount: number }> {
  const where = `${visible} AND ($1::text[] IS NULL OR s.state = ANY($1::text[])) AND ($4::text IS NULL OR s.mode = $4) AND ($5::uuid IS NULL OR s.event_id = $5) AND ($6::uuid IS NULL OR s.listing_id = $6)`;
  const parameters = [filter.states, viewer.organisationId, viewer.isCentre, filter.mode, filter.eventId, filter.listingId];
  const [rows, [count]] = await Promise.all([
    reader.query<{ id: string; place: string }>(
      `SELECT s.id::text, s.opens_at::text AS place FROM bidding.session s WHERE ${where} AND ($7::timestamptz IS NULL OR (s.opens_at, s.id) < ($7, $8::uuid)) ORDER BY s.opens_at DESC, s.id DESC LIMIT $9`,
      [...parameters, after?.[0] ?? null, after?.[1] ?? null, limit],
    ),
    reader.query<{ count: number }>(`SELECT count(*)::int AS count FROM bidding.session s WHERE ${where}`, parameters),
  ]);
  return { rows, totalCount: count?.count ?? 0 };
}

/** A row of the log as it is shown. */
export interface EntryRow {
  readonly seq: number;
  readonly body: string;
}

/** One page of a log, the newest first. */
export async function entriesPage(reader: Reader, sessionId: string, limit: number, before: number | null): Promise<readonly EntryRow[]> {
  return reader.query<EntryRow>(`SELECT seq::int AS seq, body FROM bidding.entry WHERE session_id = $1 AND ($2::bigint IS NULL OR seq < $2) ORDER BY seq DESC LIMIT $3`, [sessionId, before, limit]);
}

/** A sale event. */
export interface SaleEventRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly description: string | null;
  readonly running: 'SEQUENCE' | 'PARALLEL';
  readonly hall: string | null;
  readonly depositFen: string | null;
  readonly place: string;
}

const eventColumns = `id::text, reference, title, title_en AS "titleEn", description, running, hall, deposit_fen::text AS "depositFen", created_at::text AS place`;

/** Sale events by id. */
export async function readSaleEvents(reader: Reader, ids: readonly string[]): Promise<Map<string, SaleEventRow>> {
  const rows = await reader.query<SaleEventRow>(`SELECT ${eventColumns} FROM bidding.sale_event WHERE id = ANY($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One page of sale events, the newest first. */
export async function saleEventsPage(reader: Reader, limit: number, after: readonly [string, string] | undefined): Promise<readonly SaleEventRow[]> {
  return reader.query<SaleEventRow>(
    `SELECT ${eventColumns} FROM bidding.sale_event WHERE $1::timestamptz IS NULL OR (created_at, id) < ($1, $2::uuid) ORDER BY created_at DESC, id DESC LIMIT $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** Ids of the lots of sale events, in their order. */
export async function lotsOfEvents(reader: Reader, { organisationId, isCentre }: SessionViewer, eventIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.query<{ eventId: string; ids: string[] }>(
    `SELECT s.event_id::text AS "eventId", array_agg(s.id::text ORDER BY s.event_place) AS ids FROM bidding.session s WHERE s.event_id = ANY($1::uuid[]) AND ${visible} GROUP BY 1`,
    [eventIds, organisationId, isCentre],
  );
  return new Map(rows.map(({ eventId, ids }) => [eventId, ids]));
}

/** Paddle bids that wait for a second clerk. */
export async function openPaddleBids(reader: Reader, sessionIds: readonly string[]): Promise<Map<string, { id: string; bidder: string; amountFen: string; enteredBy: string; enteredByName: string; enteredAt: Date }[]>> {
  const rows = await reader.query<{ sessionId: string; id: string; bidder: string; amountFen: string; enteredBy: string; enteredByName: string; enteredAt: Date }>(
    `SELECT p.session_id::text AS "sessionId", p.id::text, p.bidder, p.amount_fen::text AS "amountFen", p.entered_by::text AS "enteredBy", coalesce(h.name, '') AS "enteredByName", p.entered_at AS "enteredAt"
       FROM bidding.paddle_bid p LEFT JOIN identity.person h ON h.id = p.entered_by WHERE (p.state = 'ENTERED' OR (p.state = 'CONFIRMED' AND p.seq IS NULL)) AND p.session_id = ANY($1::uuid[]) ORDER BY p.entered_at LIMIT 200`,
    [sessionIds],
  );
  const bySession = new Map<string, typeof rows>();
  for (const row of rows) bySession.set(row.sessionId, [...(bySession.get(row.sessionId) ?? []), row]);
  return bySession;
}
