import { openAccounts } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { isOpen, paymentsRefusals } from '../rules/index.js';
import { depositKey } from './account-keys.js';
import { insertAllocation } from './insert-allocation.js';
import { lockDue } from './lock-dues.js';
import { readAmount } from './read-amount.js';
import { settleDue } from './settle-due.js';
import { accountOf, entryOf, takeSteps } from './steps.js';

/**
 * Pays a due, or a part of it, from its payer's deposit. Who may do so is for the caller to decide.
 *
 * @throws Refusal as {@link payFrom}
 */
export function payFromDeposit(tx: Tx, dueId: string, amount: Money): Promise<void> {
  return payFrom(tx, dueId, amount, null);
}

/**
 * Pays a due, or a part of it, from an account of its payer in which money is held for something else, such as the deposit of a
 * winning bidder. When the due is cancelled the money goes back there. Who may do so is for the caller to decide.
 *
 * @param from null for the payer's deposit
 * @throws Refusal NOT_FOUND, DUE_NOT_OPEN, AMOUNT_OVER_OPEN, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, AMOUNT_CURRENCY, BALANCE_INSUFFICIENT
 */
export async function payFrom(tx: Tx, dueId: string, amount: Money, from: AccountKey | null): Promise<void> {
  const fen = readAmount(amount, ['input', 'amount']);
  const due = await lockDue(tx, dueId);
  if (!isOpen(due.state)) throw paymentsRefusals.refuse('DUE_NOT_OPEN', { params: { reference: due.reference } });
  const open = due.amount - due.paid;
  if (fen > open) throw paymentsRefusals.refuse('AMOUNT_OVER_OPEN', { path: ['input', 'amount'], params: { reference: due.reference, open: Money.ofMinor(open).toDecimal() } });
  if (from !== null && from.organisationId !== due.payerOrganisationId) throw new Error(`payment ${due.id} is paid from what is its payer's`);
  const [deposit] = await openAccounts(tx, [from ?? depositKey(due.payerOrganisationId)]);
  if (!deposit || deposit.id === due.intoAccountId) throw new Error(`payment ${due.id} cannot be paid from where it goes`);
  await settleDue(tx, due, fen);
  await tx.audit({ action: 'payment.pay-from-deposit', subjectType: 'PaymentDue', subjectId: due.id, detail: { amountFen: fen.toString(), from: from?.subject ?? null } });
  await takeSteps(tx, [
    {
      entry: entryOf(from === null ? 'payments.paid-from-deposit' : 'payments.paid-from-held', { type: 'PaymentDue', id: due.id }, deposit, accountOf(due.intoAccountId), fen),
      after: (transactionId) => insertAllocation(tx, { receiptId: null, target: { dueId: due.id }, amount: fen, transactionId, fromAccountId: from === null ? undefined : deposit.id }),
    },
  ]);
}
