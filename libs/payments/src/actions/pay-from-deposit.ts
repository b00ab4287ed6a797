import { openAccounts } from '@haihe/ledger';
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
 * @throws Refusal NOT_FOUND, DUE_NOT_OPEN, AMOUNT_OVER_OPEN, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, AMOUNT_CURRENCY, BALANCE_INSUFFICIENT
 */
export async function payFromDeposit(tx: Tx, dueId: string, amount: Money): Promise<void> {
  const fen = readAmount(amount, ['input', 'amount']);
  const due = await lockDue(tx, dueId);
  if (!isOpen(due.state)) throw paymentsRefusals.refuse('DUE_NOT_OPEN', { params: { reference: due.reference } });
  const open = due.amount - due.paid;
  if (fen > open) throw paymentsRefusals.refuse('AMOUNT_OVER_OPEN', { path: ['input', 'amount'], params: { reference: due.reference, open: Money.ofMinor(open).toDecimal() } });
  const [deposit] = await openAccounts(tx, [depositKey(due.payerOrganisationId)]);
  if (!deposit || deposit.id === due.intoAccountId) throw new Error(`payment ${due.id} cannot be paid from where it goes`);
  await settleDue(tx, due, fen);
  await tx.audit({ action: 'payment.pay-from-deposit', subjectType: 'PaymentDue', subjectId: due.id, detail: { amountFen: fen.toString() } });
  await takeSteps(tx, [
    {
      entry: entryOf('payments.paid-from-deposit', { type: 'PaymentDue', id: due.id }, deposit, accountOf(due.intoAccountId), fen),
      after: (transactionId) => insertAllocation(tx, { receiptId: null, target: { dueId: due.id }, amount: fen, transactionId }),
    },
  ]);
}
