import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { paymentsRefusals } from '../rules/index.js';
import { suspenseKey } from './account-keys.js';
import { lockReceipt, takeFromReceipt } from './allocate.js';
import { deskCodes, enterDesk } from './enter-desk.js';
import { insertAllocation } from './insert-allocation.js';
import { insertPayout } from './insert-payout.js';
import { readReason } from './read-reason.js';
import { takeSteps } from './steps.js';
import { wayBackOf } from './ways-back.js';

/** Refusals of {@link ReturnReceipt}. */
export const returnReceiptCodes = [...deskCodes, 'NOT_FOUND', 'RECEIPT_SETTLED', 'RECEIPT_NOT_BY_BANK', 'RECEIPT_NOT_REFUNDABLE', 'REFUND_TOO_MUCH', 'RECEIPT_SENDER_UNKNOWN', 'REASON_MISSING'] as const;

/** Sends money in the queue back to the account, card or wallet that it came from. */
@Injectable()
export class ReturnReceipt {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the id of the payout that takes it back
   * @throws Refusal one of {@link returnReceiptCodes}
   */
  run(caller: Caller, input: { readonly receiptId: string; readonly reason: string }): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      return returnReceipt(tx, input.receiptId, readReason(input.reason, ['input', 'reason']));
    });
  }
}

/** As {@link ReturnReceipt}, in an open transaction. */
export async function returnReceipt(tx: Tx, receiptId: string, reason: string): Promise<string> {
  const receipt = await lockReceipt(tx, receiptId);
  const way = wayBackOf(receipt.channel);
  if (way) return way(tx, receipt, reason);
  if (receipt.channel !== 'BANK_TRANSFER') throw paymentsRefusals.refuse('RECEIPT_NOT_BY_BANK');
  const { payerName: name, payerAccount: account, payerBank: bank, waiting: amount } = receipt;
  if (name === null || account === null || bank === null) throw paymentsRefusals.refuse('RECEIPT_SENDER_UNKNOWN');
  const { payoutId, step } = await insertPayout(tx, {
    channel: 'BANK_TRANSFER',
    organisationId: null,
    amount,
    from: suspenseKey,
    beneficiary: { name, account, bank, bankCode: null },
    purpose: 'payments.return',
    subject: { type: 'Receipt', id: receipt.id },
    title: '退回来款 Return',
    receiptId: receipt.id,
  });
  await takeFromReceipt(tx, receipt, amount);
  await tx.audit({ action: 'receipt.return', subjectType: 'Receipt', subjectId: receipt.id, reason, detail: { payoutId } });
  await takeSteps(tx, [{ ...step, after: (transactionId) => insertAllocation(tx, { receiptId: receipt.id, target: { payoutId }, amount, transactionId }) }]);
  return payoutId;
}
