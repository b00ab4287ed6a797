import type { Reader } from '@haihe/platform';
import type { DealState, ListingState } from '../../rules/index.js';
import type { Viewer } from './viewer.js';

/** Place of an entry in a list that is ordered by a moment and an id. */
export type Place = readonly [moment: string, id: string];

/** Ids of one page, with their places and how many there are in all. */
export interface IdPage {
  readonly rows: readonly { readonly id: string; readonly place: string }[];
  readonly totalCount: number;
}

interface PageSql {
  /** FROM and WHERE, without the place. */
  readonly from: string;
  /** Column of the moment, and of the id. */
  readonly moment: string;
  readonly id: string;
  /** Whether the newest come first. */
  readonly newestFirst: boolean;
}

async function page(reader: Reader, { from, moment, id, newestFirst }: PageSql, parameters: readonly unknown[], limit: number, after: Place | undefined): Promise<IdPage> {
  const at = parameters.length;
  const [comparison, direction] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const [rows, counted] = await Promise.all([
    reader.query<{ id: string; place: string }>(
      `SELECT ${id} AS id, ${moment}::text AS place ${from}
          AND ($${at + 1}::timestamptz IS NULL OR (${moment}, ${id}) ${comparison} ($${at + 1}::timestamptz, $${at + 2}::uuid))
        ORDER BY ${moment} ${direction}, ${id} ${direction} LIMIT $${at + 3}`,
      [...parameters, after?.[0] ?? null, after?.[1] ?? null, limit],
    ),
    reader.one<{ count: number }>(`SELECT count(*)::int AS count ${from}`, parameters),
  ]);
  return { rows, totalCount: counted?.count ?? 0 };
}

/** The state as of now, in SQL: a published listing whose term is over has expired. */
const stateNow = `CASE WHEN l.state = 'PUBLISHED' AND l.expires_at <= now() THEN 'EXPIRED' ELSE l.state END`;

/** Which listings of a seller. */
export interface SellerListings {
  /** Null for those in every state. */
  readonly states: readonly ListingState[] | null;
  /** Only those with a question that waits for an answer. */
  readonly openQuestions: boolean;
}

/** Listings that an organisation sells, the newest first. */
export function listingsOfSeller(reader: Reader, organisationId: string, { states, openQuestions }: SellerListings, limit: number, after: Place | undefined): Promise<IdPage> {
  const asked = openQuestions ? 'AND EXISTS (SELECT 1 FROM market.question q WHERE q.listing_id = l.id AND q.answered_at IS NULL)' : '';
  const from = `FROM market.listing l WHERE l.seller_organisation_id = $1 AND ($2::text[] IS NULL OR ${stateNow} = ANY($2::text[])) ${asked}`;
  return page(reader, { from, moment: 'l.created_at', id: 'l.id', newestFirst: true }, [organisationId, states], limit, after);
}

/** Listings by state for the centre: those that wait the longest first. Drafts are not its business. */
export function listingsForCentre(reader: Reader, states: readonly ListingState[], limit: number, after: Place | undefined): Promise<IdPage> {
  const from = `FROM market.listing l WHERE ${stateNow} = ANY($1::text[]) AND l.state <> 'DRAFT' AND l.submitted_at IS NOT NULL`;
  return page(reader, { from, moment: 'l.submitted_at', id: 'l.id', newestFirst: false }, [states], limit, after);
}

/** Listings that a person keeps as favourites, the last kept first. */
export function favouritesOf(reader: Reader, personId: string, limit: number, after: Place | undefined): Promise<IdPage> {
  const from = 'FROM market.favourite f WHERE f.person_id = $1';
  return page(reader, { from, moment: 'f.created_at', id: 'f.listing_id', newestFirst: true }, [personId], limit, after);
}

/** Which offers of an organisation. */
export interface OwnOffers {
  /** Those that it made as a buyer, or received as a seller. */
  readonly side: 'BUYER' | 'SELLER';
  /** Only those that it has to answer. */
  readonly awaiting: boolean;
}

/** Offers that an organisation made or received, the newest first. */
export function offersOf(reader: Reader, { side, awaiting }: OwnOffers, organisationId: string, limit: number, after: Place | undefined): Promise<IdPage> {
  const column = side === 'BUYER' ? 'buyer_organisation_id' : 'seller_organisation_id';
  // Spelt out, not passed: the index of those that wait is only for this side.
  const from = `FROM market.offer o WHERE o.${column} = $1 ${awaiting ? `AND o.closed_at IS NULL AND o.awaited = '${side}' AND o.expires_at > now()` : ''}`;
  return page(reader, { from, moment: 'o.created_at', id: 'o.id', newestFirst: true }, [organisationId], limit, after);
}

/** Deals of an organisation on either side, or all of them for the centre, the newest first; null for those of every state. */
export function dealsOf(
  reader: Reader,
  { organisationId, isCentre }: Viewer,
  states: readonly DealState[] | null,
  limit: number,
  after: Place | undefined,
): Promise<IdPage> {
  const from = `FROM market.deal d WHERE ($2::boolean OR d.seller_organisation_id = $1 OR d.buyer_organisation_id = $1) AND ($3::text[] IS NULL OR d.state = ANY($3::text[]))`;
  return page(reader, { from, moment: 'd.agreed_at', id: 'd.id', newestFirst: true }, [organisationId, isCentre, states], limit, after);
}

/** What waits for the centre in deals, by what it is to decide; nothing waits in a closed one. */
const queues = {
  GATES: `d.closed_at IS NULL AND d.state = 'AGREED' AND EXISTS (SELECT 1 FROM market.deal_gate g WHERE g.deal_id = d.id
             AND (g.state = 'OBJECTED' OR (g.kind = 'EXPORT_CONTROL' AND g.state = 'OPEN' AND g.classification IS NOT NULL)))`,
  RECORDALS: `d.closed_at IS NULL AND d.state = 'FILED'`,
  RELEASES: `d.closed_at IS NULL AND d.state = 'CERTIFIED'`,
  DISPUTES: `d.closed_at IS NULL AND d.state = 'DISPUTED'`,
  BREACHES: `d.closed_at IS NULL AND EXISTS (SELECT 1 FROM market.deal_proposal p WHERE p.deal_id = d.id AND p.kind = 'BREACH' AND p.state = 'OPEN')`,
  ALL: 'true',
} as const;

/** A queue of the centre. */
export type DealQueue = keyof typeof queues;

/** Every queue, ALL being all deals. */
export const dealQueues = Object.keys(queues) as readonly DealQueue[];

/** Deals in a queue of the centre, the longest waiting first. */
export function dealsInQueue(reader: Reader, queue: DealQueue, limit: number, after: Place | undefined): Promise<IdPage> {
  return page(reader, { from: `FROM market.deal d WHERE ${queues[queue]}`, moment: 'd.state_since', id: 'd.id', newestFirst: false }, [], limit, after);
}

/** How many deals wait in each queue, in one statement. */
export async function dealQueueCounts(reader: Reader): Promise<number> {
  const waiting = (['GATES', 'RECORDALS', 'RELEASES', 'DISPUTES', 'BREACHES'] as const).map((queue) => `(${queues[queue]})`).join(' OR ');
  const counted = await reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM market.deal d WHERE d.closed_at IS NULL AND (${waiting})`);
  return counted?.count ?? 0;
}
