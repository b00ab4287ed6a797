import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful, openDeposit } from '@haihe/ledger/testing';
import { newId, readConfiguration } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { Stripe } from 'stripe';
import { suspenseKey } from '../actions/account-keys.js';
import { cancelPayment } from '../actions/cancel-payment.js';
import { payFromDeposit } from '../actions/pay-from-deposit.js';
import { recordReceipt } from '../actions/record-receipt.js';
import { duesById } from '../data/queries/dues.js';
import { receiptQueue } from '../data/queries/receipts.js';
import type { PaymentRequest } from '../actions/request-payment.js';
import { askPayment, balanceOf, escrowKey, inTx, paymentsAreas } from '../testing.js';
import { openStripeKit } from '../testing/stripe-kit.js';
import type { StripeKit } from '../testing/stripe-kit.js';
import { stripePaymentsOf } from './data/queries/stripe-payments.js';
import { captureHeld, releaseHeld } from './actions/held-payments.js';
import { holdPaymentsFor } from './rules/held-purposes.js';
import { StartCheckout } from './actions/start-checkout.js';
import { StripeGateway } from './actions/stripe-gateway.js';
import { stripeKey } from './actions/stripe-keys.js';

holdPaymentsFor('test.deposit');

describe('paying by Stripe', () => {
  let kit: StripeKit;
  let payer: Party;
  let before: { readonly clearing: bigint; readonly suspense: bigint };

  beforeAll(async () => {
    kit = await openStripeKit(paymentsAreas);
    payer = await enterParty(kit.database);
  }, 60_000);
  beforeEach(async () => {
    kit.stripe.faults.clear();
    kit.stripe.world.ahead = 0;
    before = { clearing: await balanceOf(kit.database, stripeKey), suspense: await balanceOf(kit.database, suspenseKey) };
  });
  afterEach(() => demandLawful(kit.database));
  afterAll(() => kit.close());

  const start = (dueId: string, returnPath = '/deals/1', party = payer) => kit.checkout.start(party.caller, { dueId, returnPath });
  const refusal = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );
  const sessionOf = (url: string): string => url.split('/').at(-1) ?? '';
  const ask = (options: Partial<PaymentRequest> = {}) => askPayment(kit.database, payer, options);
  const due = async (id: string) => (await duesById(kit.database.reader, [id])).get(id);
  const states = async (dueId: string) => (await stripePaymentsOf(kit.database.reader, dueId)).map(({ state }) => state);
  const moved = async () => ({ clearing: (await balanceOf(kit.database, stripeKey)) - before.clearing, suspense: (await balanceOf(kit.database, suspenseKey)) - before.suspense });
  /** Somebody in Stripe's own pages. */
  const byHand = (): Stripe => new Stripe(kit.stripe.environment.STRIPE_SECRET_KEY, { host: '127.0.0.1', port: kit.stripe.environment.STRIPE_API_PORT, protocol: 'http', telemetry: false });
  const intentOf = async (dueId: string): Promise<string> => (await stripePaymentsOf(kit.database.reader, dueId)).at(-1)?.intentId ?? '';

  it.each(['card', 'alipay', 'wechat_pay'] as const)('by %s: the money goes to the due in the transaction that receives it', async (method) => {
    const into = escrowKey(payer.organisationId);
    const { dueId, reference } = await ask({ into });
    const { url } = await start(dueId);
    expect(await states(dueId)).toEqual(['OPEN']);
    const session = kit.stripe.world.sessions.get(sessionOf(url));
    expect(session).toMatchObject({ amount_total: 100_000, currency: 'cny', success_url: 'https://exchange.example/deals/1?checkout=done', cancel_url: 'https://exchange.example/deals/1?checkout=back', payment_method_types: ['card', 'alipay', 'wechat_pay'] });
    kit.stripe.people.payCheckout(sessionOf(url), method);
    await kit.work();
    expect(await due(dueId)).toMatchObject({ state: 'PAID', paid: 100_000n });
    expect(await states(dueId)).toEqual(['SUCCEEDED']);
    expect(await balanceOf(kit.database, into)).toBe(100_000n);
    expect(await moved()).toEqual({ clearing: -100_000n, suspense: 0n });
    const [receipt] = await kit.database.reader.query<object>(`SELECT channel, external_id, amount_fen::text, waiting_fen::text, reference FROM payments.receipt WHERE due_id = $1`, [dueId]);
    expect(receipt).toEqual({ channel: 'STRIPE', external_id: await intentOf(dueId), amount_fen: '100000', waiting_fen: '0', reference });
  });

  it('a double click is one page, one after the other and at once', async () => {
    const { dueId } = await ask();
    const first = await start(dueId);
    expect(await start(dueId)).toEqual(first);
    const other = await ask();
    const answers = await Promise.all([1, 2, 3, 4].map(() => start(other.dueId)));
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
    expect([...kit.stripe.world.sessions.values()].filter(({ metadata }) => metadata['haihe_due'] === other.reference)).toHaveLength(1);
  });

  it('a declined card leaves the page open, and the next try succeeds', async () => {
    const { dueId } = await ask();
    const { url } = await start(dueId);
    kit.stripe.people.payCheckout(sessionOf(url), 'card', 'is declined');
    await kit.work();
    expect(await states(dueId)).toEqual(['OPEN']);
    expect(await start(dueId)).toEqual({ url });
    kit.stripe.people.payCheckout(sessionOf(url));
    await kit.work();
    expect(await due(dueId)).toMatchObject({ state: 'PAID' });
  });

  it('what takes time is waited for: no second payment meanwhile', async () => {
    const [good, bad] = [await ask(), await ask()];
    const pages = [await start(good.dueId), await start(bad.dueId)];
    const [paid, unpaid] = pages.map(({ url }) => kit.stripe.people.payCheckout(sessionOf(url), 'alipay', 'takes time').id);
    await kit.work();
    expect([await states(good.dueId), await states(bad.dueId)]).toEqual([['PROCESSING'], ['PROCESSING']]);
    expect(await refusal(start(good.dueId))).toBe('PAYMENT_UNDER_WAY');
    kit.stripe.people.finish(paid ?? '', 'succeeds');
    kit.stripe.people.finish(unpaid ?? '', 'fails');
    await kit.work();
    expect([await due(good.dueId), await due(bad.dueId)]).toMatchObject([{ state: 'PAID' }, { state: 'OPEN', paid: 0n }]);
    expect(await states(bad.dueId)).toEqual(['FAILED']);
    const again = await start(bad.dueId);
    kit.stripe.people.payCheckout(sessionOf(again.url));
    await kit.work();
    expect(await states(bad.dueId)).toEqual(['FAILED', 'SUCCEEDED']);
  });

  it('a page whose time is over is followed by a new one', async () => {
    const { dueId } = await ask();
    const first = await start(dueId);
    await kit.database.reader.query(`UPDATE payments.stripe_payment SET expires_at = now() WHERE due_id = $1`, [dueId]);
    const second = await start(dueId);
    expect(second.url).not.toBe(first.url);
    expect(await states(dueId)).toEqual(['EXPIRED', 'OPEN']);
    expect(kit.stripe.world.sessions.get(sessionOf(first.url))?.status).toBe('expired');
  });

  it('when the open amount changed, the old page is closed before a new one opens', async () => {
    const { dueId } = await ask();
    const first = await start(dueId);
    await inTx(kit.database, (tx) => recordReceipt(tx, { channel: 'STRIPE', externalId: `test-${newId()}`, amount: Money.parse('400.00'), clearing: stripeKey, dueId, receivedAt: tx.now }));
    const second = await start(dueId);
    expect(kit.stripe.world.sessions.get(sessionOf(first.url))?.status).toBe('expired');
    expect(kit.stripe.world.sessions.get(sessionOf(second.url))?.amount_total).toBe(60_000);
    kit.stripe.people.payCheckout(sessionOf(second.url));
    await kit.work();
    expect(await due(dueId)).toMatchObject({ state: 'PAID', paid: 100_000n });
  });

  it('a page that was paid in the moment in which it was to be closed is paid', async () => {
    const { dueId } = await ask();
    const { url } = await start(dueId);
    await inTx(kit.database, (tx) => recordReceipt(tx, { channel: 'STRIPE', externalId: `test-${newId()}`, amount: Money.parse('400.00'), clearing: stripeKey, dueId, receivedAt: tx.now }));
    kit.stripe.people.payCheckout(sessionOf(url));
    // The page took 1,000.00 while 600.00 were open: all of it waits for a person.
    const second = await start(dueId);
    expect(await states(dueId)).toEqual(['SUCCEEDED', 'OPEN']);
    expect(kit.stripe.world.sessions.get(sessionOf(second.url))?.amount_total).toBe(60_000);
    await kit.work();
    expect((await moved()).suspense).toBe(100_000n);
    expect((await receiptQueue(kit.database.reader, 'OVER', 50, undefined)).rows.filter((receipt) => receipt.dueId === dueId)).toMatchObject([{ waiting: 100_000n }]);
  });

  it('a due that is cancelled closes its page; money that came all the same waits in the queue', async () => {
    const [closed, paid] = [await ask(), await ask()];
    const pages = [await start(closed.dueId), await start(paid.dueId)];
    kit.stripe.people.payCheckout(sessionOf(pages[1]?.url ?? ''));
    for (const { dueId } of [closed, paid]) await inTx(kit.database, (tx) => cancelPayment(tx, dueId));
    await kit.work();
    await kit.payments.sweep();
    await kit.work();
    expect(kit.stripe.world.sessions.get(sessionOf(pages[0]?.url ?? ''))?.status).toBe('expired');
    expect([await states(closed.dueId), await states(paid.dueId)]).toEqual([['EXPIRED'], ['SUCCEEDED']]);
    expect((await receiptQueue(kit.database.reader, 'CANCELLED', 50, undefined)).rows.filter((receipt) => receipt.dueId === paid.dueId)).toMatchObject([{ waiting: 100_000n }]);
  });

  it.each([
    ['4.99', 'AMOUNT_NOT_BY_CARD'],
    ['5.00', 'done'],
    ['999999.99', 'done'],
    ['1000000.00', 'AMOUNT_NOT_BY_CARD'],
    ['10000000000000.00', 'AMOUNT_NOT_BY_CARD'],
  ])('of %s yuan: %s', async (amount, expected) => {
    const { dueId } = await ask({ amount: Money.parse(amount) });
    expect(await refusal(start(dueId))).toBe(expected);
  });

  it('refuses what is not the caller’s, not open, and ways back to elsewhere', async () => {
    const { dueId } = await ask();
    const stranger = await enterParty(kit.database);
    expect(await refusal(start(dueId, '/', stranger))).toBe('NOT_FOUND');
    expect(await refusal(start(newId()))).toBe('NOT_FOUND');
    expect(await refusal(start(dueId, 'https://evil.example/'))).toBe('RETURN_PATH_INVALID');
    await inTx(kit.database, (tx) => cancelPayment(tx, dueId));
    expect(await refusal(start(dueId))).toBe('DUE_NOT_OPEN');
    expect(await states(dueId)).toEqual([]);
  });

  it('is off without a key', async () => {
    const configuration = readConfiguration({});
    const off = new StartCheckout(kit.transactor, new StripeGateway(configuration), kit.calls, configuration);
    const { dueId } = await ask();
    expect(await refusal(off.start(payer.caller, { dueId, returnPath: '/' }))).toBe('CHANNEL_OFF');
  });

  describe('deposits are held and taken later', () => {
    const held = async (into = escrowKey(payer.organisationId)) => {
      const { dueId } = await ask({ purpose: 'test.deposit', into });
      const { url } = await start(dueId);
      expect(kit.stripe.world.sessions.get(sessionOf(url))?.payment_method_types).toEqual(['card']);
      kit.stripe.people.payCheckout(sessionOf(url));
      await kit.work();
      expect(await states(dueId)).toEqual(['AUTHORISED']);
      expect(await due(dueId)).toMatchObject({ state: 'OPEN', paid: 0n });
      expect(await refusal(start(dueId))).toBe('PAYMENT_UNDER_WAY');
      return dueId;
    };

    it('in whole', async () => {
      const into = escrowKey(payer.organisationId);
      const dueId = await held(into);
      await inTx(kit.database, (tx) => captureHeld(tx, dueId));
      expect(await refusal(inTx(kit.database, (tx) => captureHeld(tx, dueId)))).toBe('PAYMENT_NOT_HELD');
      await kit.work();
      expect(await due(dueId)).toMatchObject({ state: 'PAID', paid: 100_000n });
      expect(await balanceOf(kit.database, into)).toBe(100_000n);
    });

    it('in part', async () => {
      const dueId = await held();
      expect(await refusal(inTx(kit.database, (tx) => captureHeld(tx, dueId, Money.parse('1000.01'))))).toBe('CAPTURE_TOO_MUCH');
      await inTx(kit.database, (tx) => captureHeld(tx, dueId, Money.parse('250.00')));
      await kit.work();
      expect(await due(dueId)).toMatchObject({ state: 'PARTLY_PAID', paid: 25_000n });
      expect(await states(dueId)).toEqual(['SUCCEEDED']);
      expect((await moved()).clearing).toBe(-25_000n);
    });

    it('or let go', async () => {
      const dueId = await held();
      await inTx(kit.database, (tx) => releaseHeld(tx, dueId));
      expect(await refusal(inTx(kit.database, (tx) => captureHeld(tx, dueId)))).toBe('PAYMENT_NOT_HELD');
      await kit.work();
      expect(await states(dueId)).toEqual(['CANCELLED']);
      expect(await moved()).toEqual({ clearing: 0n, suspense: 0n });
    });

    it('or lapse after a week', async () => {
      const dueId = await held();
      kit.stripe.advance(7 * 86_400 + 1);
      await kit.work();
      expect(await states(dueId)).toEqual(['CANCELLED']);
      expect(await due(dueId)).toMatchObject({ state: 'OPEN', paid: 0n });
    });

    it('another amount than was asked for waits in the queue', async () => {
      const dueId = await held();
      await byHand().paymentIntents.capture(await intentOf(dueId), { amount_to_capture: 90_000 });
      await kit.work();
      expect(await due(dueId)).toMatchObject({ state: 'OPEN', paid: 0n });
      expect(await moved()).toEqual({ clearing: -90_000n, suspense: 90_000n });
    });
  });

  it('money of a payment that nobody here asked for waits in the queue', async () => {
    const foreign = (amount: number, currency: string) => byHand().paymentIntents.create({ amount, currency, payment_method: 'pm_card_visa', confirm: true, description: 'by hand' });
    const yuan = await foreign(12_300, 'cny');
    await foreign(45_600, 'usd');
    await kit.work();
    expect(await moved()).toEqual({ clearing: -12_300n, suspense: 12_300n });
    expect((await receiptQueue(kit.database.reader, 'NO_REFERENCE', 50, undefined)).rows.map(({ externalId }) => externalId)).toEqual([yuan.id]);
  });

  it('without any webhook the sweep finds what was paid', async () => {
    const { dueId } = await ask();
    const { url } = await start(dueId);
    kit.stripe.people.payCheckout(sessionOf(url));
    await kit.database.reader.query(`UPDATE payments.stripe_payment SET checked_at = now() - interval '16 minutes' WHERE due_id = $1`, [dueId]);
    await kit.payments.sweep();
    expect(await due(dueId)).toMatchObject({ state: 'PAID' });
    await kit.work();
    expect(await moved()).toEqual({ clearing: -100_000n, suspense: 0n });
  });

  it('a sweep asks Stripe no more once it gives no answer, so that other sweeps do not wait', async () => {
    for (const { dueId } of [await ask(), await ask(), await ask()]) await start(dueId);
    await kit.database.reader.query(`UPDATE payments.stripe_payment SET checked_at = now() - interval '16 minutes'`);
    const asked = kit.stripe.log.length;
    kit.stripe.faults.plan('cut before', /^GET/, 10);
    await kit.payments.sweep();
    // The client itself repeats a request whose connection was cut.
    expect(new Set(kit.stripe.log.slice(asked)).size).toBe(1);
    kit.stripe.faults.clear();
  });

  it('a payment that Stripe does not know steps back behind the others', async () => {
    const { dueId } = await ask();
    const { url } = await start(dueId);
    await kit.database.reader.query(`UPDATE payments.stripe_payment SET checked_at = CASE due_id WHEN $1 THEN now() - interval '16 minutes' ELSE now() END`, [dueId]);
    kit.stripe.world.sessions.delete(sessionOf(url));
    const asked = kit.stripe.log.length;
    await kit.payments.sweep();
    await kit.payments.sweep();
    expect(kit.stripe.log.slice(asked)).toEqual([`GET /v1/checkout/sessions/${sessionOf(url)} → 404`]);
  });

  it('a due that was paid from the deposit meanwhile closes the page', async () => {
    const { dueId } = await ask();
    const { url } = await start(dueId);
    await openDeposit(kit.database, Money.parse('1000.00'), payer.organisationId);
    await inTx(kit.database, (tx) => payFromDeposit(tx, dueId, Money.parse('1000.00')));
    await kit.payments.sweep();
    await kit.work();
    expect(kit.stripe.world.sessions.get(sessionOf(url))?.status).toBe('expired');
    expect(await states(dueId)).toEqual(['EXPIRED']);
    expect((await moved()).clearing).toBe(0n);
  });
});
