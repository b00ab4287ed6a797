import type { Tx } from '@haihe/platform';
import { enterBidding } from '@haihe/market';
import { appendEntry, beginLog } from '../../live/append.js';
import { nextHashOnNode } from '../log/next-hash-on-node.js';
import { biddingRefusals, firstHash, headerLine } from '../../rules/index.js';
import { demandAgreed, followListing } from '../terms/agreement-record.js';
import { findSession, lockSession } from './session-record.js';
import type { SessionRecord } from './session-record.js';

const DAY = 86_400_000;

/** Refusals of {@link announceSession}. */
export const announceSessionCodes = ['NOT_FOUND', 'SESSION_STATE', 'TIMES_IN_ORDER', 'NOTICE_TOO_SHORT', 'LISTING_CHECKS_FAILED', 'STATE_CHANGED', 'SELLER_NOT_VERIFIED', 'SELLER_NOT_AGREED'] as const;

/**
 * Announces a draft that its seller agreed to: its log begins, sign-up is open, and its listing is in bidding from here.
 *
 * @param publicKey the platform's Ed25519 key, 32 bytes in hexadecimal
 * @throws Refusal one of {@link announceSessionCodes}
 */
export async function announceSession(tx: Tx, sessionId: string, publicKey: string): Promise<void> {
  const [draft] = await tx.query<{ listingId: string }>('SELECT listing_id::text AS "listingId" FROM bidding.session WHERE id = $1', [sessionId]);
  if (draft) await enterBidding(tx, draft.listingId);
  const held = await lockSession(tx, sessionId);
  if (held.state !== 'DRAFT') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: held.state } });
  const session = await followListing(tx, held);
  demandNotice(tx, session);
  const rules = await demandAgreed(tx, session);
  await tx.query('UPDATE bidding.session SET rules = $2 WHERE id = $1', [sessionId, JSON.stringify(rules)]);
  const [lot] = await tx.query<{ reference: string; title: string }>(
    'SELECT l.reference, v.title FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version WHERE l.id = $1',
    [session.listingId],
  );
  if (!lot) throw new Error(`listing ${session.listingId} is gone`);
  const at = tx.now.getTime();
  const header = headerLine({ session: session.reference, listing: lot.reference, title: lot.title, publicKey, madeAt: at });
  await beginLog(tx, sessionId, { at, kind: 'PUBLISHED', rules }, { text: header, hash: Buffer.from(firstHash(header, nextHashOnNode)) });
  await tx.audit({ action: 'session.announce', subjectType: 'BiddingSession', subjectId: sessionId });
  await tx.emit({ topic: 'bidding.session-announced', payload: { sessionId } });
}

/** Announces changed rules of a session that this transaction holds: the notice begins anew, and whoever signed up confirms again. */
export async function announceAgain(tx: Tx, sessionId: string): Promise<void> {
  const session = await findSession(tx, sessionId);
  demandNotice(tx, session);
  await appendEntry(tx, sessionId, { kind: 'PUBLISH', rules: session.rules });
  await tx.query('UPDATE bidding.session SET rules_version = rules_version + 1, announced_at = $2 WHERE id = $1', [sessionId, tx.now]);
  await tx.query(`UPDATE bidding.bidder SET state = 'TO_CONFIRM', admitted_at = NULL WHERE session_id = $1 AND state = 'ADMITTED'`, [sessionId]);
  await tx.audit({ action: 'session.amend', subjectType: 'BiddingSession', subjectId: sessionId, detail: { rulesVersion: session.rulesVersion + 1 } });
  await tx.emit({ topic: 'bidding.session-amended', payload: { sessionId } });
}

/** The whole notice lies between now and the opening. @throws Refusal TIMES_IN_ORDER, NOTICE_TOO_SHORT */
export function demandNotice(tx: Tx, { signUpUntil, opensAt, noticeDays }: Pick<SessionRecord, 'signUpUntil' | 'opensAt' | 'noticeDays'>): void {
  if (signUpUntil <= tx.now) throw biddingRefusals.refuse('TIMES_IN_ORDER', { path: ['input', 'signUpUntil'] });
  if (opensAt.getTime() - tx.now.getTime() < noticeDays * DAY) throw biddingRefusals.refuse('NOTICE_TOO_SHORT', { path: ['input', 'opensAt'], params: { days: noticeDays } });
}
