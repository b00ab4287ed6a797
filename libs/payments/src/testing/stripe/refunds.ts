import { balanceOf, bookOnBalance } from './balance.js';
import { bookingType, methodOf } from './charges.js';
import type { Call, Endpoints } from './endpoint.js';
import { listOf as page, readOne } from './lists.js';
import type { Charge, Refund } from './objects.js';
import { expand, metadata, oneOf, optional, positive, readParameters, text } from './read-parameters.js';
import { cannotBeDone, noSuch, wrongParameter } from './stripe-refused.js';
import type { World } from './world.js';

/** Returns money of a charge. Without enough on the balance the refund waits, as Stripe's does. */
export function makeRefund(world: World, charge: Charge, amount: number, given: { readonly reason: string | null; readonly metadata: Readonly<Record<string, string>> }): Refund {
  const balance = balanceOf(world, charge.currency);
  const covered = balance.available + balance.pending >= amount;
  const refund: Refund = {
    ...world.made('re', 'refund'),
    amount,
    balance_transaction: null,
    charge: charge.id,
    currency: charge.currency,
    metadata: given.metadata,
    payment_intent: charge.payment_intent,
    reason: given.reason,
    status: covered ? 'succeeded' : 'pending',
  };
  world.refunds.set(refund.id, refund);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  if (covered) payRefund(world, refund);
  world.emit('refund.created', refund);
  world.emit('charge.refunded', charge);
  return refund;
}

/** The money leaves the balance. */
export function payRefund(world: World, refund: Refund): void {
  const charge = world.charges.get(refund.charge);
  const type = charge && bookingType(methodOf(charge)) === 'charge' ? 'refund' : 'payment_refund';
  refund.balance_transaction = bookOnBalance(world, { type, amount: -refund.amount, source: refund.id, currency: refund.currency }).id;
  refund.status = 'succeeded';
}

/** The payer's bank sent the money back; it is on the balance again. */
export function failRefund(world: World, refund: Refund): void {
  const charge = world.charges.get(refund.charge);
  refund.failure_reason = 'expired_or_canceled_card';
  refund.status = 'failed';
  if (refund.balance_transaction !== null) {
    refund.failure_balance_transaction = bookOnBalance(world, { type: 'refund_failure', amount: refund.amount, source: refund.id, currency: refund.currency }).id;
  }
  if (charge) {
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
  }
  world.emit('refund.failed', refund);
}

function create({ world, parameters }: Call): Refund {
  const given = readParameters(parameters, {
    payment_intent: optional(text),
    charge: optional(text),
    amount: optional(positive),
    reason: optional(oneOf('duplicate', 'fraudulent', 'requested_by_customer')),
    metadata: optional(metadata),
    expand,
  });
  if ((given.payment_intent === undefined) === (given.charge === undefined)) throw wrongParameter('One of the following params should be provided for this request: payment_intent or charge.', 'payment_intent', 'parameter_missing');
  const intent = given.payment_intent === undefined ? undefined : world.intents.get(given.payment_intent);
  if (given.payment_intent !== undefined && !intent) throw noSuch('payment_intent', given.payment_intent, 'payment_intent');
  const chargeId = given.charge ?? intent?.latest_charge ?? '';
  const charge = world.charges.get(chargeId);
  if (!charge && intent) throw cannotBeDone('This PaymentIntent does not have a successful charge to refund.', { param: 'payment_intent' });
  if (!charge) throw noSuch('charge', chargeId, 'charge');
  if (!charge.captured) throw cannotBeDone('This PaymentIntent does not have a successful charge to refund.', { param: 'payment_intent' });
  if (charge.disputed) throw cannotBeDone(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed', param: 'charge' });
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) throw cannotBeDone(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = given.amount ?? left;
  if (amount > left) throw cannotBeDone(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, { param: 'amount' });
  return makeRefund(world, charge, amount, { reason: given.reason ?? null, metadata: given.metadata ?? {} });
}

/** Refunds, whole or in parts. */
export const refunds: Endpoints = {
  'POST /v1/refunds': create,
  'GET /v1/refunds': (call) => page(call, call.world.refunds.values(), ['payment_intent', 'charge']),
  'GET /v1/refunds/:id': (call) => {
    readOne(call);
    const refund = call.world.refunds.get(call.id);
    if (!refund) throw noSuch('refund', call.id);
    return refund;
  },
};
