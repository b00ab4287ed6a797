import type { Tx } from '@haihe/platform';
import type { Stripe } from 'stripe';
import { failPayout } from '../../actions/close-payout.js';
import { lockDue } from '../../actions/lock-dues.js';
import { lockStripeCall } from '../data/queries/stripe-calls.js';
import type { StripeCallRow } from '../data/queries/stripe-calls.js';
import { stripePaymentById } from '../data/queries/stripe-payments.js';
import { confirmSent } from './apply-payout.js';
import { applyRefund } from './apply-refund.js';
import type { Failure } from './classify-failure.js';
import { enqueueCall } from './plan-call.js';
import type { StripeObject } from './stripe-gateway.js';

/** Seconds before the first repeat, doubled each time. */
const FIRST_PAUSE = 10;
/** An hour at most. */
const LONGEST_PAUSE = 3600;

/** Notes that a call was done, and what follows from the object that it made; nothing when that was noted before. */
export async function recordDone(tx: Tx, callId: string, object: StripeObject): Promise<void> {
  const call = await lockStripeCall(tx, callId);
  if (call?.state !== 'PENDING') return;
  await tx.query(`UPDATE payments.stripe_call SET state = 'DONE', object_id = $2, failure = NULL, closed_at = $3 WHERE id = $1`, [call.id, object.id, tx.now]);
  if (object.object === 'checkout.session' && call.kind === 'CHECKOUT') await openPage(tx, call, object);
  if (object.object === 'refund' && call.payoutId !== null) await applyRefund(tx, call.payoutId, object);
  if (object.object === 'transfer' && call.payoutId !== null) await confirmSent(tx, call.payoutId);
}

/** Notes that a call was refused for good, or is to be repeated. */
export async function recordFailure(tx: Tx, callId: string, { kind, words }: Failure): Promise<void> {
  const call = await lockStripeCall(tx, callId);
  if (call?.state !== 'PENDING') return;
  if (kind !== 'refused') {
    const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(call.attempts - 1, 12), LONGEST_PAUSE);
    const dueAt = new Date(tx.now.getTime() + pause * 1000);
    await tx.query('UPDATE payments.stripe_call SET failure = $2, due_at = $3, unsure = unsure OR $4 WHERE id = $1', [call.id, words, dueAt, kind === 'unsure']);
    await enqueueCall(tx, call.id, dueAt);
    return;
  }
  await tx.query(`UPDATE payments.stripe_call SET state = 'REFUSED', failure = $2, closed_at = $3 WHERE id = $1`, [call.id, words, tx.now]);
  if (call.payoutId !== null) await failPayout(tx, call.payoutId, words);
  else if (call.kind === 'CHECKOUT') await closeStarting(tx, call);
}

async function openPage(tx: Tx, call: StripeCallRow, session: Stripe.Checkout.Session): Promise<void> {
  const payment = await lockedPayment(tx, call);
  await tx.query(`UPDATE payments.stripe_payment SET state = $2, session_id = $3, session_url = $4, expires_at = $5, checked_at = $6 WHERE id = $1`, [
    payment.id,
    payment.state === 'STARTING' ? 'OPEN' : payment.state,
    session.id,
    session.url,
    new Date(session.expires_at * 1000),
    tx.now,
  ]);
}

async function closeStarting(tx: Tx, call: StripeCallRow): Promise<void> {
  const payment = await lockedPayment(tx, call);
  if (payment.state === 'STARTING') await tx.query(`UPDATE payments.stripe_payment SET state = 'FAILED', closed_at = $2 WHERE id = $1`, [payment.id, tx.now]);
}

async function lockedPayment(tx: Tx, { paymentId }: StripeCallRow) {
  const seen = await stripePaymentById(tx, paymentId ?? '');
  if (!seen) throw new Error('a call for a payment has none');
  await lockDue(tx, seen.dueId);
  return (await stripePaymentById(tx, seen.id)) ?? seen;
}
