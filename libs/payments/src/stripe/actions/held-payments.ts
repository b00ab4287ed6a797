import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { lockDue } from '../../actions/lock-dues.js';
import { readAmount } from '../../actions/read-amount.js';
import { lastCallOf } from '../data/queries/stripe-calls.js';
import { livePaymentOf } from '../data/queries/stripe-payments.js';
import type { StripePaymentRow } from '../data/queries/stripe-payments.js';
import { toStripe } from '../rules/stripe-amounts.js';
import { stripeRefusals } from '../rules/stripe-refusals.js';
import { planCall } from './plan-call.js';

/**
 * Takes money that is held for a due, all of it or a part; the rest is let go. The worker asks Stripe once this transaction is
 * committed; `payments.due-paid` or `payments.due-partly-paid` tells when it came.
 *
 * @param amount all that is held unless something less is named
 * @throws Refusal PAYMENT_NOT_HELD, CAPTURE_TOO_MUCH, NOT_FOUND, AMOUNT_NOT_POSITIVE, AMOUNT_CURRENCY
 */
export async function captureHeld(tx: Tx, dueId: string, amount?: Money): Promise<void> {
  const payment = await lockHeld(tx, dueId);
  const fen = amount === undefined ? payment.amount : readAmount(amount, ['input', 'amount']);
  if (fen > payment.amount) throw stripeRefusals.refuse('CAPTURE_TOO_MUCH', { path: ['input', 'amount'], params: { held: Money.ofMinor(payment.amount).toDecimal() } });
  await tx.query('UPDATE payments.stripe_payment SET capture_fen = $2 WHERE id = $1', [payment.id, fen]);
  await tx.audit({ action: 'payment.capture', subjectType: 'PaymentDue', subjectId: dueId, detail: { amountFen: fen.toString() } });
  await planCall(tx, { kind: 'CAPTURE', target: payment.intentId, parameters: () => ({ amount_to_capture: toStripe(fen) }), paymentId: payment.id });
}

/**
 * Lets go of money that is held for a due: nothing is taken. The worker asks Stripe once this transaction is committed.
 *
 * @throws Refusal PAYMENT_NOT_HELD, NOT_FOUND
 */
export async function releaseHeld(tx: Tx, dueId: string): Promise<void> {
  const payment = await lockHeld(tx, dueId);
  await tx.audit({ action: 'payment.release-hold', subjectType: 'PaymentDue', subjectId: dueId });
  await planCall(tx, { kind: 'CANCEL', target: payment.intentId, parameters: () => ({}), paymentId: payment.id });
}

/** The held payment of a due, of which nobody has decided yet. */
async function lockHeld(tx: Tx, dueId: string): Promise<StripePaymentRow & { readonly intentId: string }> {
  await lockDue(tx, dueId);
  const payment = await livePaymentOf(tx, dueId);
  if (payment?.state !== 'AUTHORISED' || payment.intentId === null || payment.capture !== null) throw stripeRefusals.refuse('PAYMENT_NOT_HELD');
  const cancelling = await lastCallOf(tx, payment.id, 'CANCEL');
  if (cancelling?.state === 'PENDING') throw stripeRefusals.refuse('PAYMENT_NOT_HELD');
  return { ...payment, intentId: payment.intentId };
}
