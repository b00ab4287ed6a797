import { openAccounts } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { receiptAggregate } from '../data/aggregates.js';
import { receiptsById } from '../data/queries/receipts.js';
import type { ReceiptRow } from '../data/queries/receipts.js';
import { isOpen, paymentsRefusals } from '../rules/index.js';
import { depositKey, suspenseKey } from './account-keys.js';
import { insertAllocation } from './insert-allocation.js';
import type { AllocationTarget } from './insert-allocation.js';
import { lockDues } from './lock-dues.js';
import { amountCodes, readAmount } from './read-amount.js';
import { settleDue } from './settle-due.js';
import { accountOf, entryOf, takeSteps } from './steps.js';
import type { Step } from './steps.js';

/** Refusals of {@link allocate}. */
export const allocateCodes = [...amountCodes, 'NOT_FOUND', 'RECEIPT_SETTLED', 'ALLOCATION_EMPTY', 'ALLOCATION_TWICE', 'DUE_NOT_OPEN', 'AMOUNT_OVER_OPEN', 'AMOUNT_OVER_RECEIPT'] as const;

/** To what money that waits in the queue is allocated; what is left over goes on waiting. */
export interface Allocation {
  readonly receiptId: string;
  readonly parts: readonly { readonly dueId: string; readonly amount: Money }[];
  /** Whose deposit is credited with how much. */
  readonly deposit?: { readonly organisationId: string; readonly amount: Money } | undefined;
}

/**
 * Moves money of a receipt out of suspense, to dues and to a deposit. Who may do so is for the caller to decide.
 *
 * @throws Refusal one of {@link allocateCodes}; nothing is written then
 */
export async function allocate(tx: Tx, { receiptId, parts, deposit }: Allocation): Promise<void> {
  if (parts.length === 0 && !deposit) throw paymentsRefusals.refuse('ALLOCATION_EMPTY', { path: ['input', 'parts'] });
  const amounts = parts.map(({ amount }, index) => readAmount(amount, ['input', 'parts', String(index), 'amount']));
  const credit = deposit ? readAmount(deposit.amount, ['input', 'depositAmount']) : 0n;
  if (new Set(parts.map(({ dueId }) => dueId)).size < parts.length) throw paymentsRefusals.refuse('ALLOCATION_TWICE', { path: ['input', 'parts'] });
  const dues = await lockDues(tx, parts.map(({ dueId }) => dueId));
  const receipt = await lockReceipt(tx, receiptId);
  const total = amounts.reduce((sum, amount) => sum + amount, credit);
  if (total > receipt.waiting) {
    throw paymentsRefusals.refuse('AMOUNT_OVER_RECEIPT', { path: ['input'], params: { waiting: Money.ofMinor(receipt.waiting).toDecimal() } });
  }
  const source = { type: 'Receipt', id: receipt.id };
  const [suspense, credited] = await openAccounts(tx, [suspenseKey, ...(deposit ? [depositKey(deposit.organisationId)] : [])]);
  if (!suspense) throw new Error('suspense was not opened');
  const move = (to: { readonly id: string }, amount: bigint, target: AllocationTarget): Step => ({
    entry: entryOf('payments.allocated', source, suspense, accountOf(to.id), amount),
    after: (transactionId) => insertAllocation(tx, { receiptId: receipt.id, target, amount, transactionId }),
  });
  const steps: Step[] = [];
  for (const [index, { dueId }] of parts.entries()) {
    const path = ['input', 'parts', String(index)];
    const due = dues.get(dueId);
    const amount = amounts[index] ?? 0n;
    if (!due) throw commonRefusals.refuse('NOT_FOUND', { path: [...path, 'dueId'] });
    if (!isOpen(due.state)) throw paymentsRefusals.refuse('DUE_NOT_OPEN', { path: [...path, 'dueId'], params: { reference: due.reference } });
    const open = due.amount - due.paid;
    if (amount > open) {
      throw paymentsRefusals.refuse('AMOUNT_OVER_OPEN', { path: [...path, 'amount'], params: { reference: due.reference, open: Money.ofMinor(open).toDecimal() } });
    }
    await settleDue(tx, due, amount);
    steps.push(move({ id: due.intoAccountId }, amount, { dueId }));
  }
  if (deposit && credited) steps.push(move(credited, credit, { organisationId: deposit.organisationId }));
  await takeFromReceipt(tx, receipt, total);
  await tx.audit({
    action: 'receipt.allocate',
    subjectType: 'Receipt',
    subjectId: receipt.id,
    detail: { dueIds: parts.map(({ dueId }) => dueId), depositOrganisationId: deposit?.organisationId ?? null, amountFen: total.toString() },
  });
  await takeSteps(tx, steps);
}

/**
 * Locks a receipt of which something still waits.
 *
 * @throws Refusal NOT_FOUND, RECEIPT_SETTLED
 */
export async function lockReceipt(tx: Tx, id: string): Promise<ReceiptRow> {
  await tx.lock(receiptAggregate, [id]);
  const receipt = (await receiptsById(tx, [id])).get(id);
  if (!receipt) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'receiptId'] });
  if (receipt.waiting === 0n) throw paymentsRefusals.refuse('RECEIPT_SETTLED', { path: ['input', 'receiptId'] });
  return receipt;
}

/** Notes that money of a locked receipt left suspense. */
export async function takeFromReceipt(tx: Tx, { id, waiting }: ReceiptRow, amount: bigint): Promise<void> {
  await tx.query('UPDATE payments.receipt SET waiting_fen = waiting_fen - $2, reason = CASE WHEN waiting_fen = $2 THEN NULL ELSE reason END WHERE id = $1 AND waiting_fen = $3', [
    id,
    amount,
    waiting,
  ]);
}
