import { openAccounts, postAll } from '@haihe/ledger';
import type { Entry } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { isOpen, paymentsRefusals } from '../rules/index.js';
import { accountOf, entryOf } from './steps.js';
import { depositKey } from './account-keys.js';
import { lockDues } from './lock-dues.js';

/**
 * Cancels payments that are open, in the caller's transaction, and leaves the ledger to him: for actions that move other money
 * too and have to lock all accounts at once (`postAll`). What was paid on them goes to their payers' deposits, or back to where
 * it was held before (`payFrom`). Those that are cancelled already stay so.
 *
 * @param rest LEAVE when the caller divides what was paid on them himself, in the same transaction: it stays where it is but for
 *   what goes back to where it was held before
 * @returns what has to be posted in the same transaction
 * @throws Refusal DUE_PAID when one is paid: its money is where it was meant to go, and its area decides on it
 */
export async function cancelPayments(tx: Tx, dueIds: readonly string[], rest: 'RETURN' | 'LEAVE' = 'RETURN'): Promise<Entry[]> {
  const dues = [...(await lockDues(tx, dueIds)).values()].filter(({ state }) => state !== 'CANCELLED');
  const paid = dues.find(({ state }) => !isOpen(state));
  if (paid) throw paymentsRefusals.refuse('DUE_PAID', { params: { reference: paid.reference } });
  const entries: Entry[] = [];
  for (const due of dues) {
    await tx.query(`UPDATE payments.payment_due SET state = 'CANCELLED', paid_fen = 0, closed_at = $2 WHERE id = $1`, [due.id, tx.now]);
    const held = await tx.query<{ accountId: string; amount: string }>(
      `WITH undone AS (UPDATE payments.allocation SET released_at = $2 WHERE due_id = $1 AND released_at IS NULL RETURNING from_account_id, amount_fen)
       SELECT from_account_id AS "accountId", sum(amount_fen)::text AS amount FROM undone WHERE from_account_id IS NOT NULL GROUP BY from_account_id`,
      [due.id, tx.now],
    );
    await tx.audit({ action: 'payment.cancel', subjectType: 'PaymentDue', subjectId: due.id, detail: { paidFen: due.paid.toString(), rest } });
    if (due.paid === 0n) continue;
    const source = { type: 'PaymentDue', id: due.id };
    for (const { accountId, amount } of held) entries.push(entryOf('payments.due-cancelled-held', source, accountOf(due.intoAccountId), accountOf(accountId), BigInt(amount)));
    const free = held.reduce((left, { amount }) => left - BigInt(amount), due.paid);
    if (free === 0n || rest === 'LEAVE') continue;
    const [deposit] = await openAccounts(tx, [depositKey(due.payerOrganisationId)]);
    if (!deposit) throw new Error('the deposit was not opened');
    if (deposit.id === due.intoAccountId) continue;
    entries.push(entryOf('payments.due-cancelled', source, accountOf(due.intoAccountId), deposit, free));
  }
  return entries;
}

/**
 * Cancels a payment that is open; what was paid on it goes to the payer's deposit.
 *
 * @throws Refusal DUE_PAID; BALANCE_INSUFFICIENT when its money has moved on
 */
export async function cancelPayment(tx: Tx, dueId: string): Promise<void> {
  await postAll(tx, await cancelPayments(tx, [dueId]));
}
