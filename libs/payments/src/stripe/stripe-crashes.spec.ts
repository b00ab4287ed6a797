import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful, openDeposit } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { depositKey, suspenseKey } from '../actions/account-keys.js';
import { duesById } from '../data/queries/dues.js';
import { payoutsById } from '../data/queries/payouts.js';
import { askPayment, balanceOf, inTx, paymentsAreas } from '../testing.js';
import type { Fault } from '../testing.js';
import { Crash, openStripeKit } from '../testing/stripe-kit.js';
import type { StripeKit } from '../testing/stripe-kit.js';
import { captureHeld } from './actions/held-payments.js';
import { refundFromDeposit, refundReceipt } from './actions/refund-receipt.js';
import { requestStripePayout } from './actions/request-stripe-payout.js';
import { stripeKey } from './actions/stripe-keys.js';
import { holdPaymentsFor } from './rules/held-purposes.js';

holdPaymentsFor('test.deposit');

/** Of reading it matters only whether there was an answer. */
const readingFaults: readonly Fault[] = ['silent before', 'unavailable'];
const faults: readonly Fault[] = ['cut before', 'cut after', 'silent before', 'silent after', 'rate limit', 'lock timeout', 'error', 'error after', 'unavailable', 'revoked key'];

/** Something that moves money, in steps that whoever does them repeats until they are done. */
interface Scenario {
  readonly steps: readonly (() => Promise<void>)[];
  /** What there is in the end, and what there must be, however often it was interrupted. */
  readonly outcome: () => Promise<readonly (readonly [actual: unknown, expected: unknown])[]>;
}

describe('whatever breaks, money moves once', () => {
  let kit: StripeKit;
  let payer: Party;
  let account: string;

  beforeAll(async () => {
    kit = await openStripeKit(paymentsAreas, 300);
    payer = await enterParty(kit.database);
    account = `acct_${newId().replaceAll('-', '').slice(0, 24)}`;
    kit.stripe.world.accounts.set(account, {
      id: account, object: 'account', created: 1, livemode: false, capabilities: { transfers: 'active' }, country: 'HK', default_currency: 'cny', details_submitted: true, metadata: {}, payouts_enabled: true, type: 'express',
    });
    await kit.database.reader.query(`INSERT INTO payments.stripe_account (organisation_id, account_id, active, set_at, checked_at) VALUES ($1, $2, true, now(), now())`, [payer.organisationId, account]);
    kit.stripe.people.topUp(90_000_000);
  }, 60_000);
  afterAll(() => kit.close());

  const sessionOf = (url: string): string => url.split('/').at(-1) ?? '';
  const chargesOf = (dueReference: string) => [...kit.stripe.world.charges.values()].filter(({ metadata, captured }) => metadata['haihe_due'] === dueReference && captured);
  const receiptsOf = (dueId: string) => kit.database.reader.query<{ fen: string; id: string }>('SELECT id, amount_fen AS fen FROM payments.receipt WHERE due_id = $1', [dueId]);

  const dueOf = async (dueId: string): Promise<unknown> => {
    const due = (await duesById(kit.database.reader, [dueId])).get(dueId);
    return [due?.state, due?.paid];
  };

  async function paying(amount = '1000.00', purpose = 'test.price') {
    const { dueId, reference } = await askPayment(kit.database, payer, { amount: Money.parse(amount), purpose });
    let url = '';
    const click = async (): Promise<void> => {
      url = (await kit.checkout.start(payer.caller, { dueId, returnPath: '/' })).url;
    };
    const pay = (): Promise<void> => Promise.resolve(void kit.stripe.people.payCheckout(sessionOf(url)));
    return { dueId, reference, click, pay };
  }

  const scenarios: Readonly<Record<string, () => Promise<Scenario>>> = {
    'paying on the page': async () => {
      const { dueId, reference, click, pay } = await paying();
      return {
        steps: [click, click, pay, () => kit.work()],
        outcome: async () => [
          [await dueOf(dueId), ['PAID', 100_000n]],
          [chargesOf(reference).length, 1],
          [(await receiptsOf(dueId)).map(({ fen }) => fen), ['100000']],
        ],
      };
    },

    'taking a part of a held deposit': async () => {
      const { dueId, reference, click, pay } = await paying('500.00', 'test.deposit');
      const capture = (): Promise<void> =>
        inTx(kit.database, (tx) => captureHeld(tx, dueId, Money.parse('123.45'))).catch((error: unknown) => (error instanceof Refusal && error.code === 'PAYMENT_NOT_HELD' ? undefined : Promise.reject(error as Error)));
      return {
        steps: [click, pay, () => kit.work(), capture, () => kit.work()],
        outcome: async () => [
          [await dueOf(dueId), ['PARTLY_PAID', 12_345n]],
          [chargesOf(reference).map(({ amount_captured: taken }) => taken), [12_345]],
          [(await receiptsOf(dueId)).map(({ fen }) => fen), ['12345']],
        ],
      };
    },

    'refunding what waits in the queue': async () => {
      const { dueId, reference, click, pay } = await paying('300.00');
      await persist(click);
      await pay();
      await kit.database.reader.query(`UPDATE payments.payment_due SET state = 'CANCELLED', closed_at = now() WHERE id = $1`, [dueId]);
      await kit.work();
      const [receipt] = await receiptsOf(dueId);
      const { payoutId } = await inTx(kit.database, (tx) => refundReceipt(tx, { receiptId: receipt?.id ?? '', amount: Money.parse('300.00'), reason: '测试退款' }));
      const suspense = await balanceOf(kit.database, suspenseKey);
      return {
        steps: [() => kit.work()],
        outcome: async () => [
          [(await payoutsById(kit.database.reader, [payoutId])).get(payoutId)?.state, 'CONFIRMED'],
          [[...kit.stripe.world.refunds.values()].filter((refund) => refund.charge === chargesOf(reference)[0]?.id).map(({ amount }) => amount), [30_000]],
          [await balanceOf(kit.database, suspenseKey), suspense],
          [(await kit.database.reader.query(`SELECT 1 FROM payments.receipt WHERE id = $1 AND waiting_fen = 0`, [receipt?.id])).length, 1],
        ],
      };
    },

    'refunding from a deposit': async () => {
      const { dueId, click, pay, reference } = await paying('200.00');
      await persist(click);
      await pay();
      await kit.work();
      await openDeposit(kit.database, Money.parse('200.00'), payer.organisationId);
      const [receipt] = await receiptsOf(dueId);
      const before = await balanceOf(kit.database, depositKey(payer.organisationId));
      const { payoutId } = await inTx(kit.database, (tx) => refundFromDeposit(tx, payer.organisationId, { receiptId: receipt?.id ?? '', amount: Money.parse('80.00'), reason: '测试退款' }));
      return {
        steps: [() => kit.work()],
        outcome: async () => [
          [(await payoutsById(kit.database.reader, [payoutId])).get(payoutId)?.state, 'CONFIRMED'],
          [chargesOf(reference).map(({ amount_refunded: refunded }) => refunded), [8000]],
          [(await balanceOf(kit.database, depositKey(payer.organisationId))) - before, -8000n],
        ],
      };
    },

    'paying out to a connected account': async () => {
      await openDeposit(kit.database, Money.parse('70.00'), payer.organisationId);
      const clearing = await balanceOf(kit.database, stripeKey);
      const { payoutId } = await inTx(kit.database, (tx) =>
        requestStripePayout(tx, { organisationId: payer.organisationId, amount: Money.parse('70.00'), purpose: 'test.payout', subject: { type: 'Test', id: newId() }, title: '测试付款' }));
      return {
        steps: [() => kit.work()],
        outcome: async () => [
          [(await payoutsById(kit.database.reader, [payoutId])).get(payoutId)?.state, 'CONFIRMED'],
          [[...kit.stripe.world.transfers.values()].filter((transfer) => transfer.transfer_group === payoutId).map(({ amount }) => amount), [7000]],
          [(await balanceOf(kit.database, stripeKey)) - clearing, 7000n],
        ],
      };
    },
  };

  /** Does a step until it is done: the process starts again, the payer clicks again. */
  async function persist(step: () => Promise<void>): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof Crash) && !(error instanceof Refusal && error.code === 'CHANNEL_UNAVAILABLE')) throw error;
      }
    }
    throw new Error('it comes to no end');
  }

  async function play(scenario: Scenario): Promise<void> {
    for (const step of scenario.steps) await persist(step);
    kit.stripe.faults.clear();
    kit.transactor.dieAt(0, 'before');
    for (const [actual, expected] of await scenario.outcome()) expect(actual).toEqual(expected);
    await demandLawful(kit.database);
  }

  describe.each(Object.keys(scenarios))('%s', (name) => {
    const make = (): Promise<Scenario> => scenarios[name]?.() ?? Promise.reject(new Error(name));

    it('with the process dying before and after every commit', async () => {
      const undisturbed = await make();
      const first = kit.transactor.count;
      await play(undisturbed);
      const commits = kit.transactor.count - first;
      expect(commits).toBeGreaterThan(2);
      for (let commit = 1; commit <= commits; commit += 1) {
        for (const where of ['before', 'after'] as const) {
          const scenario = await make();
          const deaths = kit.transactor.deaths;
          kit.transactor.dieAt(commit, where);
          await play(scenario);
          expect(kit.transactor.deaths).toBe(deaths + 1);
        }
      }
    }, 300_000);

    it('with every request to Stripe failing in every way', async () => {
      const undisturbed = await make();
      const first = kit.stripe.log.length;
      await play(undisturbed);
      const requests = kit.stripe.log.slice(first);
      expect(requests.some((request) => request.startsWith('POST'))).toBe(true);
      for (const method of ['POST', 'GET']) {
        const count = requests.filter((request) => request.startsWith(method)).length;
        for (let place = 0; place < count; place += 1) {
          for (const fault of method === 'POST' ? faults : readingFaults) {
            const scenario = await make();
            const struck = kit.stripe.faults.struck;
            // A connection that is cut the client tries once more by itself: the second one fails as well.
            kit.stripe.faults.plan(fault, new RegExp(`^${method}`), fault.startsWith('cut') ? 2 : 1, place);
            await play(scenario);
            expect(kit.stripe.faults.struck).toBeGreaterThan(struck);
          }
        }
      }
    }, 300_000);
  });

  it('with two workers and two clicks at once', async () => {
    const { dueId, reference, click, pay } = await paying();
    await Promise.all([persist(click), persist(click)]);
    await pay();
    await Promise.all([kit.work(), kit.work({ webhooks: false }), kit.work({ webhooks: false })]);
    await kit.work();
    expect((await duesById(kit.database.reader, [dueId])).get(dueId)).toMatchObject({ state: 'PAID', paid: 100_000n });
    expect(chargesOf(reference)).toHaveLength(1);
    expect(await receiptsOf(dueId)).toHaveLength(1);
    await demandLawful(kit.database);
  });

  it('when the answer of a refund was lost longer ago than Stripe remembers keys, the refund is found and not made again', async () => {
    const make = scenarios['refunding what waits in the queue'];
    const scenario = await make?.();
    kit.stripe.faults.plan('silent after', /refunds/, 2);
    await kit.calls.perform((await kit.database.reader.one<{ id: string }>(`SELECT id FROM payments.stripe_call WHERE state = 'PENDING'`))?.id ?? '');
    kit.stripe.advance(2 * 86_400);
    await kit.database.reader.query(`UPDATE payments.stripe_call SET keyed_at = keyed_at - interval '2 days', made_at = made_at - interval '2 days' WHERE state = 'PENDING'`);
    const refunds = kit.stripe.world.refunds.size;
    await kit.work({ webhooks: false });
    expect(kit.stripe.world.refunds.size).toBe(refunds);
    for (const [actual, expected] of (await scenario?.outcome()) ?? []) expect(actual).toEqual(expected);
    kit.stripe.world.ahead = 0;
  });

  it('when a refund never arrived and its key is forgotten, it is made once under a new key', async () => {
    const make = scenarios['refunding what waits in the queue'];
    const scenario = await make?.();
    kit.stripe.faults.plan('silent before', /refunds/, 2);
    const id = (await kit.database.reader.one<{ id: string }>(`SELECT id FROM payments.stripe_call WHERE state = 'PENDING'`))?.id ?? '';
    await kit.calls.perform(id);
    kit.stripe.faults.clear();
    await kit.database.reader.query(`UPDATE payments.stripe_call SET keyed_at = keyed_at - interval '1 day' WHERE id = $1`, [id]);
    await kit.work();
    expect(await kit.database.reader.query('SELECT generation, attempts, state FROM payments.stripe_call WHERE id = $1', [id])).toEqual([{ generation: 1, attempts: 2, state: 'DONE' }]);
    for (const [actual, expected] of (await scenario?.outcome()) ?? []) expect(actual).toEqual(expected);
  });
});
