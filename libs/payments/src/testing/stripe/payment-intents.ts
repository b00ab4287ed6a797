import { demandPayable } from './amounts.js';
import type { Call, Endpoints } from './endpoint.js';
import { cancelIntent, captureIntent, confirm, demandStatus } from './intent-life.js';
import { listOf as page, readOne } from './lists.js';
import type { MethodType, PaymentIntent } from './objects.js';
import { conflicting, expand, integer, listOf, metadata, needed, object, oneOf, optional, positive, readParameters, text, truth } from './read-parameters.js';
import { cannotBeDone, noSuch } from './stripe-refused.js';
import type { World } from './world.js';

/** Methods that this account takes for a currency. */
export const methodTypes = ['card', 'alipay', 'wechat_pay'] as const;

/** `payment_method_options` of the methods that the stand-in knows. */
export const methodOptions = object({
  wechat_pay: optional(object({ client: needed(oneOf('web', 'android', 'ios')), app_id: optional(text) })),
  card: optional(object({ capture_method: optional(oneOf('manual')), request_three_d_secure: optional(oneOf('automatic', 'any', 'challenge')) })),
  alipay: optional(object({})),
});

const creation = {
  amount: needed(integer),
  currency: needed(text),
  allowed_payment_method_types: optional(listOf(oneOf(...methodTypes))),
  automatic_payment_methods: optional(object({ enabled: needed(truth), allow_redirects: optional(oneOf('always', 'never')) })),
  payment_method_options: optional(methodOptions),
  capture_method: optional(oneOf('automatic', 'automatic_async', 'manual')),
  payment_method: optional(text),
  confirm: optional(truth),
  return_url: optional(text),
  description: optional(text),
  metadata: optional(metadata),
  transfer_group: optional(text),
  statement_descriptor_suffix: optional(text),
  expand,
};

/** An intent that nobody has paid yet. */
export function makeIntent(
  world: World,
  given: Pick<PaymentIntent, 'amount' | 'currency' | 'payment_method_types' | 'capture_method' | 'description' | 'metadata' | 'transfer_group' | 'payment_method_options'>,
): PaymentIntent {
  const made = world.made('pi', 'payment_intent');
  const intent: PaymentIntent = {
    ...made,
    ...given,
    amount_capturable: 0,
    amount_received: 0,
    canceled_at: null,
    cancellation_reason: null,
    client_secret: `${made.id}_secret_${world.newId('s')}`,
    customer: null,
    last_payment_error: null,
    latest_charge: null,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  };
  world.intents.set(intent.id, intent);
  world.emit('payment_intent.created', intent);
  return intent;
}

/**
 * The methods that can pay: of those that are allowed, what the account has and the payment permits. Manual capture is for
 * cards alone.
 *
 * @throws StripeRefused when none is left
 */
export function eligible(allowed: readonly MethodType[] | undefined, captureMethod: string | undefined): readonly MethodType[] {
  const types = (allowed ?? methodTypes).filter((type) => captureMethod !== 'manual' || type === 'card');
  if (types.length === 0) throw conflicting('No valid payment method types for this payment. Please ensure that you have activated payment methods compatible with it.', 'allowed_payment_method_types');
  return types;
}

function create({ world, parameters }: Call): PaymentIntent {
  const given = readParameters(parameters, creation);
  demandPayable(given.amount, given.currency);
  const intent = makeIntent(world, {
    amount: given.amount,
    currency: given.currency,
    payment_method_types: eligible(given.allowed_payment_method_types, given.capture_method),
    capture_method: given.capture_method ?? 'automatic_async',
    description: given.description ?? null,
    metadata: given.metadata ?? {},
    transfer_group: given.transfer_group ?? null,
    payment_method_options: given.payment_method_options ?? {},
  });
  if (given.payment_method !== undefined) {
    intent.payment_method = given.payment_method;
    intent.status = 'requires_confirmation';
  }
  if (given.confirm) confirmWith(world, intent, given.payment_method, given.return_url, given.payment_method_options?.wechat_pay?.client);
  return intent;
}

function confirmWith(world: World, intent: PaymentIntent, method: string | undefined, returnUrl: string | undefined, client: string | undefined): void {
  const chosen = method ?? intent.payment_method;
  if (chosen === null) throw cannotBeDone('You cannot confirm this PaymentIntent because it’s missing a payment method.', { code: 'payment_intent_unexpected_state', paymentIntent: intent });
  if (chosen === 'pm_wechat_pay' && client === undefined) throw conflicting('Missing required param: payment_method_options[wechat_pay][client].', 'payment_method_options[wechat_pay][client]');
  if (chosen === 'pm_alipay' && returnUrl === undefined) throw conflicting('A return_url must be specified because this PaymentIntent allows redirects.', 'return_url');
  confirm(world, intent, chosen);
}

function existing({ world, id }: Call): PaymentIntent {
  const intent = world.intents.get(id);
  if (!intent) throw noSuch('payment_intent', id, 'intent');
  return intent;
}

/** Payment intents: made, confirmed, captured, cancelled, read. */
export const paymentIntents: Endpoints = {
  'POST /v1/payment_intents': create,
  'GET /v1/payment_intents': (call) => page(call, call.world.intents.values()),
  'GET /v1/payment_intents/:id': (call) => {
    readOne(call);
    return existing(call);
  },
  'POST /v1/payment_intents/:id/confirm': (call) => {
    const given = readParameters(call.parameters, { payment_method: optional(text), return_url: optional(text), payment_method_options: optional(methodOptions), expand });
    const intent = existing(call);
    demandStatus(intent, ['requires_payment_method', 'requires_confirmation', 'requires_action'], 'confirmed');
    const known = intent.payment_method_options as { readonly wechat_pay?: { readonly client?: string } };
    confirmWith(call.world, intent, given.payment_method, given.return_url, given.payment_method_options?.wechat_pay?.client ?? known.wechat_pay?.client);
    return intent;
  },
  'POST /v1/payment_intents/:id/capture': (call) => {
    const given = readParameters(call.parameters, { amount_to_capture: optional(positive), metadata: optional(metadata), expand });
    const intent = existing(call);
    demandStatus(intent, ['requires_capture'], 'captured');
    const amount = given.amount_to_capture ?? intent.amount_capturable;
    if (amount > intent.amount_capturable) {
      throw cannotBeDone('The requested capture amount is greater than the amount you can capture for this charge.', { code: 'amount_too_large', param: 'amount_to_capture' });
    }
    intent.metadata = { ...intent.metadata, ...given.metadata };
    captureIntent(call.world, intent, amount);
    return intent;
  },
  'POST /v1/payment_intents/:id/cancel': (call) => {
    const given = readParameters(call.parameters, { cancellation_reason: optional(oneOf('duplicate', 'fraudulent', 'requested_by_customer', 'abandoned')), expand });
    const intent = existing(call);
    const session = [...call.world.sessions.values()].find(({ payment_intent }) => payment_intent === intent.id);
    if (session?.status === 'open') throw cannotBeDone('You cannot cancel this PaymentIntent because it was created by a Checkout Session that is open; expire the Session instead.', { paymentIntent: intent });
    demandStatus(intent, ['requires_payment_method', 'requires_capture', 'requires_confirmation', 'requires_action'], 'canceled');
    cancelIntent(call.world, intent, given.cancellation_reason ?? null);
    return intent;
  },
};
