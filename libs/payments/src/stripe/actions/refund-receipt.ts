import type { AccountKey } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { depositKey, suspenseKey } from '../../actions/account-keys.js';
import { lockReceipt, takeFromReceipt } from '../../actions/allocate.js';
import { insertAllocation } from '../../actions/insert-allocation.js';
import { insertPayout } from '../../actions/insert-payout.js';
import { readAmount } from '../../actions/read-amount.js';
import { takeSteps } from '../../actions/steps.js';
import type { Step } from '../../actions/steps.js';
import { defineWayBack } from '../../actions/ways-back.js';
import { receiptAggregate } from '../../data/aggregates.js';
import { receiptsById } from '../../data/queries/receipts.js';
import type { ReceiptRow } from '../../data/queries/receipts.js';
import { paymentsRefusals } from '../../rules/index.js';
import { refundedOf } from '../data/queries/stripe-calls.js';
import { toStripe } from '../rules/stripe-amounts.js';
import { planCall } from './plan-call.js';

/** Refusals of the refunds. */
export const refundCodes = [
  'NOT_FOUND', 'RECEIPT_SETTLED', 'RECEIPT_NOT_REFUNDABLE', 'REFUND_TOO_MUCH', 'AMOUNT_OVER_RECEIPT', 'AMOUNT_NOT_POSITIVE', 'AMOUNT_TOO_LARGE', 'AMOUNT_CURRENCY', 'BALANCE_INSUFFICIENT',
] as const;

/** Money that goes back the way it came. */
export interface RefundRequest {
  /** Of the online payment. */
  readonly receiptId: string;
  readonly amount: Money;
  /** For the payout's title. */
  readonly reason: string;
}

/**
 * Refunds money of an online payment that waits in the queue. The worker asks Stripe once this transaction is committed; when
 * it fails the money waits again.
 *
 * @throws Refusal one of {@link refundCodes}
 */
export async function refundReceipt(tx: Tx, request: RefundRequest): Promise<{ readonly payoutId: string }> {
  const amount = readAmount(request.amount, ['input', 'amount']);
  const receipt = await lockReceipt(tx, request.receiptId);
  await demandRefundable(tx, receipt, amount);
  if (amount > receipt.waiting) throw paymentsRefusals.refuse('AMOUNT_OVER_RECEIPT', { path: ['input', 'amount'], params: { waiting: Money.ofMinor(receipt.waiting).toDecimal() } });
  await takeFromReceipt(tx, receipt, amount);
  await tx.audit({ action: 'receipt.refund', subjectType: 'Receipt', subjectId: receipt.id, reason: request.reason, detail: { amountFen: amount.toString() } });
  const { payoutId, step } = await planRefund(tx, receipt, { amount, from: suspenseKey, organisationId: null, reason: request.reason });
  await takeSteps(tx, [{ ...step, after: (transactionId) => insertAllocation(tx, { receiptId: receipt.id, target: { payoutId }, amount, transactionId }) }]);
  return { payoutId };
}

defineWayBack('STRIPE', async (tx, { id, waiting }, reason) => (await refundReceipt(tx, { receiptId: id, amount: Money.ofMinor(waiting), reason: `退款 Refund: ${reason}` })).payoutId);

/**
 * Refunds money of an online payment from the deposit of the organisation that it is on by now, as after a deal was cancelled.
 * When it fails the money returns to the deposit.
 *
 * @throws Refusal one of {@link refundCodes}
 */
export async function refundFromDeposit(tx: Tx, organisationId: string, request: RefundRequest): Promise<{ readonly payoutId: string }> {
  const amount = readAmount(request.amount, ['input', 'amount']);
  await tx.lock(receiptAggregate, [request.receiptId]);
  const receipt = (await receiptsById(tx, [request.receiptId])).get(request.receiptId);
  if (!receipt) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'receiptId'] });
  await demandRefundable(tx, receipt, amount);
  const { payoutId, step } = await planRefund(tx, receipt, { amount, from: depositKey(organisationId), organisationId, reason: request.reason });
  await takeSteps(tx, [step]);
  return { payoutId };
}

async function demandRefundable(tx: Tx, receipt: ReceiptRow, amount: bigint): Promise<void> {
  // Receipts of online payments are known by their payment intent; others of the channel are money that came back.
  if (receipt.channel !== 'STRIPE' || !receipt.externalId.startsWith('pi_') || receipt.externalId.includes(':')) throw paymentsRefusals.refuse('RECEIPT_NOT_REFUNDABLE');
  const left = receipt.amount - (await refundedOf(tx, receipt));
  if (amount > left) throw paymentsRefusals.refuse('REFUND_TOO_MUCH', { path: ['input', 'amount'], params: { left: Money.ofMinor(left > 0n ? left : 0n).toDecimal() } });
}

async function planRefund(
  tx: Tx,
  receipt: ReceiptRow,
  { amount, from, organisationId, reason }: { readonly amount: bigint; readonly from: AccountKey; readonly organisationId: string | null; readonly reason: string },
): Promise<{ readonly payoutId: string; readonly step: Step }> {
  const intentId = receipt.externalId;
  const { payoutId, reference, step } = await insertPayout(tx, {
    channel: 'STRIPE',
    organisationId,
    amount,
    from,
    beneficiary: { name: receipt.payerName ?? 'Stripe', account: intentId, bank: 'Stripe', bankCode: null },
    purpose: 'payments.refund',
    subject: { type: 'Receipt', id: receipt.id },
    title: reason.slice(0, 200),
    // Of money from a deposit the payout is the organisation's own: failed, it returns there and not to the queue.
    receiptId: organisationId === null ? receipt.id : null,
  });
  await planCall(tx, {
    kind: 'REFUND',
    payoutId,
    parameters: (callId) => ({ payment_intent: intentId, amount: toStripe(amount), reason: 'requested_by_customer', metadata: { haihe_call: callId, haihe_payout: reference } }),
  });
  return { payoutId, step };
}
