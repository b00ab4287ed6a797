import { openAccounts } from '@haihe/ledger';
import type { AccountKey, AccountRef } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { payoutAggregate, receiptAggregate } from '../data/aggregates.js';
import { payoutsById } from '../data/queries/payouts.js';
import type { PayoutRow } from '../data/queries/payouts.js';
import { paymentsRefusals } from '../rules/index.js';
import { accountOf, entryOf, takeSteps } from './steps.js';
import type { Step } from './steps.js';

/** Locks a payout that is neither confirmed nor failed. @throws Refusal NOT_FOUND, PAYOUT_NOT_OPEN */
export async function lockPayout(tx: Tx, id: string): Promise<PayoutRow> {
  await tx.lock(payoutAggregate, [id]);
  const payout = (await payoutsById(tx, [id])).get(id);
  if (!payout) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'payoutId'] });
  if (payout.state === 'CONFIRMED' || payout.state === 'FAILED') throw paymentsRefusals.refuse('PAYOUT_NOT_OPEN', { params: { reference: payout.reference } });
  return payout;
}

/** Demands that the desk may say what became of a payout: of others their channel says it. @throws Refusal PAYOUT_NOT_BY_BANK */
export function demandByBank({ channel, reference }: PayoutRow): void {
  if (channel !== 'BANK_TRANSFER') throw paymentsRefusals.refuse('PAYOUT_NOT_BY_BANK', { path: ['input', 'payoutId'], params: { reference } });
}

/** Notes that a locked, open payout has left by the channel, and tells everybody. @returns the step that moves its money */
export async function confirmLocked(tx: Tx, payout: PayoutRow, clearing: AccountRef): Promise<Step> {
  await tx.query(`UPDATE payments.payout SET state = 'CONFIRMED', sent_at = coalesce(sent_at, $2), closed_at = $2 WHERE id = $1`, [payout.id, tx.now]);
  await tx.audit({ action: 'payout.confirm', subjectType: 'Payout', subjectId: payout.id });
  await emitClosed(tx, 'payments.payout-confirmed', payout);
  return { entry: entryOf('payments.payout-confirmed', { type: 'Payout', id: payout.id }, accountOf(payout.holdingAccountId), clearing, payout.amount) };
}

/**
 * Notes that a payout has left: `held → clearing`.
 *
 * @param clearing the channel's account
 * @throws Refusal NOT_FOUND, PAYOUT_NOT_OPEN
 */
export async function confirmPayout(tx: Tx, payoutId: string, clearing: AccountKey): Promise<void> {
  const payout = await lockPayout(tx, payoutId);
  const [account] = await openAccounts(tx, [clearing]);
  if (!account) throw new Error('the account of the channel was not opened');
  await takeSteps(tx, [await confirmLocked(tx, payout, account)]);
}

/**
 * Notes that a payout did not leave: its money returns to where it came from. What was to go back to a sender waits in the
 * queue again.
 *
 * @throws Refusal NOT_FOUND, PAYOUT_NOT_OPEN
 */
export async function failPayout(tx: Tx, payoutId: string, failure: string): Promise<void> {
  const [seen] = [...(await payoutsById(tx, [payoutId])).values()];
  if (seen?.receiptId) await tx.lock(receiptAggregate, [seen.receiptId]);
  const payout = await lockPayout(tx, payoutId);
  await tx.query(`UPDATE payments.payout SET state = 'FAILED', failure = $3, closed_at = $2 WHERE id = $1`, [payout.id, tx.now, failure]);
  if (payout.receiptId !== null) await returnToQueue(tx, payout);
  await tx.audit({ action: 'payout.fail', subjectType: 'Payout', subjectId: payout.id, reason: failure });
  await emitClosed(tx, 'payments.payout-failed', payout);
  await takeSteps(tx, [
    { entry: entryOf('payments.payout-failed', { type: 'Payout', id: payout.id }, accountOf(payout.holdingAccountId), accountOf(payout.fromAccountId), payout.amount) },
  ]);
}

async function returnToQueue(tx: Tx, { id, receiptId, amount }: PayoutRow): Promise<void> {
  await tx.query(`UPDATE payments.receipt SET waiting_fen = waiting_fen + $2, reason = coalesce(reason, 'RETURNED_PAYOUT') WHERE id = $1`, [receiptId, amount]);
  await tx.query('UPDATE payments.allocation SET released_at = $2 WHERE payout_id = $1', [id, tx.now]);
}

async function emitClosed(tx: Tx, topic: string, { id, purpose, subjectType, subjectId, organisationId, amount }: PayoutRow): Promise<void> {
  await tx.emit({ topic, payload: { payoutId: id, purpose, subjectType, subjectId, organisationId, amountFen: amount.toString() } });
}
