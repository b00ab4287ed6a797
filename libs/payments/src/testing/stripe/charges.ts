import { bookOnBalance, feeOf } from './balance.js';
import type { Charge, MethodType, PaymentIntent } from './objects.js';
import type { World } from './world.js';

/** Which kind of balance transaction the money of a method makes: cards `charge`, everything else `payment`. */
export function bookingType(method: MethodType): 'charge' | 'payment' {
  return method === 'card' ? 'charge' : 'payment';
}

/** The method that a charge was paid by. */
export function methodOf(charge: Charge): MethodType {
  return (charge.payment_method_details as { readonly type: MethodType }).type;
}

/** Takes, authorises or fails to take the money of an intent. */
export function makeCharge(world: World, intent: PaymentIntent, method: MethodType, outcome: 'paid' | 'authorised' | 'pending' | { readonly code: string; readonly message: string }): Charge {
  const failed = typeof outcome === 'object';
  const charge: Charge = {
    ...world.made('ch', 'charge'),
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    balance_transaction: null,
    captured: false,
    currency: intent.currency,
    disputed: false,
    failure_code: failed ? outcome.code : null,
    failure_message: failed ? outcome.message : null,
    metadata: intent.metadata,
    paid: outcome === 'paid' || outcome === 'authorised',
    payment_intent: intent.id,
    payment_method_details: { type: method },
    refunded: false,
    status: failed ? 'failed' : outcome === 'pending' ? 'pending' : 'succeeded',
    transfer_group: intent.transfer_group,
  };
  world.charges.set(charge.id, charge);
  intent.latest_charge = charge.id;
  if (outcome === 'paid') capture(world, charge, charge.amount);
  else world.emit(failed ? 'charge.failed' : outcome === 'pending' ? 'charge.pending' : 'charge.succeeded', charge);
  return charge;
}

/** The money arrives, whole or in part; of an authorisation the rest is let go. */
export function capture(world: World, charge: Charge, amount: number): void {
  const authorised = charge.paid;
  charge.paid = true;
  charge.status = 'succeeded';
  charge.captured = true;
  charge.amount_captured = amount;
  const type = bookingType(methodOf(charge));
  charge.balance_transaction = bookOnBalance(world, { type, amount, fee: feeOf(amount), source: charge.id, currency: charge.currency }).id;
  // What is not captured counts as refunded, and makes no refund object's money.
  charge.amount_refunded = charge.amount - amount;
  world.emit(authorised && charge.amount !== amount ? 'charge.captured' : 'charge.succeeded', charge);
}
