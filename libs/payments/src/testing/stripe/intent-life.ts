import { capture, makeCharge } from './charges.js';
import type { MethodType, PaymentIntent } from './objects.js';
import { cannotBeDone, StripeRefused } from './stripe-refused.js';
import type { World } from './world.js';

/** How a payer's card or wallet behaves; the names of cards are Stripe's own test methods. */
export const methods: Readonly<Record<string, { readonly type: MethodType; readonly behaves: 'pays' | 'declines' | 'asks' }>> = {
  pm_card_visa: { type: 'card', behaves: 'pays' },
  pm_card_chargeDeclined: { type: 'card', behaves: 'declines' },
  pm_card_authenticationRequired: { type: 'card', behaves: 'asks' },
  pm_alipay: { type: 'alipay', behaves: 'asks' },
  pm_wechat_pay: { type: 'wechat_pay', behaves: 'asks' },
};

const declined = { code: 'card_declined', message: 'Your card was declined.' };

/** @throws StripeRefused payment_intent_unexpected_state, naming what would be needed */
export function demandStatus(intent: PaymentIntent, wanted: readonly PaymentIntent['status'][], done: string): void {
  if (wanted.includes(intent.status)) return;
  throw cannotBeDone(
    `This PaymentIntent could not be ${done} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${done}: ${wanted.join(', ')}.`,
    { code: 'payment_intent_unexpected_state', paymentIntent: intent },
  );
}

/**
 * Tries to take the money by the given method.
 *
 * @throws StripeRefused card_declined, after the intent went back to requires_payment_method
 */
export function confirm(world: World, intent: PaymentIntent, methodId: string): void {
  const method = methods[methodId];
  if (!method) throw new StripeRefused(404, 'invalid_request_error', `No such PaymentMethod: '${methodId}'`, { code: 'resource_missing', param: 'payment_method', begun: false });
  if (!intent.payment_method_types.includes(method.type)) {
    throw cannotBeDone(`The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Its allowed payment_method_types are: ${intent.payment_method_types.join(', ')}.`, { code: 'payment_intent_invalid_parameter', param: 'payment_method' });
  }
  intent.payment_method = methodId;
  intent.last_payment_error = null;
  if (method.behaves === 'pays') {
    authorise(world, intent, method.type);
  } else if (method.behaves === 'declines') {
    decline(world, intent, method.type);
    throw new StripeRefused(402, 'card_error', declined.message, { code: declined.code, declineCode: 'generic_decline', paymentIntent: structuredClone(intent), begun: true });
  } else {
    intent.status = 'requires_action';
    intent.next_action = method.type === 'wechat_pay' ? { type: 'wechat_pay_display_qr_code', wechat_pay_display_qr_code: { data: 'weixin://wxpay/s/stand-in' } } : { type: 'redirect_to_url', redirect_to_url: { url: `${world.address}/redirect/${intent.id}` } };
    world.emit('payment_intent.requires_action', intent);
  }
}

/** The payer did what was asked of him, at the wallet or bank. */
export function authenticate(world: World, intent: PaymentIntent, outcome: 'succeeds' | 'fails' | 'takes time'): void {
  demandStatus(intent, ['requires_action'], 'authenticated');
  const { type } = methods[intent.payment_method ?? ''] ?? { type: 'card' as const };
  if (outcome === 'succeeds') authorise(world, intent, type);
  else if (outcome === 'fails') decline(world, intent, type);
  else {
    intent.status = 'processing';
    intent.next_action = null;
    makeCharge(world, intent, type, 'pending');
    world.emit('payment_intent.processing', intent);
  }
}

/** What took time has come to its end. */
export function finishProcessing(world: World, intent: PaymentIntent, outcome: 'succeeds' | 'fails'): void {
  demandStatus(intent, ['processing'], 'finished');
  const charge = world.charges.get(intent.latest_charge ?? '');
  if (!charge) throw new Error('a processing intent has no charge');
  if (outcome === 'succeeds') {
    capture(world, charge, intent.amount);
    succeed(world, intent, intent.amount);
  } else {
    charge.status = 'failed';
    fail(world, intent);
  }
}

/** Takes what was authorised, whole or in part. */
export function captureIntent(world: World, intent: PaymentIntent, amount: number): void {
  const charge = world.charges.get(intent.latest_charge ?? '');
  if (!charge) throw new Error('an authorised intent has no charge');
  capture(world, charge, amount);
  intent.amount_capturable = 0;
  succeed(world, intent, amount);
}

/** Ends an intent; what was authorised is let go. */
export function cancelIntent(world: World, intent: PaymentIntent, reason: string | null): void {
  const charge = world.charges.get(intent.latest_charge ?? '');
  if (charge && intent.status === 'requires_capture') {
    charge.amount_refunded = charge.amount;
    charge.refunded = true;
  }
  intent.amount_capturable = 0;
  intent.canceled_at = world.now;
  intent.cancellation_reason = reason;
  intent.next_action = null;
  intent.status = 'canceled';
  world.emit('payment_intent.canceled', intent);
}

function authorise(world: World, intent: PaymentIntent, type: MethodType): void {
  intent.next_action = null;
  if (intent.capture_method === 'manual') {
    makeCharge(world, intent, type, 'authorised');
    intent.amount_capturable = intent.amount;
    intent.status = 'requires_capture';
    world.emit('payment_intent.amount_capturable_updated', intent);
  } else {
    makeCharge(world, intent, type, 'paid');
    succeed(world, intent, intent.amount);
  }
}

function decline(world: World, intent: PaymentIntent, type: MethodType): void {
  makeCharge(world, intent, type, declined);
  fail(world, intent);
}

function succeed(world: World, intent: PaymentIntent, received: number): void {
  intent.amount_received = received;
  intent.next_action = null;
  intent.status = 'succeeded';
  world.emit('payment_intent.succeeded', intent);
}

function fail(world: World, intent: PaymentIntent): void {
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = { ...declined, decline_code: 'generic_decline', type: 'card_error' };
  world.emit('payment_intent.payment_failed', intent);
}
