import { Injectable } from '@nestjs/common';
import { openAccounts } from '@haihe/ledger';
import type { AccountRow } from '@haihe/ledger';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { bankLineAggregate } from '../data/aggregates.js';
import type { PayoutRow } from '../data/queries/payouts.js';
import type { ReceiptRow } from '../data/queries/receipts.js';
import { canReverse } from '../data/queries/reversals.js';
import { debitById } from '../data/queries/statement-lines.js';
import { paymentsRefusals } from '../rules/index.js';
import { feeKey, suspenseKey, unexplainedDebitsKey } from './account-keys.js';
import { lockReceipt, takeFromReceipt } from './allocate.js';
import { confirmLocked, demandByBank, lockPayout } from './close-payout.js';
import { deskCodes, enterDesk } from './enter-desk.js';
import { insertAllocation } from './insert-allocation.js';
import { readReason } from './read-reason.js';
import { entryOf, takeSteps } from './steps.js';
import type { Step } from './steps.js';

/** Refusals of {@link SettleDebit}. */
export const settleDebitCodes = [
  ...deskCodes, 'NOT_FOUND', 'DEBIT_SETTLED', 'DEBIT_TWO_CAUSES', 'DEBIT_OTHER_RECEIPT', 'RECEIPT_SETTLED', 'PAYOUT_NOT_OPEN', 'PAYOUT_NOT_BY_BANK', 'PAYOUT_NOT_SENT', 'PAYOUT_AMOUNT_DIFFERS',
  'REASON_MISSING', 'BALANCE_INSUFFICIENT', 'INPUT_INVALID',
] as const;

/** What a debit was: a payout, the reversal of a receipt, or without either a charge of the bank. */
export interface DebitSettlement {
  readonly lineId: string;
  readonly payoutId?: string | undefined;
  /** All of it still waits in the queue: the bank took the credit back, or booked it to take this debit back. */
  readonly receiptId?: string | undefined;
  readonly note: string;
}

/** Says what a debit in the queue was: a payout that the statement did not name well, a reversal, or a charge of the bank. */
@Injectable()
export class SettleDebit {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link settleDebitCodes} */
  async run(caller: Caller, settlement: DebitSettlement): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      const personId = await enterDesk(tx, caller);
      await settleDebit(tx, { ...settlement, note: readReason(settlement.note, ['input', 'note']) }, personId);
    });
  }
}

/** As {@link SettleDebit}, in an open transaction. */
export async function settleDebit(tx: Tx, { lineId, payoutId, receiptId, note }: DebitSettlement, personId: string | null): Promise<void> {
  if (payoutId !== undefined && receiptId !== undefined) throw paymentsRefusals.refuse('DEBIT_TWO_CAUSES', { path: ['input'] });
  const receipt = receiptId === undefined ? undefined : await lockReceipt(tx, receiptId);
  const payout = payoutId === undefined ? undefined : await lockPayout(tx, payoutId);
  await tx.lock(bankLineAggregate, [lineId]);
  const debit = await debitById(tx, lineId);
  if (!debit) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'lineId'] });
  if (debit.settledAs !== null) throw paymentsRefusals.refuse('DEBIT_SETTLED', { path: ['input', 'lineId'] });
  if (receipt && !(await canReverse(tx, lineId, receipt.id))) throw paymentsRefusals.refuse('DEBIT_OTHER_RECEIPT', { path: ['input', 'receiptId'] });
  if (payout) demandLeft(payout, debit.amount);
  await tx.query('UPDATE payments.bank_statement_line SET settled_as = $2, payout_id = $3, settled_by = $4, settled_at = $5, note = $6 WHERE id = $1', [
    lineId,
    payout ? 'PAYOUT' : receipt ? 'REVERSAL' : 'BANK_FEE',
    payout?.id ?? null,
    personId,
    tx.now,
    note,
  ]);
  await tx.audit({ action: 'bank-debit.settle', subjectType: 'BankStatementLine', subjectId: lineId, reason: note, detail: { payoutId: payout?.id ?? null, receiptId: receipt?.id ?? null } });
  const [unexplained, fees] = await openAccounts(tx, [unexplainedDebitsKey, feeKey]);
  if (!unexplained || !fees) throw new Error('the accounts of debits were not opened');
  if (receipt) return reverse(tx, receipt, { lineId, note, unexplained });
  const step: Step = payout
    ? await confirmLocked(tx, payout, unexplained)
    : { entry: entryOf('payments.bank-fee', { type: 'BankStatementLine', id: lineId }, fees, unexplained, debit.amount, note) };
  await takeSteps(tx, [step]);
}

/** A debit is a payout only of what was given to the bank, and of this amount. */
function demandLeft(payout: PayoutRow, amount: bigint): void {
  const { reference } = payout;
  demandByBank(payout);
  if (payout.state === 'WAITING') throw paymentsRefusals.refuse('PAYOUT_NOT_SENT', { path: ['input', 'payoutId'], params: { reference } });
  if (payout.amount !== amount) throw paymentsRefusals.refuse('PAYOUT_AMOUNT_DIFFERS', { path: ['input', 'payoutId'], params: { reference } });
}

/** Both have been booked and neither was money for anybody: what the one brought into suspense, the other took. */
async function reverse(tx: Tx, receipt: ReceiptRow, { lineId, note, unexplained }: { readonly lineId: string; readonly note: string; readonly unexplained: AccountRow }): Promise<void> {
  const [suspense] = await openAccounts(tx, [suspenseKey]);
  if (!suspense) throw new Error('suspense was not opened');
  const { id: receiptId, waiting: amount } = receipt;
  await takeFromReceipt(tx, receipt, amount);
  await tx.audit({ action: 'receipt.reverse', subjectType: 'Receipt', subjectId: receiptId, reason: note, detail: { debitId: lineId } });
  await takeSteps(tx, [
    {
      entry: entryOf('payments.reversal', { type: 'Receipt', id: receiptId }, suspense, unexplained, amount, note),
      after: (transactionId) => insertAllocation(tx, { receiptId, target: { debitId: lineId }, amount, transactionId }),
    },
  ]);
}
