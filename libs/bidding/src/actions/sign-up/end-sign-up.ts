import type { Entry } from '@haihe/ledger';
import { notify } from '@haihe/identity';
import { cancelPayments, duesById, paymentDueAggregate } from '@haihe/payments';
import type { Tx } from '@haihe/platform';
import type { BidderRow } from '../../data/queries/bidder-rows.js';
import { biddersOfSession } from '../../data/queries/bidder-rows.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';

/** Reasons that are told to a bidder in words. */
export const endReasons = {
  NOT_IN_TIME: { zh: '竞价开始前未完成报名手续', en: 'signing up was not completed before the session opened' },
  DEPOSIT_LATE: { zh: '保证金在报名截止后才到账', en: 'the deposit came after the end of sign-up' },
} as const;

/**
 * Ends what was not completed when a session opens or closes: whoever is not admitted takes no part. The transaction holds the session.
 *
 * @returns what has to be posted: what was paid on deposits that are cancelled now
 */
export async function endSignUp(tx: Tx, session: { readonly id: string; readonly reference: string }): Promise<Entry[]> {
  const late = (await biddersOfSession(tx, session.id)).filter(({ state }) => state === 'SIGNED_UP' || state === 'TO_REVIEW' || state === 'TO_CONFIRM');
  if (late.length === 0) return [];
  await tx.query(`UPDATE bidding.bidder SET state = 'REFUSED', reason = 'NOT_IN_TIME' WHERE id = ANY($1::uuid[])`, [late.map(({ id }) => id)]);
  await tx.audit({ action: 'session.end-sign-up', subjectType: 'BiddingSession', subjectId: session.id, detail: { bidderIds: late.map(({ id }) => id) } });
  for (const { organisationId } of late) {
    const params = { reference: session.reference, reason: endReasons.NOT_IN_TIME };
    await notify(tx, { organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.refused'], params, link: links.session(session.id) });
  }
  return cancelDeposits(tx, late);
}

/**
 * Cancels deposits that were asked for and that no other lot needs. One that was just paid stays: its money is given back when the
 * bidding hears of it.
 *
 * @returns what has to be posted in this transaction
 */
export async function cancelDeposits(tx: Tx, bidders: readonly BidderRow[]): Promise<Entry[]> {
  const asked = [...new Set(bidders.filter(({ depositState }) => depositState === 'ASKED').flatMap(({ depositDueId }) => depositDueId ?? []))];
  if (asked.length === 0) return [];
  const needed = await tx.query<{ dueId: string }>(
    `SELECT DISTINCT deposit_due_id::text AS "dueId" FROM bidding.bidder WHERE deposit_due_id = ANY($1::uuid[]) AND deposit_state = 'ASKED' AND state NOT IN ('REFUSED', 'LEFT')`,
    [asked],
  );
  const others = new Set(needed.map(({ dueId }) => dueId));
  const wanted = asked.filter((id) => !others.has(id));
  await tx.lock(paymentDueAggregate, wanted);
  const dues = await duesById(tx, wanted);
  const open = wanted.filter((id) => dues.get(id)?.state === 'OPEN' || dues.get(id)?.state === 'PARTLY_PAID');
  await tx.query(`UPDATE bidding.bidder SET deposit_state = 'NONE' WHERE deposit_due_id = ANY($1::uuid[]) AND deposit_state = 'ASKED'`, [open]);
  return cancelPayments(tx, open);
}
