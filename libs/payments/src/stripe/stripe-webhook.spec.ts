import { IdentityGraphqlModule } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful, openDeposit } from '@haihe/ledger/testing';
import { toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { duesById } from '../data/queries/dues.js';
import { PaymentsGraphqlModule } from '../payments-graphql.module.js';
import { askPayment, balanceOf, paymentsAreas, signatureOf, startStripeStandIn } from '../testing.js';
import type { StripeEvent, StripeStandIn } from '../testing.js';
import { StripeCalls } from './actions/stripe-calls.js';
import { StripeEvents } from './actions/stripe-events.js';
import { stripeKey } from './actions/stripe-keys.js';

const start = `mutation($input: PaymentCheckoutStartInput!) { paymentCheckoutStart(input: $input) { url userErrors { code message path } } }`;

describe('the api of online payment', () => {
  let service: TestService;
  let stripe: StripeStandIn;
  let payer: Party;
  let client: GraphqlClient;

  beforeAll(async () => {
    stripe = await startStripeStandIn();
    service = await openTestService({ areas: paymentsAreas, imports: [IdentityGraphqlModule, PaymentsGraphqlModule], environment: stripe.environment });
    payer = await enterParty(service.database);
    client = signInAs(service.client(), payer);
  }, 60_000);
  afterEach(() => demandLawful(service.database));
  afterAll(async () => {
    await service.close();
    await stripe.close();
  });

  const post = (body: string | Buffer, headers: Readonly<Record<string, string>>) => service.app.inject({ method: 'POST', url: '/webhooks/stripe', payload: body, headers: { ...headers } });
  const deliver = (event: StripeEvent, how: { readonly at?: number; readonly secret?: string } = {}) => {
    const { body, headers } = stripe.signed(event, how);
    return post(body, headers);
  };
  const kept = () => service.database.reader.query<{ id: string }>('SELECT id FROM payments.stripe_event ORDER BY id');
  const jobs = async (task: string) => Number((await service.database.reader.query<{ n: string }>('SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = $1', [task]))[0]?.n);
  const pay = async () => {
    const { dueId } = await askPayment(service.database, payer);
    const answer = await client.data<{ paymentCheckoutStart: { url: string } }>(start, { input: { dueId: toGlobalId('PaymentDue', dueId), returnPath: '/deals/1' } });
    const seen = stripe.world.events.length;
    stripe.people.payCheckout(answer.paymentCheckoutStart.url.split('/').at(-1) ?? '');
    return { dueId, events: stripe.world.events.slice(seen) };
  };
  const work = async () => {
    for (const { id } of await kept()) await service.app.get(StripeEvents, { strict: false }).follow(id);
  };

  it('keeps an event once, has the worker follow it, and pays the due once, in whatever order the events come', async () => {
    const before = await balanceOf(service.database, stripeKey);
    const { dueId, events } = await pay();
    expect(events.map(({ type }) => type)).toEqual(['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded', 'checkout.session.completed']);
    const queued = await jobs('payments-stripe-event');
    for (const event of [...events].reverse()) {
      const answer = await deliver(event);
      expect([answer.statusCode, answer.json()]).toEqual([200, { received: true }]);
      await work();
    }
    expect(await jobs('payments-stripe-event')).toBe(queued + events.length);
    expect((await duesById(service.database.reader, [dueId])).get(dueId)).toMatchObject({ state: 'PAID', paid: 100_000n });
    for (const event of events) expect((await deliver(event)).statusCode).toBe(200);
    await Promise.all(events.map((event) => deliver(event)));
    await work();
    expect(await jobs('payments-stripe-event')).toBe(queued + events.length);
    expect((await balanceOf(service.database, stripeKey)) - before).toBe(-100_000n);
  });

  it('refuses what Stripe did not sign just now, and keeps nothing of it', async () => {
    const { events } = await pay();
    const [event] = events;
    if (!event) throw new Error('no event');
    const before = await kept();
    const { body, headers } = stripe.signed(event);
    const now = Math.floor(Date.now() / 1000);
    const forgeries: [string, string | Buffer, Readonly<Record<string, string>>][] = [
      ['another secret', ...parts(stripe.signed(event, { secret: 'whsec_forged' }))],
      ['stale', ...parts(stripe.signed(event, { at: now - 301 }))],
      ['another body', body.replace('succeeded', 'canceled').replace('"livemode": false', '"livemode":  false'), headers],
      ['printed anew', JSON.stringify(JSON.parse(body)), headers],
      ['no signature', body, { 'content-type': 'application/json' }],
      ['empty signature', body, { ...headers, 'stripe-signature': '' }],
      ['no v1', body, { ...headers, 'stripe-signature': (headers['stripe-signature'] ?? '').replace(/v1=[0-9a-f]+,/, '') }],
      ['v0 as v1', body, { ...headers, 'stripe-signature': `t=${now},v1=${'0'.repeat(64)}` }],
      ['no moment', body, { ...headers, 'stripe-signature': (headers['stripe-signature'] ?? '').replace(/t=\d+,/, '') }],
      ['no JSON', '{', { ...headers, 'stripe-signature': signatureOf('{', stripe.environment.STRIPE_WEBHOOK_SECRET, now) }],
      ['empty', '', { ...headers, 'stripe-signature': signatureOf('', stripe.environment.STRIPE_WEBHOOK_SECRET, now) }],
    ];
    const answers = await Promise.all(forgeries.map(async ([name, forged, as]) => [name, (await post(forged, as)).statusCode] as const));
    expect(answers).toEqual(forgeries.map(([name]) => [name, 400]));
    // Signed by Stripe, but of real money while the key is of the test mode.
    expect((await deliver({ ...event, id: `${event.id}live`, livemode: true })).statusCode).toBe(400);
    expect(await kept()).toEqual(before);
    expect((await deliver(event, { at: now - 299 })).statusCode).toBe(200);
  });

  it('answers what is none of its business with 200 and leaves it', async () => {
    const { events } = await pay();
    const [template] = events;
    if (!template) throw new Error('no event');
    const objects = [{ object: 'customer', id: 'cus_1' }, { object: 'balance' }, { object: 'refund', id: 're_nothing' }, { object: 'checkout.session', id: 'cs_nothing' }, {}];
    for (const [place, object] of objects.entries()) {
      expect((await deliver({ ...template, id: `evt_foreign${place}`, type: 'some.thing', data: { object } })).statusCode).toBe(200);
    }
    await work();
    const outcomes = await service.database.reader.query(`SELECT outcome FROM payments.stripe_event WHERE id LIKE 'evt_foreign%'`);
    expect(outcomes).toEqual(objects.map(() => ({ outcome: 'IGNORED' })));
  });

  it('starts a payment for who may, and says why not in his language', async () => {
    const { dueId } = await askPayment(service.database, payer);
    const input = { dueId: toGlobalId('PaymentDue', dueId), returnPath: '/deals/1' };
    const first = await client.data<{ paymentCheckoutStart: { url: string } }>(start, { input });
    expect(first.paymentCheckoutStart.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/c\/pay\/cs_test_/);
    expect(await client.data(start, { input })).toEqual(first);
    const refused = await client.data<{ paymentCheckoutStart: { url: string | null; userErrors: object[] } }>(start, { input: { ...input, returnPath: '//evil.example' } });
    expect(refused.paymentCheckoutStart).toEqual({ url: null, userErrors: [{ code: 'RETURN_PATH_INVALID', message: '返回地址无效', path: ['input', 'returnPath'] }] });
    const stranger = signInAs(service.client(), await enterParty(service.database));
    expect((await stranger.data<{ paymentCheckoutStart: { userErrors: { code: string }[] } }>(start, { input })).paymentCheckoutStart.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await service.client().errorCode(start, { input })).toBe('UNAUTHENTICATED');
    const banker = signInAs(service.client(), await enterParty(service.database, { kind: 'OPERATOR' }));
    expect(await banker.errorCode(start, { input })).toBe('FORBIDDEN');
  });

  it('shows the desk what left unasked, and lets it say who pays', async () => {
    const { events } = await pay();
    for (const event of events) await deliver(event);
    await work();
    const intentId = [...stripe.world.intents.values()].at(-1)?.id ?? '';
    const seen = stripe.world.events.length;
    const { id } = stripe.people.dispute(intentId, 30_000);
    for (const event of stripe.world.events.slice(seen)) await deliver(event);
    await work();
    const desk = signInAs(service.client(), await enterParty(service.database, { kind: 'OPERATOR' }));
    const claims = '{ stripeClaims { totalCount edges { node { id kind state gone { amount } settled { amount } } } } }';
    expect(await desk.data(claims)).toEqual({ stripeClaims: { totalCount: 1, edges: [{ node: { id, kind: 'DISPUTE', state: 'needs_response', gone: { amount: '300.00' }, settled: { amount: '0.00' } } }] } });
    expect(await client.errorCode(claims)).toBe('FORBIDDEN');
    const settle = `mutation($input: StripeClaimSettleInput!) { stripeClaimSettle(input: $input) { claim { settled { amount } note } userErrors { code } } }`;
    const input = { claimId: id, organisationId: toGlobalId('Organisation', payer.organisationId), reason: '持卡人否认交易' };
    expect(await desk.data(settle, { input })).toEqual({ stripeClaimSettle: { claim: null, userErrors: [{ code: 'BALANCE_INSUFFICIENT' }] } });
    await openDeposit(service.database, Money.parse('500.00'), payer.organisationId);
    expect(await desk.data(settle, { input })).toEqual({ stripeClaimSettle: { claim: { settled: { amount: '300.00' }, note: '持卡人否认交易' }, userErrors: [] } });
    expect(await desk.data(settle, { input })).toEqual({ stripeClaimSettle: { claim: null, userErrors: [{ code: 'CLAIM_SETTLED' }] } });
    expect(await client.errorCode(settle, { input })).toBe('FORBIDDEN');
    expect(await desk.data(claims)).toEqual({ stripeClaims: { totalCount: 0, edges: [] } });
  });

  it('while Stripe is away says so; the same click later finds the one payment', async () => {
    const { dueId } = await askPayment(service.database, payer);
    const input = { dueId: toGlobalId('PaymentDue', dueId), returnPath: '/' };
    stripe.faults.plan('unavailable', /sessions/, 2);
    const away = await client.data<{ paymentCheckoutStart: { userErrors: { code: string }[] } }>(start, { input });
    expect(away.paymentCheckoutStart.userErrors).toMatchObject([{ code: 'CHANNEL_UNAVAILABLE' }]);
    const later = await client.data<{ paymentCheckoutStart: { url: string } }>(start, { input });
    expect(later.paymentCheckoutStart.url).toContain('/c/pay/');
    const calls = await service.database.reader.query<{ id: string }>(`SELECT c.id FROM payments.stripe_call c JOIN payments.stripe_payment p ON p.id = c.payment_id WHERE p.due_id = $1`, [dueId]);
    expect(calls).toHaveLength(1);
    expect((await service.app.get(StripeCalls, { strict: false }).perform(calls[0]?.id ?? ''))?.state).toBe('DONE');
  });
});

function parts({ body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> }): [string, Readonly<Record<string, string>>] {
  return [body, headers];
}
