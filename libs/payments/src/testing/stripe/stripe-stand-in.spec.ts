import { Stripe } from 'stripe';
import { startStripeStandIn } from './index.js';
import type { StripeStandIn } from './index.js';

/** What an error of the client says, without its words. */
async function refusalOf(work: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { type, code, param, statusCode, decline_code: decline } = error as { type?: string; code?: string; param?: string; statusCode?: number; decline_code?: string };
    return Object.fromEntries(Object.entries({ type, code, param, statusCode, decline }).filter(([, value]) => value !== undefined && value !== ''));
  }
  throw new Error('it was not refused');
}

describe('the stand-in for Stripe', () => {
  let stripe: StripeStandIn;
  let client: Stripe;
  const clientWith = (options: { readonly key?: string; readonly maxNetworkRetries?: number; readonly timeout?: number } = {}): Stripe =>
    new Stripe(options.key ?? stripe.environment.STRIPE_SECRET_KEY, {
      host: stripe.environment.STRIPE_API_HOST,
      port: stripe.environment.STRIPE_API_PORT,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: options.maxNetworkRetries ?? 0,
      timeout: options.timeout ?? 5000,
    });
  const card: Stripe.PaymentIntentCreateParams = { amount: 10_000, currency: 'cny', allowed_payment_method_types: ['card'] };
  const paidCard: Stripe.PaymentIntentCreateParams = { ...card, payment_method: 'pm_card_visa', confirm: true };

  beforeEach(async () => {
    stripe = await startStripeStandIn();
    client = clientWith();
  });
  afterEach(() => stripe.close());

  /** A request past the client, for what the client would not send. */
  const raw = async (method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${stripe.environment.STRIPE_API_PORT}${path}`, {
      method,
      headers: { authorization: `Bearer ${stripe.environment.STRIPE_SECRET_KEY}`, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as { error?: Record<string, unknown>; id?: string; status?: string } };
  };

  describe('requests', () => {
    it('wants a key, in Bearer or Basic', async () => {
      expect(await refusalOf(clientWith({ key: 'sk_test_wrong' }).balance.retrieve())).toEqual({ type: 'StripeAuthenticationError', statusCode: 401 });
      expect((await raw('GET', '/v1/balance', undefined, { authorization: '' })).status).toBe(401);
      const basic = `Basic ${Buffer.from(`${stripe.environment.STRIPE_SECRET_KEY}:`).toString('base64')}`;
      expect((await raw('GET', '/v1/balance', undefined, { authorization: basic })).status).toBe(200);
    });

    it('knows one version, and no other addresses than its own', async () => {
      expect((await raw('GET', '/v1/balance', undefined, { 'stripe-version': '2012-01-01' })).status).toBe(400);
      expect((await raw('GET', '/v1/nothing')).body.error).toMatchObject({ type: 'invalid_request_error', message: expect.stringContaining('Unrecognized request URL (GET: /v1/nothing)') as string });
      expect((await raw('POST', '/v1/refunds', '{}', { 'content-type': 'application/json' })).status).toBe(400);
    });

    it.each([
      ['amount=1000&currency=cny&colour=red', { code: 'parameter_unknown', param: 'colour' }],
      ['amount=1000&currency=cny&payment_method_options[wechat_pay][colour]=red', { code: 'parameter_unknown', param: 'payment_method_options[wechat_pay][colour]' }],
      ['currency=cny', { code: 'parameter_missing', param: 'amount' }],
      ['amount=10.5&currency=cny', { code: 'parameter_invalid_integer', param: 'amount' }],
      ['amount=-1&currency=cny', { code: 'parameter_invalid_integer', param: 'amount' }],
      ['amount=0&currency=cny', { code: 'parameter_invalid_integer', param: 'amount' }],
      ['amount=359&currency=cny', { code: 'amount_too_small', param: 'amount' }],
      ['amount=100000000&currency=cny', { code: 'amount_too_large', param: 'amount' }],
      ['amount=1000&currency=xxx', { param: 'currency' }],
      ['amount=1000&currency=cny&allowed_payment_method_types[]=cash', { param: 'allowed_payment_method_types[0]' }],
      ['amount=1000&currency=cny&capture_method=manual&allowed_payment_method_types[]=alipay', { param: 'allowed_payment_method_types' }],
      ['amount=1000&currency=cny&payment_method_types[]=card', { code: 'parameter_unknown', param: 'payment_method_types' }],
      ['amount=1000&currency=cny&metadata=1', { param: 'metadata' }],
      ['amount=1000&currency=cny&expand[]=amount', { param: 'expand[amount]' }],
    ])('refuses %s', async (body, expected) => {
      const { status, body: answer, headers } = await raw('POST', '/v1/payment_intents', body);
      expect(status).toBe(400);
      expect(answer.error).toMatchObject({ type: 'invalid_request_error', message: expect.any(String) as string, ...expected });
      expect(headers.get('request-id')).toMatch(/^req_/);
    });

    it('refuses keys with brackets that do not match', async () => {
      expect((await raw('POST', '/v1/payment_intents', 'amount[=1')).status).toBe(400);
      expect((await raw('POST', '/v1/payment_intents', 'amount=1&amount[a]=1')).status).toBe(400);
    });

    it('expands what holds objects', async () => {
      const made = await client.paymentIntents.create({ ...paidCard, expand: ['latest_charge.balance_transaction'] });
      expect(made.latest_charge).toMatchObject({ object: 'charge', balance_transaction: { object: 'balance_transaction', amount: 10_000, fee: 540, net: 9460, type: 'charge' } });
    });
  });

  describe('idempotency keys', () => {
    it('give the first answer again', async () => {
      const first = await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' });
      const again = await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' });
      expect(again.id).toBe(first.id);
      expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
      expect(stripe.world.intents.size).toBe(1);
    });

    it('refuse other parameters and other endpoints', async () => {
      await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' });
      expect(await refusalOf(client.paymentIntents.create({ ...paidCard, amount: 1 }, { idempotencyKey: 'key-1' }))).toEqual({ type: 'StripeIdempotencyError', statusCode: 400 });
      expect(await refusalOf(client.refunds.create({ charge: 'ch_1' }, { idempotencyKey: 'key-1' }))).toEqual({ type: 'StripeIdempotencyError', statusCode: 400 });
    });

    it('answer 409 while the first request goes on', async () => {
      stripe.faults.plan('slow');
      const first = client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await refusalOf(client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' }))).toEqual({ type: 'StripeAPIError', code: 'idempotency_key_in_use', statusCode: 409 });
      expect((await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' }).catch(() => first)).id).toBe((await first).id);
      expect(stripe.world.intents.size).toBe(1);
    });

    it('keep errors of what had begun, and nothing of what had not', async () => {
      const declining = { ...card, payment_method: 'pm_card_chargeDeclined', confirm: true };
      const decline = { type: 'StripeCardError', code: 'card_declined', decline: 'generic_decline', statusCode: 402 };
      expect(await refusalOf(client.paymentIntents.create(declining, { idempotencyKey: 'key-1' }))).toEqual(decline);
      expect(await refusalOf(client.paymentIntents.create(declining, { idempotencyKey: 'key-1' }))).toEqual(decline);
      expect(stripe.world.charges.size).toBe(1);
      await refusalOf(client.paymentIntents.create({ ...paidCard, amount: 1 }, { idempotencyKey: 'key-2' }));
      expect((await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-2' })).status).toBe('succeeded');
    });

    it('are forgotten after a day', async () => {
      await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' });
      stripe.advance(86_400);
      await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' });
      expect(stripe.world.intents.size).toBe(2);
    });
  });

  describe('faults on demand', () => {
    it.each(['cut after', 'silent after'] as const)('%s: the same key finds what was done', async (fault) => {
      stripe.faults.plan(fault, /^POST/, 2);
      const impatient = clientWith({ timeout: 200 });
      expect(await refusalOf(impatient.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' }))).toEqual({ type: 'StripeConnectionError' });
      stripe.faults.clear();
      expect(stripe.world.intents.size).toBe(1);
      expect((await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' })).lastResponse.headers['idempotent-replayed']).toBe('true');
      expect(stripe.world.charges.size).toBe(1);
    });

    it.each(['cut before', 'silent before', 'unavailable', 'rate limit', 'lock timeout'] as const)('%s: nothing was done, and the key is free', async (fault) => {
      stripe.faults.plan(fault, /^POST/, 2);
      await refusalOf(clientWith({ timeout: 200 }).paymentIntents.create(paidCard, { idempotencyKey: 'key-1' }));
      stripe.faults.clear();
      expect(stripe.world.intents.size).toBe(0);
      expect((await client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' })).status).toBe('succeeded');
    });

    it('rate limit: the client tries again by itself when it may', async () => {
      stripe.faults.plan('rate limit');
      expect((await clientWith({ maxNetworkRetries: 1 }).paymentIntents.create(paidCard)).status).toBe('succeeded');
      expect(stripe.log).toEqual(['POST /v1/payment_intents → 429', 'POST /v1/payment_intents → 200']);
    });

    it.each([['error', 0], ['error after', 1]] as const)('%s: the 500 is kept under the key', async (fault, charges) => {
      stripe.faults.plan(fault);
      const expected = { type: 'StripeAPIError', statusCode: 500 };
      expect(await refusalOf(client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' }))).toEqual(expected);
      expect(await refusalOf(client.paymentIntents.create(paidCard, { idempotencyKey: 'key-1' }))).toEqual(expected);
      expect(stripe.world.charges.size).toBe(charges);
    });

    it('revoked key', async () => {
      stripe.faults.plan('revoked key', /balance/);
      expect(await refusalOf(client.balance.retrieve())).toEqual({ type: 'StripeAuthenticationError', statusCode: 401 });
    });
  });

  describe('payment intents', () => {
    const statusOf = (id: string): Promise<string> => client.paymentIntents.retrieve(id).then(({ status }) => status);

    it('go from requires_payment_method over requires_confirmation to succeeded', async () => {
      const bare = await client.paymentIntents.create(card);
      expect(bare.status).toBe('requires_payment_method');
      const chosen = await client.paymentIntents.create({ ...card, payment_method: 'pm_card_visa' });
      expect(chosen.status).toBe('requires_confirmation');
      expect((await client.paymentIntents.confirm(chosen.id)).status).toBe('succeeded');
      expect((await client.paymentIntents.confirm(bare.id, { payment_method: 'pm_card_visa' })).amount_received).toBe(10_000);
      expect(await refusalOf(client.paymentIntents.confirm(bare.id))).toEqual({ type: 'StripeInvalidRequestError', code: 'payment_intent_unexpected_state', statusCode: 400 });
    });

    it('ask the payer, take time, and come to an end', async () => {
      const params: Stripe.PaymentIntentCreateParams = { amount: 10_000, currency: 'cny', allowed_payment_method_types: ['alipay', 'wechat_pay'], payment_method: 'pm_alipay', confirm: true, return_url: 'http://127.0.0.1/back' };
      const [paid, failed, slow] = [await client.paymentIntents.create(params), await client.paymentIntents.create(params), await client.paymentIntents.create(params)];
      expect(paid.status).toBe('requires_action');
      expect(paid.next_action?.type).toBe('redirect_to_url');
      stripe.people.authenticate(paid.id, 'succeeds');
      stripe.people.authenticate(failed.id, 'fails');
      stripe.people.authenticate(slow.id, 'takes time');
      expect([await statusOf(paid.id), await statusOf(failed.id), await statusOf(slow.id)]).toEqual(['succeeded', 'requires_payment_method', 'processing']);
      expect((await client.paymentIntents.retrieve(failed.id)).last_payment_error?.code).toBe('card_declined');
      stripe.people.finish(slow.id, 'succeeds');
      expect(await statusOf(slow.id)).toBe('succeeded');
    });

    it('want what a wallet needs', async () => {
      const wallet: Stripe.PaymentIntentCreateParams = { amount: 10_000, currency: 'cny', allowed_payment_method_types: ['wechat_pay', 'alipay'], confirm: true };
      expect(await refusalOf(client.paymentIntents.create({ ...wallet, payment_method: 'pm_wechat_pay' }))).toMatchObject({ param: 'payment_method_options[wechat_pay][client]' });
      expect(await refusalOf(client.paymentIntents.create({ ...wallet, payment_method: 'pm_alipay' }))).toMatchObject({ param: 'return_url' });
      expect(await refusalOf(client.paymentIntents.create({ ...wallet, payment_method: 'pm_card_visa' }))).toMatchObject({ code: 'payment_intent_invalid_parameter' });
    });

    it('hold money for a card until it is captured, in whole or in part', async () => {
      const held = { ...paidCard, capture_method: 'manual' as const };
      const [whole, part] = [await client.paymentIntents.create(held), await client.paymentIntents.create(held)];
      expect([whole.status, whole.amount_capturable, whole.amount_received]).toEqual(['requires_capture', 10_000, 0]);
      expect(stripe.world.balanceTransactions.size).toBe(0);
      expect(await refusalOf(client.paymentIntents.capture(part.id, { amount_to_capture: 10_001 }))).toEqual({ type: 'StripeInvalidRequestError', code: 'amount_too_large', param: 'amount_to_capture', statusCode: 400 });
      expect((await client.paymentIntents.capture(whole.id)).amount_received).toBe(10_000);
      expect((await client.paymentIntents.capture(part.id, { amount_to_capture: 4000 })).amount_received).toBe(4000);
      expect([...stripe.world.balanceTransactions.values()].map(({ amount }) => amount)).toEqual([10_000, 4000]);
      expect(await refusalOf(client.paymentIntents.capture(part.id))).toMatchObject({ code: 'payment_intent_unexpected_state' });
    });

    it('are cancelled, and lapse when an authorisation is a week old', async () => {
      const held = { ...paidCard, capture_method: 'manual' as const };
      const [cancelled, lapsed, paid] = [await client.paymentIntents.create(held), await client.paymentIntents.create(held), await client.paymentIntents.create(paidCard)];
      expect((await client.paymentIntents.cancel(cancelled.id)).status).toBe('canceled');
      expect(await refusalOf(client.paymentIntents.cancel(paid.id))).toMatchObject({ code: 'payment_intent_unexpected_state' });
      stripe.advance(7 * 86_400 + 1);
      expect((await client.paymentIntents.retrieve(lapsed.id)).cancellation_reason).toBe('automatic');
      expect(await refusalOf(client.paymentIntents.retrieve('pi_nothing'))).toEqual({ type: 'StripeInvalidRequestError', code: 'resource_missing', param: 'intent', statusCode: 404 });
    });
  });

  describe('checkout sessions', () => {
    const order = (more: object = {}): Stripe.Checkout.SessionCreateParams => ({
      mode: 'payment',
      line_items: [{ quantity: 1, price_data: { currency: 'cny', unit_amount: 10_000, product_data: { name: 'PD-2026-000001' } } }],
      allowed_payment_method_types: ['card', 'alipay', 'wechat_pay'],
      success_url: 'http://127.0.0.1/back?session={CHECKOUT_SESSION_ID}',
      ...more,
    });

    it('are paid on their page', async () => {
      const session = await client.checkout.sessions.create(order({ client_reference_id: 'ref', payment_intent_data: { metadata: { due: '1' } } }));
      expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', payment_intent: null, amount_total: 10_000 });
      const page = await fetch(session.url ?? '');
      expect(await page.text()).toContain('100.00');
      const paid = await fetch(session.url ?? '', { method: 'POST', body: 'method=alipay', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
      expect(paid.headers.get('location')).toBe(`http://127.0.0.1/back?session=${session.id}`);
      const after = await client.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
      expect(after).toMatchObject({ status: 'complete', payment_status: 'paid', url: null, payment_intent: { status: 'succeeded', metadata: { due: '1' } } });
      expect(stripe.world.events.map(({ type }) => type)).toEqual(['payment_intent.created', 'payment_intent.requires_action', 'charge.succeeded', 'payment_intent.succeeded', 'checkout.session.completed']);
    });

    it('stay open when the payment is declined, and wait for what takes time', async () => {
      const session = await client.checkout.sessions.create(order());
      stripe.people.payCheckout(session.id, 'card', 'is declined');
      expect((await client.checkout.sessions.retrieve(session.id)).status).toBe('open');
      const intent = stripe.people.payCheckout(session.id, 'alipay', 'takes time');
      expect(await client.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
      stripe.people.finish(intent.id, 'succeeds');
      expect(await client.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: 'paid' });
      expect(stripe.world.events.at(-1)?.type).toBe('checkout.session.async_payment_succeeded');
    });

    it('expire when they are told to, and by themselves', async () => {
      const [told, alone] = [await client.checkout.sessions.create(order()), await client.checkout.sessions.create(order())];
      expect((await client.checkout.sessions.expire(told.id)).status).toBe('expired');
      expect(await refusalOf(client.checkout.sessions.expire(told.id))).toEqual({ type: 'StripeInvalidRequestError', param: 'session', statusCode: 400 });
      stripe.advance(86_401);
      expect((await client.checkout.sessions.retrieve(alone.id)).status).toBe('expired');
      expect((await fetch(alone.url ?? '')).status).toBe(404);
    });

    it('want an address to return to and a sensible end, and offer cards alone for manual capture', async () => {
      const now = Math.floor(Date.now() / 1000);
      expect(await refusalOf(client.checkout.sessions.create(order({ success_url: 'deals/1' })))).toMatchObject({ code: 'url_invalid', param: 'success_url' });
      expect(await refusalOf(client.checkout.sessions.create(order({ expires_at: now + 60 })))).toMatchObject({ param: 'expires_at' });
      expect((await client.checkout.sessions.create(order({ payment_intent_data: { capture_method: 'manual' } }))).payment_method_types).toEqual(['card']);
    });
  });

  it('refunds in parts, never more than is left', async () => {
    const paid = await client.paymentIntents.create(paidCard);
    expect((await client.refunds.create({ payment_intent: paid.id, amount: 4000, metadata: { call: '1' } })).status).toBe('succeeded');
    expect(await refusalOf(client.refunds.create({ payment_intent: paid.id, amount: 6001 }))).toEqual({ type: 'StripeInvalidRequestError', param: 'amount', statusCode: 400 });
    await client.refunds.create({ payment_intent: paid.id });
    expect(await refusalOf(client.refunds.create({ payment_intent: paid.id }))).toEqual({ type: 'StripeInvalidRequestError', code: 'charge_already_refunded', statusCode: 400 });
    expect((await client.refunds.list({ payment_intent: paid.id })).data.map(({ amount }) => amount)).toEqual([6000, 4000]);
    const unpaid = await client.paymentIntents.create(card);
    expect(await refusalOf(client.refunds.create({ payment_intent: unpaid.id }))).toMatchObject({ param: 'payment_intent', statusCode: 400 });
  });

  it('transfers to accounts that may receive, from what is available', async () => {
    const account = await client.accounts.create({ type: 'express', country: 'HK', capabilities: { transfers: { requested: true } } });
    const order = { amount: 5000, currency: 'cny', destination: account.id, transfer_group: 'payout-1' };
    expect(await refusalOf(client.transfers.create(order))).toMatchObject({ code: 'insufficient_capabilities_for_transfer' });
    stripe.people.activate(account.id);
    await client.paymentIntents.create(paidCard);
    expect(await refusalOf(client.transfers.create(order))).toEqual({ type: 'StripeInvalidRequestError', code: 'balance_insufficient', statusCode: 400 });
    stripe.advance(8 * 86_400);
    expect((await client.transfers.create(order)).amount).toBe(5000);
    expect((await client.balance.retrieve()).available).toEqual([{ amount: 4460, currency: 'cny' }]);
    expect((await client.transfers.list({ transfer_group: 'payout-1' })).data).toHaveLength(1);
    expect(await refusalOf(client.transfers.create({ ...order, destination: 'acct_nobody' }))).toMatchObject({ code: 'resource_missing', param: 'destination' });
  });

  it('lists balance transactions page by page, newest first', async () => {
    for (let payment = 1; payment <= 7; payment += 1) await client.paymentIntents.create({ ...paidCard, amount: payment * 1000 });
    const page = await client.balanceTransactions.list({ limit: 3 });
    expect([page.data.map(({ amount }) => amount), page.has_more]).toEqual([[7000, 6000, 5000], true]);
    const all: number[] = [];
    for await (const { amount } of client.balanceTransactions.list({ limit: 3 })) all.push(amount);
    expect(all).toEqual([7000, 6000, 5000, 4000, 3000, 2000, 1000]);
    expect((await client.balanceTransactions.list({ created: { gt: Math.floor(Date.now() / 1000) + 60 } })).data).toEqual([]);
    expect(await refusalOf(client.balanceTransactions.list({ limit: 101 }))).toMatchObject({ param: 'limit' });
    expect(await refusalOf(client.balanceTransactions.list({ starting_after: 'txn_nothing' }))).toMatchObject({ code: 'resource_missing', param: 'starting_after' });
  });

  it('books disputes and refunds that fail on the balance', async () => {
    const paid = await client.paymentIntents.create(paidCard);
    const dispute = stripe.people.dispute(paid.id);
    expect(await refusalOf(client.refunds.create({ payment_intent: paid.id }))).toMatchObject({ code: 'charge_disputed' });
    stripe.people.closeDispute(dispute.id, 'won');
    await client.paymentIntents.create(paidCard);
    const other = await client.paymentIntents.create(paidCard);
    const refund = await client.refunds.create({ payment_intent: other.id });
    stripe.people.failRefund(refund.id);
    expect((await client.refunds.retrieve(refund.id)).status).toBe('failed');
    expect([...stripe.world.balanceTransactions.values()].map(({ type, amount, fee }) => [type, amount, fee])).toEqual([
      ['charge', 10_000, 540],
      ['adjustment', -10_000, 10_000],
      ['adjustment', 10_000, 0],
      ['charge', 10_000, 540],
      ['charge', 10_000, 540],
      ['refund', -10_000, 0],
      ['refund_failure', 10_000, 0],
    ]);
  });

  it('signs events so that the official client believes them, and nobody else’s', async () => {
    await client.paymentIntents.create(paidCard);
    const [event] = stripe.world.events;
    if (!event) throw new Error('no event');
    const secret = stripe.environment.STRIPE_WEBHOOK_SECRET;
    const { body, headers } = stripe.signed(event);
    const signature = headers['stripe-signature'] ?? '';
    expect(client.webhooks.constructEvent(body, signature, secret).id).toBe(event.id);
    expect(() => client.webhooks.constructEvent(body.replace('10000', '10001'), signature, secret)).toThrow(/No signatures found matching/);
    const old = stripe.signed(event, { at: Math.floor(Date.now() / 1000) - 301 });
    expect(() => client.webhooks.constructEvent(old.body, old.headers['stripe-signature'] ?? '', secret)).toThrow(/tolerance/);
    const forged = stripe.signed(event, { secret: 'whsec_other' });
    expect(() => client.webhooks.constructEvent(forged.body, forged.headers['stripe-signature'] ?? '', secret)).toThrow(/No signatures found matching/);
  });
});
