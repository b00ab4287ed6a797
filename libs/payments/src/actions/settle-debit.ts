import { Injectable } from '@nestjs/common';
import { openAccounts } from '@haihe/ledger';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { bankLineAggregate } from '../data/aggregates.js';
import { debitById } from '../data/queries/statement-lines.js';
import { paymentsRefusals } from '../rules/index.js';
import { feeKey, unexplainedDebitsKey } from './account-keys.js';
import { confirmLocked, lockPayout } from './close-payout.js';
import { deskCodes, enterDesk } from './enter-desk.js';
import { readReason } from './read-reason.js';
import { entryOf, takeSteps } from './steps.js';
import type { Step } from './steps.js';

/** Refusals of {@link SettleDebit}. */
export const settleDebitCodes = [
  ...deskCodes, 'NOT_FOUND', 'DEBIT_SETTLED', 'PAYOUT_NOT_OPEN', 'PAYOUT_NOT_SENT', 'PAYOUT_AMOUNT_DIFFERS', 'REASON_MISSING', 'BALANCE_INSUFFICIENT', 'INPUT_INVALID',
] as const;

/** What a debit was. */
export interface DebitSettlement {
  readonly lineId: string;
  /** The payout that it is; null when it is a charge of the bank. */
  readonly payoutId: string | null;
  readonly note: string;
}

/** Says what a debit in the queue was: a payout that the statement did not name well, or a charge of the bank. */
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
export async function settleDebit(tx: Tx, { lineId, payoutId, note }: DebitSettlement, personId: string | null): Promise<void> {
  const payout = payoutId === null ? undefined : await lockPayout(tx, payoutId);
  await tx.lock(bankLineAggregate, [lineId]);
  const debit = await debitById(tx, lineId);
  if (!debit) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'lineId'] });
  if (debit.settledAs !== null) throw paymentsRefusals.refuse('DEBIT_SETTLED', { path: ['input', 'lineId'] });
  if (payout?.state === 'WAITING') throw paymentsRefusals.refuse('PAYOUT_NOT_SENT', { path: ['input', 'payoutId'], params: { reference: payout.reference } });
  if (payout && payout.amount !== debit.amount) throw paymentsRefusals.refuse('PAYOUT_AMOUNT_DIFFERS', { path: ['input', 'payoutId'], params: { reference: payout.reference } });
  const [unexplained, fees] = await openAccounts(tx, [unexplainedDebitsKey, feeKey]);
  if (!unexplained || !fees) throw new Error('the accounts of debits were not opened');
  const step: Step = payout
    ? await confirmLocked(tx, payout, unexplained)
    : { entry: entryOf('payments.bank-fee', { type: 'BankStatementLine', id: lineId }, fees, unexplained, debit.amount, note) };
  await tx.query('UPDATE payments.bank_statement_line SET settled_as = $2, payout_id = $3, settled_by = $4, settled_at = $5, note = $6 WHERE id = $1', [
    lineId,
    payout ? 'PAYOUT' : 'BANK_FEE',
    payout?.id ?? null,
    personId,
    tx.now,
    note,
  ]);
  await tx.audit({ action: 'bank-debit.settle', subjectType: 'BankStatementLine', subjectId: lineId, reason: note, detail: { payoutId } });
  await takeSteps(tx, [step]);
}
