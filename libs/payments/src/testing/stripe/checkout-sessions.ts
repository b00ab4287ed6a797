import { demandPayable } from './amounts.js';
import type { Call, Endpoints } from './endpoint.js';
import { listOf as page, readOne } from './lists.js';
import type { CheckoutSession } from './objects.js';
import { eligible, methodOptions, methodTypes } from './payment-intents.js';
import { conflicting, expand, integer, listOf, metadata, needed, object, oneOf, optional, readParameters, text, truth } from './read-parameters.js';
import { cannotBeDone, noSuch, wrongParameter } from './stripe-refused.js';
import type { World } from './world.js';

const MINUTE = 60;
const DAY = 86_400;
/** Clocks of two machines are never the same. */
const GRACE = 10;

const creation = {
  mode: needed(oneOf('payment')),
  ui_mode: optional(oneOf('hosted_page')),
  line_items: needed(
    listOf(
      object({
        quantity: needed(integer),
        price_data: needed(object({ currency: needed(text), unit_amount: needed(integer), product_data: needed(object({ name: needed(text), description: optional(text) })) })),
      }),
    ),
  ),
  allowed_payment_method_types: optional(listOf(oneOf(...methodTypes))),
  payment_method_options: optional(methodOptions),
  payment_intent_data: optional(
    object({ capture_method: optional(oneOf('automatic', 'automatic_async', 'manual')), description: optional(text), metadata: optional(metadata), transfer_group: optional(text) }),
  ),
  adaptive_pricing: optional(object({ enabled: optional(truth) })),
  success_url: needed(text),
  cancel_url: optional(text),
  client_reference_id: optional(text),
  customer_email: optional(text),
  expires_at: optional(integer),
  locale: optional(oneOf('auto', 'zh', 'en')),
  metadata: optional(metadata),
  expand,
};

function create({ world, parameters }: Call): CheckoutSession {
  const given = readParameters(parameters, creation);
  const currencies = new Set(given.line_items.map(({ price_data: { currency } }) => currency));
  const [currency = ''] = currencies;
  if (given.line_items.length === 0) throw wrongParameter('Missing required param: line_items.', 'line_items', 'parameter_missing');
  if (currencies.size > 1) throw conflicting('All line items must have the same currency.', 'line_items');
  for (const [place, { quantity, price_data }] of given.line_items.entries()) {
    if (quantity < 1) throw wrongParameter('This value must be greater than or equal to 1.', `line_items[${place}][quantity]`, 'parameter_invalid_integer');
    if (price_data.unit_amount < 0) throw wrongParameter('Invalid non-negative integer', `line_items[${place}][price_data][unit_amount]`, 'parameter_invalid_integer');
  }
  const amount = given.line_items.reduce((sum, { quantity, price_data }) => sum + quantity * price_data.unit_amount, 0);
  demandPayable(amount, currency, 'line_items');
  for (const param of ['success_url', 'cancel_url'] as const) if (given[param] !== undefined) demandUrl(given[param], param);
  if (given.client_reference_id !== undefined && given.client_reference_id.length > 200) throw wrongParameter('Invalid string: must be at most 200 characters', 'client_reference_id');
  const expires = given.expires_at ?? world.now + DAY;
  if (expires < world.now + 30 * MINUTE - GRACE || expires > world.now + DAY + GRACE) {
    throw wrongParameter('The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.', 'expires_at');
  }
  const made = world.made('cs_test', 'checkout.session');
  const session: CheckoutSession = {
    ...made,
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: given.cancel_url ?? null,
    client_reference_id: given.client_reference_id ?? null,
    currency,
    expires_at: expires,
    locale: given.locale ?? null,
    metadata: given.metadata ?? {},
    mode: 'payment',
    payment_intent: null,
    payment_method_options: given.payment_method_options ?? {},
    payment_method_types: eligible(given.allowed_payment_method_types, given.payment_intent_data?.capture_method),
    payment_status: 'unpaid',
    status: 'open',
    success_url: given.success_url,
    ui_mode: 'hosted_page',
    url: `${world.address}/c/pay/${made.id}`,
  };
  world.sessions.set(session.id, session);
  world.orders.set(session.id, {
    capture_method: given.payment_intent_data?.capture_method ?? 'automatic_async',
    description: given.payment_intent_data?.description ?? null,
    metadata: given.payment_intent_data?.metadata ?? {},
    transfer_group: given.payment_intent_data?.transfer_group ?? null,
  });
  return session;
}

function demandUrl(value: string, param: string): void {
  if (!/^https?:\/\/[^\s]+$/.test(value)) throw wrongParameter('Not a valid URL', param, 'url_invalid');
}

/** Nobody can pay any more. */
export function expireSession(world: World, session: CheckoutSession): void {
  session.status = 'expired';
  session.url = null;
  world.emit('checkout.session.expired', session);
}

function existing({ world, id }: Call): CheckoutSession {
  const session = world.sessions.get(id);
  if (!session) throw noSuch('checkout.session', id, 'session');
  return session;
}

/** Checkout sessions in payment mode, on Stripe's own page. */
export const checkoutSessions: Endpoints = {
  'POST /v1/checkout/sessions': create,
  'GET /v1/checkout/sessions': (call) => page(call, call.world.sessions.values(), ['payment_intent', 'status']),
  'GET /v1/checkout/sessions/:id': (call) => {
    readOne(call);
    return existing(call);
  },
  'POST /v1/checkout/sessions/:id/expire': (call) => {
    readOne(call);
    const session = existing(call);
    if (session.status !== 'open') {
      throw cannotBeDone(`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of "${session.status}".`, { param: 'session' });
    }
    expireSession(call.world, session);
    return session;
  },
};
