import fc from 'fast-check';
import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { Stripe } from 'stripe';
import { suspenseKey } from '../actions/account-keys.js';
import { cancelPayment } from '../actions/cancel-payment.js';
import { askPayment, balanceOf, inTx, paymentsAreas } from '../testing.js';
import type { Fault } from '../testing.js';
import { Crash, openStripeKit } from '../testing/stripe-kit.js';
import type { StripeKit } from '../testing/stripe-kit.js';
import { captureHeld, releaseHeld } from './actions/held-payments.js';
import { receiveEvent } from './actions/receive-event.js';
import { refundReceipt } from './actions/refund-receipt.js';
import { stripeClaimsKey, stripeFeesKey, stripeKey, stripeTransitKey } from './actions/stripe-keys.js';
import { holdPaymentsFor } from './rules/held-purposes.js';

holdPaymentsFor('test.deposit');

/** One thing that somebody does; dues, payments, disputes are named by place, modulo how many there are. */
type Step =
  | { readonly do: 'ask'; readonly fen: number; readonly held: boolean }
  | { readonly do: 'click' | 'cancel' | 'release' | 'refund'; readonly which: number }
  | { readonly do: 'pay'; readonly which: number; readonly method: 'card' | 'alipay' | 'wechat_pay'; readonly paying: 'pays' | 'is declined' | 'takes time' }
  | { readonly do: 'finish'; readonly which: number; readonly outcome: 'succeeds' | 'fails' }
  | { readonly do: 'capture' | 'refund by hand' | 'dispute'; readonly which: number; readonly share: number }
  | { readonly do: 'close dispute'; readonly which: number; readonly outcome: 'won' | 'lost' }
  | { readonly do: 'fail refund' | 'old event' | 'worker' | 'read' | 'sweep' }
  | { readonly do: 'crash'; readonly commit: number; readonly where: 'before' | 'after' }
  | { readonly do: 'fault'; readonly fault: Fault; readonly skip: number };

const which = fc.nat(20);
const share = fc.integer({ min: 1, max: 100 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), fen: fc.integer({ min: 500, max: 500_000 }), held: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('click' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'release' as const, 'refund' as const), which }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('pay' as const), which, method: fc.constantFrom('card' as const, 'alipay' as const, 'wechat_pay' as const), paying: fc.constantFrom('pays' as const, 'pays' as const, 'is declined' as const, 'takes time' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('finish' as const), which, outcome: fc.constantFrom('succeeds' as const, 'fails' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('capture' as const, 'refund by hand' as const, 'dispute' as const), which, share }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close dispute' as const), which, outcome: fc.constantFrom('won' as const, 'lost' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('fail refund' as const, 'old event' as const, 'worker' as const, 'read' as const, 'sweep' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('crash' as const), commit: fc.integer({ min: 1, max: 8 }), where: fc.constantFrom('before' as const, 'after' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fault' as const), fault: fc.constantFrom<Fault>('cut before', 'cut after', 'silent after', 'rate limit', 'lock timeout', 'error', 'error after', 'unavailable'), skip: fc.nat(4) }) },
);

describe('the laws of the channel of Stripe', () => {
  let kit: StripeKit;
  let payer: Party;

  beforeEach(async () => {
    kit = await openStripeKit(paymentsAreas, 500);
    payer = await enterParty(kit.database);
  }, 60_000);
  afterEach(() => kit.close());

  const pick = <Row>(rows: readonly Row[], place: number): Row | undefined => rows[place % Math.max(1, rows.length)];
  const dueOf = (dues: readonly string[], place: number): string => pick(dues, place) ?? newId();
  const client = (): Stripe => new Stripe(kit.stripe.environment.STRIPE_SECRET_KEY, { host: '127.0.0.1', port: kit.stripe.environment.STRIPE_API_PORT, protocol: 'http', telemetry: false });

  /** Does a step; what is refused, what breaks and what does not fit at the moment simply does not happen. */
  async function act(each: Step, dues: string[]): Promise<void> {
    const { people, world } = kit.stripe;
    const captured = [...world.intents.values()].filter(({ status }) => status === 'succeeded');
    switch (each.do) {
      case 'ask':
        dues.push((await askPayment(kit.database, payer, { amount: Money.ofMinor(BigInt(each.fen)), purpose: each.held ? 'test.deposit' : 'test.price' })).dueId);
        return;
      case 'click':
        await kit.checkout.start(payer.caller, { dueId: dueOf(dues, each.which), returnPath: '/' });
        return;
      case 'cancel':
        return inTx(kit.database, (tx) => cancelPayment(tx, dueOf(dues, each.which)));
      case 'release':
        return inTx(kit.database, (tx) => releaseHeld(tx, dueOf(dues, each.which)));
      case 'capture':
        return inTx(kit.database, (tx) => captureHeld(tx, dueOf(dues, each.which), Money.ofMinor(BigInt(each.share) * 100n)));
      case 'refund': {
        const rows = await kit.database.reader.query<{ id: string; fen: string }>('SELECT id, waiting_fen AS fen FROM payments.receipt WHERE waiting_fen > 0 ORDER BY id');
        const row = pick(rows, each.which);
        if (row) await inTx(kit.database, (tx) => refundReceipt(tx, { receiptId: row.id, amount: Money.ofMinor((BigInt(row.fen) + 1n) / 2n), reason: '测试' }));
        return;
      }
      case 'pay': {
        const session = pick([...world.sessions.values()].filter(({ status }) => status === 'open'), each.which);
        if (session) people.payCheckout(session.id, session.payment_method_types.includes(each.method) ? each.method : 'card', each.paying);
        return;
      }
      case 'finish': {
        const intent = pick([...world.intents.values()].filter(({ status }) => status === 'processing'), each.which);
        if (intent) people.finish(intent.id, each.outcome);
        return;
      }
      case 'refund by hand': {
        const intent = pick(captured, each.which);
        if (intent) await client().refunds.create({ payment_intent: intent.id, amount: Math.max(1, Math.floor((intent.amount_received * each.share) / 100)) });
        return;
      }
      case 'dispute': {
        const intent = pick(captured.filter(({ latest_charge: charge }) => !world.charges.get(charge ?? '')?.disputed), each.which);
        if (intent) people.dispute(intent.id, Math.max(1, Math.floor((intent.amount_received * each.share) / 100)));
        return;
      }
      case 'close dispute': {
        const dispute = pick([...world.disputes.values()].filter(({ status }) => status === 'needs_response'), each.which);
        if (dispute) people.closeDispute(dispute.id, each.outcome);
        return;
      }
      case 'fail refund': {
        const refund = [...world.refunds.values()].find(({ status }) => status === 'succeeded');
        if (refund) people.failRefund(refund.id);
        return;
      }
      case 'old event': {
        const event = pick(world.events, world.events.length * 7);
        if (event) await kit.transactor.run({ requestId: 'webhook' }, (tx) => receiveEvent(tx, event as never));
        return;
      }
      case 'worker':
        return kit.work();
      case 'read':
        return void (await kit.movements.read(new Date(0), new Date()));
      case 'sweep':
        return kit.payments.sweep();
      case 'crash':
        return kit.transactor.dieAt(each.commit, each.where);
      case 'fault':
        return kit.stripe.faults.plan(each.fault, /^/, 1, each.skip);
    }
  }

  async function attempt(each: Step, dues: string[]): Promise<void> {
    try {
      await act(each, dues);
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof Crash) && !(error instanceof Stripe.errors.StripeError)) throw error;
    }
  }

  /** On a busy machine the stand-in is sometimes too slow for the short patience. */
  async function insist(work: () => Promise<unknown>): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      try {
        return void (await work());
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeConnectionError)) throw error;
      }
    }
    throw new Error('it comes to no end');
  }

  async function settleDown(): Promise<void> {
    kit.stripe.faults.clear();
    kit.transactor.dieAt(0, 'before');
    // What Stripe pays later, when there is enough on the balance.
    kit.stripe.people.topUp(100_000_000);
    for (const refund of kit.stripe.world.refunds.values()) if (refund.status === 'pending') kit.stripe.people.settleRefund(refund.id);
    await kit.work();
    await insist(() => kit.movements.read(new Date(0), new Date(Date.now() + 60_000)));
    await kit.payments.sweep();
    await kit.work();
    await insist(() => kit.movements.read(new Date(0), new Date(Date.now() + 60_000)));
  }

  it('every fen at Stripe is one in the ledger, and every payment is booked once, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
        const dues: string[] = [];
        for (const held of [false, true, false]) await attempt({ do: 'ask', fen: 20_000, held }, dues);
        for (const each of steps) await attempt(each, dues);
        await settleDown();
        await demandLawful(kit.database);
        const { world } = kit.stripe;
        const told = [...world.balanceTransactions.values()].reduce((sum, { net }) => sum + BigInt(net), 0n);
        expect(-(await balanceOf(kit.database, stripeKey))).toBe(told);
        // One receipt per payment that succeeded, of what was taken; no other but money that came back.
        const taken = [...world.intents.values()].filter(({ status }) => status === 'succeeded').map(({ id, amount_received: fen }) => `${id} ${fen}`);
        const receipts = await kit.database.reader.query<{ text: string }>(`SELECT external_id || ' ' || amount_fen AS text FROM payments.receipt WHERE external_id NOT LIKE '%:%'`);
        expect(receipts.map(({ text }) => text).sort()).toEqual(taken.sort());
        // What is owed because of refunds by hand and disputes; what was kept by Stripe; what came from the bank.
        const [gone] = await kit.database.reader.query<{ fen: string }>('SELECT coalesce(sum(booked_fen), 0) AS fen FROM payments.stripe_withdrawal');
        expect(-(await balanceOf(kit.database, stripeClaimsKey))).toBe(BigInt(gone?.fen ?? 0));
        const sum = (of: (row: { readonly fee: number; readonly amount: number; readonly type: string }) => number) => [...world.balanceTransactions.values()].reduce((total, row) => total + BigInt(of(row)), 0n);
        expect(-(await balanceOf(kit.database, stripeFeesKey))).toBe(sum(({ fee }) => fee));
        expect(await balanceOf(kit.database, stripeTransitKey)).toBe(sum(({ type, amount }) => (type === 'topup' ? amount : 0)));
        // The queue is what lies in suspense; no due took more than it asked for.
        const [waiting] = await kit.database.reader.query<{ fen: string }>('SELECT coalesce(sum(waiting_fen), 0) AS fen FROM payments.receipt');
        expect(await balanceOf(kit.database, suspenseKey)).toBe(BigInt(waiting?.fen ?? 0));
        expect(await kit.database.reader.query('SELECT 1 FROM payments.payment_due WHERE paid_fen > amount_fen')).toEqual([]);
        expect(await kit.database.reader.query(`SELECT 1 FROM payments.stripe_call WHERE state = 'PENDING'`)).toEqual([]);
        // Whoever was refunded was refunded once per payout.
        const twice = [...world.refunds.values()].map(({ metadata }) => metadata['haihe_call']).filter((call) => call !== undefined);
        expect(new Set(twice).size).toBe(twice.length);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 300_000);
});
