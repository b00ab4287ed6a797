import { randomInt } from 'node:crypto';
import { notify } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { appendEntry } from '../../live/append.js';
import { commitmentOf } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import type { SessionRecord } from '../sessions/session-record.js';
import { tellLater } from '../tell-watchers.js';
import { chinaMinute } from './china-minute.js';

/** Numbers of a session are drawn from so many; more when a tenth of them is taken. */
const FIRST_NUMBERS = 900;

/**
 * Lets a bidder go on as far as he can: a claim to buy first awaits the centre, changed rules await his word, else he is admitted. The
 * transaction holds the session; nothing that ranks behind it was locked.
 *
 * @param bidder as it is written
 */
export async function advanceBidder(tx: Tx, session: SessionRecord, bidder: BidderRow): Promise<void> {
  if (bidder.preEmptionGround !== null && bidder.preEmption === null) {
    await tx.query(`UPDATE bidding.bidder SET state = 'TO_REVIEW' WHERE id = $1`, [bidder.id]);
    const [organisation] = await tx.query<{ name: string }>('SELECT name FROM identity.organisation WHERE id = $1', [bidder.organisationId]);
    const link = links.session(session.id);
    const params = { reference: session.reference, organisation: organisation?.name ?? '' };
    await notify(tx, { centre: true, permission: 'bidding.session.run', kind: biddingNotices['bidding.to-review'], params, link: links.control(session.id) });
    await notify(tx, { organisationId: bidder.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.under-review'], params: { reference: session.reference }, link });
    return;
  }
  if (bidder.rulesVersion < session.rulesVersion) {
    await tx.query(`UPDATE bidding.bidder SET state = 'TO_CONFIRM' WHERE id = $1`, [bidder.id]);
    return;
  }
  await admitBidder(tx, session, bidder);
}

/** Admits a bidder: his number is drawn, and the log commits to who he is without saying it. */
export async function admitBidder(tx: Tx, session: SessionRecord, bidder: BidderRow): Promise<void> {
  const [organisation] = await tx.query<{ uscc: string; name: string }>('SELECT uscc, name FROM identity.organisation WHERE id = $1', [bidder.organisationId]);
  if (!organisation) throw new Error(`organisation ${bidder.organisationId} is gone`);
  const number = bidder.number ?? (await drawNumber(tx, session.id));
  // Admitted anew after a change of the rules, he is committed to as he was.
  const code = bidder.committedCode ?? organisation.uscc;
  const name = bidder.committedName ?? organisation.name;
  const commitment = commitmentOf(bidder.salt, code, name);
  await appendEntry(tx, session.id, { kind: 'ADMIT', bidder: number, commitment, preEmption: bidder.preEmption });
  await tx.query(`UPDATE bidding.bidder SET state = 'ADMITTED', number = $2, admitted_at = $3, rules_version = $4, committed_code = $5, committed_name = $6, reason = NULL WHERE id = $1`, [
    ...[bidder.id, number, tx.now, session.rulesVersion, code, name],
  ]);
  await tx.audit({ action: 'bidder.admit', subjectType: 'SessionBidder', subjectId: bidder.id, detail: { sessionId: session.id, preEmption: bidder.preEmption } });
  await tellLater(tx, session.id);
  await tx.emit({ topic: 'bidding.bidder-admitted', payload: { sessionId: session.id, bidderId: bidder.id } });
  const params = { reference: session.reference, number, opens: chinaMinute(session.opensAt) };
  await notify(tx, { organisationId: bidder.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.admitted'], params, link: links.session(session.id) });
}

/** A number that tells nothing of who signed up when. */
async function drawNumber(tx: Tx, sessionId: string): Promise<string> {
  const rows = await tx.query<{ number: string }>('SELECT number FROM bidding.bidder WHERE session_id = $1 AND number IS NOT NULL', [sessionId]);
  const taken = new Set(rows.map(({ number }) => number));
  const first = taken.size < FIRST_NUMBERS / 10 ? 100 : taken.size < FIRST_NUMBERS ? 1000 : 10_000;
  for (;;) {
    const number = String(randomInt(first, first * 10));
    if (!taken.has(number)) return number;
  }
}
