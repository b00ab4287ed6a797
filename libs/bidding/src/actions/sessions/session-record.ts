import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { saleEventAggregate, sessionAggregate } from '../../data/aggregates.js';
import type { SellerTerms, SessionRules } from '../../rules/index.js';

/** What actions need of a session's row. */
export interface SessionRecord {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly listingVersion: number;
  readonly eventId: string | null;
  readonly eventPlace: number | null;
  readonly state: 'DRAFT' | 'ANNOUNCED' | 'OPEN' | 'PAUSED' | 'CLOSED';
  readonly rules: SessionRules;
  readonly rulesVersion: number;
  readonly noticeDays: number;
  readonly depositFen: string;
  readonly signUpUntil: Date;
  readonly opensAt: Date;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly startPriceFen: string;
  readonly secondAllowed: boolean;
  readonly sellerOrganisationId: string;
  readonly demonstration: boolean;
  readonly previousSessionId: string | null;
}

/**
 * Locks sessions; where an event has one deposit for all its lots, the event before them, so that a deposit that one lot relies on does not
 * go back for another at the same moment.
 */
export async function holdSessions(tx: Tx, ids: readonly string[]): Promise<void> {
  const events = await tx.query<{ id: string }>(
    'SELECT DISTINCT e.id::text FROM bidding.session s JOIN bidding.sale_event e ON e.id = s.event_id WHERE s.id = ANY($1::uuid[]) AND e.deposit_fen IS NOT NULL',
    [ids],
  );
  if (events.length > 0) await tx.lock(saleEventAggregate, events.map(({ id }) => id));
  await tx.lock(sessionAggregate, ids);
}

/**
 * Locks a session and reads its row.
 *
 * @throws Refusal NOT_FOUND
 */
export async function lockSession(tx: Tx, sessionId: string): Promise<SessionRecord> {
  await holdSessions(tx, [sessionId]);
  return findSession(tx, sessionId);
}

/** @throws Refusal NOT_FOUND */
export async function findSession(tx: Tx, sessionId: string): Promise<SessionRecord> {
  const [row] = await tx.query<SessionRecord>(
    `SELECT id::text, reference, listing_id::text AS "listingId", listing_version AS "listingVersion", event_id::text AS "eventId", event_place AS "eventPlace", state, rules, rules_version AS "rulesVersion",
            notice_days AS "noticeDays", deposit_fen::text AS "depositFen", sign_up_until AS "signUpUntil", opens_at AS "opensAt", closed_at AS "closedAt", outcome,
            start_price_fen::text AS "startPriceFen", second_allowed AS "secondAllowed", seller_organisation_id::text AS "sellerOrganisationId", demonstration,
            previous_session_id::text AS "previousSessionId"
       FROM bidding.session WHERE id = $1`,
    [sessionId],
  );
  if (!row) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'sessionId'] });
  return row;
}

/** What stands of a session that its seller agrees to. */
export function currentTerms({ listingVersion, rules, depositFen, noticeDays, signUpUntil, secondAllowed, eventId, eventPlace }: SessionRecord): SellerTerms {
  return { listingVersion, rules, deposit: Number(depositFen), noticeDays, signUpUntil: signUpUntil.getTime(), secondAllowed, eventId, eventPlace };
}
