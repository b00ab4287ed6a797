import type { Tx } from '@haihe/platform';
import type { Stripe } from 'stripe';
import { lockDue } from '../../actions/lock-dues.js';
import { recordReceipt } from '../../actions/record-receipt.js';
import type { DueRow } from '../../data/queries/dues.js';
import { stripePaymentById } from '../data/queries/stripe-payments.js';
import type { StripePaymentRow } from '../data/queries/stripe-payments.js';
import { isLive, stateOf } from '../rules/payment-states.js';
import { fromStripe } from '../rules/stripe-amounts.js';
import { stripeKey } from './stripe-keys.js';

/** A session with its intent, as `StripeGateway.session` reads it. */
type SeenSession = Pick<Stripe.Checkout.Session, 'status' | 'payment_intent'>;

/**
 * Brings a payment to where Stripe says it is; money that was taken is booked, once, and goes to its due in the same transaction.
 *
 * Everything about payments of a due happens under the due's lock.
 *
 * @param version of the payment as it was before Stripe was asked
 * @returns false when somebody else applied an answer meanwhile: this one may be the older, so that Stripe is to be asked again
 */
export async function applySession(tx: Tx, { id, dueId, version }: Pick<StripePaymentRow, 'id' | 'dueId' | 'version'>, session: SeenSession): Promise<boolean> {
  const due = await lockDue(tx, dueId);
  const payment = await stripePaymentById(tx, id);
  if (!payment) throw new Error(`payment ${id} is gone`);
  if (payment.version !== version) return false;
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const state = stateOf(payment.state, { session: session.status, intent: intent?.status });
  const receiptId = payment.receiptId ?? (intent?.status === 'succeeded' ? await receive(tx, payment, due, intent) : null);
  await tx.query(
    `UPDATE payments.stripe_payment SET state = $2, intent_id = coalesce(intent_id, $3), receipt_id = $4, checked_at = $5, closed_at = CASE WHEN $6 THEN NULL ELSE coalesce(closed_at, $5) END
      WHERE id = $1`,
    [id, state, intent?.id ?? null, receiptId, tx.now, isLive(state)],
  );
  return true;
}

/** @returns the receipt; null for money in another currency, which the ledger's accounts cannot hold: reconciliation shows it */
async function receive(tx: Tx, payment: StripePaymentRow, due: DueRow, intent: Stripe.PaymentIntent): Promise<string | null> {
  const amount = fromStripe(intent.amount_received, intent.currency);
  if (!amount) {
    await tx.audit({ action: 'stripe.payment-unbookable', subjectType: 'PaymentDue', subjectId: due.id, detail: { intent: intent.id, amount: intent.amount_received, currency: intent.currency } });
    return null;
  }
  const expected = payment.capture ?? payment.amount;
  // Another amount than was asked for is nobody's guess: without the due's id it waits in the queue, with its reference.
  const certain = amount.minor === expected;
  const { receiptId } = await recordReceipt(tx, {
    channel: 'STRIPE',
    externalId: intent.id,
    amount,
    clearing: stripeKey,
    dueId: certain ? due.id : undefined,
    remark: certain ? due.reference : `${due.reference}: ${intent.id}`,
    receivedAt: receivedAt(intent),
  });
  return receiptId;
}

/** When the money was taken: the balance knows it best, the charge may be the authorisation of days before. */
export function receivedAt({ latest_charge: charge, created }: Stripe.PaymentIntent): Date {
  const known = typeof charge === 'object' ? charge : null;
  const moved = typeof known?.balance_transaction === 'object' ? known.balance_transaction : null;
  return new Date((moved ?? known ?? { created }).created * 1000);
}
