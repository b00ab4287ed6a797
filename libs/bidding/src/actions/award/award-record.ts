import type { Tx } from '@haihe/platform';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { biddersOfSession } from '../../data/queries/bidder-rows.js';
import { loggedEntry } from '../../live/kept-session.js';
import { preEmptorsCalled } from '../../rules/award/index.js';
import { holdSessions } from '../sessions/session-record.js';

/** Where the result of a session stands. */
export type SessionAward = 'CONTRACTING' | 'DEFAULTED' | 'RUNNER_UP_ASKED' | 'FINISHED';

/** What awarding needs of a session's row. */
export interface AwardRecord {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly sellerOrganisationId: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly award: SessionAward | null;
  readonly awardUntil: Date | null;
  readonly dealId: string | null;
  readonly awardedBidderId: string | null;
  readonly waitingBidderId: string | null;
  readonly secondAllowed: boolean;
  readonly announcedAt: Date | null;
  readonly opensAt: Date;
  readonly closedAt: Date | null;
}

const select = `
  SELECT id::text, reference, listing_id::text AS "listingId", seller_organisation_id::text AS "sellerOrganisationId", state, outcome, award, award_until AS "awardUntil",
         deal_id::text AS "dealId", awarded_bidder_id::text AS "awardedBidderId", waiting_bidder_id::text AS "waitingBidderId", second_allowed AS "secondAllowed",
         announced_at AS "announcedAt", opens_at AS "opensAt", closed_at AS "closedAt"
    FROM bidding.session`;

/** The session as it is without a lock; undefined when it is not there. */
export async function findAward(tx: Pick<Tx, 'query'>, by: { readonly id: string } | { readonly dealId: string }): Promise<AwardRecord | undefined> {
  const [row] = 'id' in by ? await tx.query<AwardRecord>(`${select} WHERE id = $1`, [by.id]) : await tx.query<AwardRecord>(`${select} WHERE deal_id = $1`, [by.dealId]);
  return row;
}

/** Locks a session and reads it. Its listing, if it changes, is locked before. */
export async function lockAward(tx: Tx, sessionId: string): Promise<AwardRecord> {
  await holdSessions(tx, [sessionId]);
  const row = await findAward(tx, { id: sessionId });
  if (!row) throw new Error(`session ${sessionId} is gone`);
  return row;
}

/** How a session ended, as its log says, with those who are concerned. */
export interface SessionResult {
  readonly winner: BidderRow | null;
  /** Fen. */
  readonly price: bigint;
  readonly runnerUp: BidderRow | null;
  /** Fen. */
  readonly runnerUpPrice: bigint;
}

/** Reads the end of a session that is closed. The log is the truth: the row repeats only a part of it. */
export async function readResult(tx: Pick<Tx, 'query'>, sessionId: string): Promise<SessionResult> {
  const [row] = await tx.query<{ seq: string; body: string }>(`SELECT seq::text, body FROM bidding.entry WHERE session_id = $1 AND kind = 'CLOSED' ORDER BY seq DESC LIMIT 1`, [sessionId]);
  const entry = row && loggedEntry({ seq: Number(row.seq), body: row.body }).entry;
  if (entry?.kind !== 'CLOSED') throw new Error(`session ${sessionId} is not closed`);
  const bidders = new Map((await biddersOfSession(tx, sessionId)).map((bidder) => [bidder.number, bidder]));
  return {
    winner: (entry.winner !== null && bidders.get(entry.winner)) || null,
    price: BigInt(entry.price ?? 0),
    runnerUp: (entry.runnerUp !== null && bidders.get(entry.runnerUp)) || null,
    runnerUpPrice: BigInt(entry.runnerUpPrice ?? 0),
  };
}

/** Whether those who may buy first were called to the session. */
export function calledPreEmptors({ announcedAt, opensAt }: AwardRecord): boolean {
  return announcedAt !== null && preEmptorsCalled(announcedAt, opensAt);
}

/** Writes how the result stands. */
export async function writeAward(
  tx: Tx,
  sessionId: string,
  change: { readonly award: SessionAward; readonly awardUntil?: Date | null; readonly dealId?: string; readonly awardedBidderId?: string; readonly waitingBidderId: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE bidding.session SET award = $2, award_until = $3, deal_id = coalesce($4, deal_id), awarded_bidder_id = coalesce($5, awarded_bidder_id), waiting_bidder_id = $6 WHERE id = $1`,
    [sessionId, change.award, change.awardUntil ?? null, change.dealId ?? null, change.awardedBidderId ?? null, change.waitingBidderId],
  );
  await tx.audit({ action: `session.award-${change.award.toLowerCase().replaceAll('_', '-')}`, subjectType: 'BiddingSession', subjectId: sessionId, detail: { dealId: change.dealId ?? null } });
  await tx.emit({ topic: 'bidding.session-award-changed', payload: { sessionId, award: change.award } });
}
