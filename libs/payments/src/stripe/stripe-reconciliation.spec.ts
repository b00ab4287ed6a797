import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { addDays, chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { Stripe } from 'stripe';
import { PaymentChannels } from '../actions/payment-channels.js';
import { reconcile } from '../actions/reconcile.js';
import { ReconciliationSources } from '../actions/reconciliation-source.js';
import { recordReceipt } from '../actions/record-receipt.js';
import { askPayment, inTx, paymentsAreas } from '../testing.js';
import { openStripeKit } from '../testing/stripe-kit.js';
import type { StripeKit } from '../testing/stripe-kit.js';
import { stripeKey } from './actions/stripe-keys.js';
import { StripeReconciliation } from './actions/stripe-reconciliation.js';

const FEE = 3600n;

describe('the reconciliation of Stripe', () => {
  let kit: StripeKit;
  let payer: Party;
  let source: StripeReconciliation;
  const sources = new ReconciliationSources();
  const channels = new PaymentChannels();
  const today = chinaDate(new Date());
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];

  beforeEach(async () => {
    kit = await openStripeKit(paymentsAreas);
    payer = await enterParty(kit.database);
    source = new StripeReconciliation(sources, channels, kit.gateway, kit.database.reader, kit.transactor);
  }, 60_000);
  afterEach(async () => {
    await demandLawful(kit.database);
    await kit.close();
  });

  const compare = async (day = today) => (await inTx(kit.database, (tx) => source.compare(tx, day)))[0];
  /** Reads until the given end, as a later sweep will. */
  const read = (until = new Date(`${addDays(tomorrow, 1)}T00:00:00+08:00`)) => kit.movements.read(new Date(0), until);
  const pay = async (): Promise<string> => {
    const { dueId } = await askPayment(kit.database, payer);
    const { url } = await kit.checkout.start(payer.caller, { dueId, returnPath: '/' });
    const { id } = kit.stripe.people.payCheckout(url.split('/').at(-1) ?? '');
    await kit.work();
    return id;
  };

  it('finds no difference once everything was read, on no day', async () => {
    expect(sources.of('STRIPE')).toEqual([source]);
    expect([499n, 500n, 100_000_000n].map((fen) => channels.of(fen))).toEqual([['BANK_TRANSFER'], ['BANK_TRANSFER', 'STRIPE'], ['BANK_TRANSFER']]);
    expect(await compare()).toBeUndefined();
    await pay();
    kit.stripe.people.payOut(20_000);
    await read();
    const net = 100_000n - FEE - 20_000n;
    expect(await compare()).toMatchObject({ label: 'Stripe', ledger: net, channel: net, differences: [] });
    expect(await compare(yesterday)).toMatchObject({ ledger: 0n, channel: 0n, differences: [] });
    expect(await compare(tomorrow)).toMatchObject({ ledger: net, channel: net, differences: [] });
  });

  it('waits for what Stripe has not told, and looks again once it has', async () => {
    await pay();
    await inTx(kit.database, (tx) => reconcile(tx, source, today));
    expect(await compare()).toMatchObject({ channel: null, differences: [{ kind: 'BALANCE_NOT_READ' }] });
    await source.again();
    const row = () => kit.database.reader.query(`SELECT channel_fen::text AS channel, (SELECT count(*)::int FROM payments.reconciliation_difference d WHERE d.reconciliation_id = r.id AND d.gone_at IS NULL) AS differences FROM payments.reconciliation r`);
    expect(await row()).toEqual([{ channel: null, differences: 1 }]);
    await read();
    await source.again();
    expect(await row()).toEqual([{ channel: String(100_000n - FEE), differences: 0 }]);
  });

  it('does not count on a day what was booked after it and is not told yet', async () => {
    await pay();
    await read(new Date(`${today}T00:00:00+08:00`));
    expect(await compare(yesterday)).toMatchObject({ ledger: 0n, channel: 0n, differences: [] });
  });

  it('names postings that Stripe knows nothing of', async () => {
    await pay();
    await inTx(kit.database, (tx) => recordReceipt(tx, { channel: 'STRIPE', externalId: 'pi_invented', amount: Money.parse('5.00'), clearing: stripeKey, receivedAt: tx.now }));
    await read();
    expect(await compare()).toMatchObject({
      ledger: 100_500n - FEE,
      channel: 100_000n - FEE,
      differences: [{ kind: 'BALANCE', ledger: 100_500n - FEE, channel: 100_000n - FEE }, { kind: 'POSTING_WITHOUT_MOVEMENT', ledger: 500n, channel: null }],
    });
  });

  it('names what left without having been asked for, what came in another currency, and what nobody expected', async () => {
    const intentId = await pay();
    const refund = kit.stripe.people.refundByHand(intentId, 10_000);
    await kit.work();
    const client = new Stripe(kit.stripe.environment.STRIPE_SECRET_KEY, { host: '127.0.0.1', port: kit.stripe.environment.STRIPE_API_PORT, protocol: 'http', telemetry: false });
    await client.paymentIntents.create({ amount: 1000, currency: 'usd', payment_method: 'pm_card_visa', confirm: true });
    const [known] = kit.stripe.world.balanceTransactions.values();
    if (!known) throw new Error('no movement');
    const strange = { ...known, id: 'txn_strange', type: 'contribution', amount: -100, fee: 0, net: -100, source: null };
    kit.stripe.world.balanceTransactions.set(strange.id, strange);
    await kit.work();
    await read();
    const { differences = [] } = (await compare()) ?? {};
    expect(differences.map(({ kind, ledger, channel }) => [kind, ledger, channel])).toEqual([
      ['BALANCE', 90_000n - FEE, 89_900n - FEE],
      ...[['MOVEMENT_UNKNOWN', null, -100n], ['OTHER_CURRENCY', null, null]].sort((a, b) => order(differences, a[0]) - order(differences, b[0])),
      ['REFUND_TO_CLAIM', -10_000n, -10_000n],
    ]);
    expect(differences.find(({ kind }) => kind === 'REFUND_TO_CLAIM')?.subject).toBe(refund.id);
  });
});

/** Movements come in the order of their random ids. */
function order(differences: readonly { readonly kind: string }[], kind: unknown): number {
  return differences.findIndex((difference) => difference.kind === kind);
}
