import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful, openDeposit } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { Stripe } from 'stripe';
import { bankKey, depositKey, suspenseKey } from '../actions/account-keys.js';
import { allocate } from '../actions/allocate.js';
import { recordReceipt } from '../actions/record-receipt.js';
import { returnReceipt } from '../actions/return-receipt.js';
import { payoutsById } from '../data/queries/payouts.js';
import { allocationsOfReceipts, receiptByExternalId, receiptQueue } from '../data/queries/receipts.js';
import { askPayment, balanceOf, inTx, paymentsAreas } from '../testing.js';
import { openStripeKit } from '../testing/stripe-kit.js';
import type { StripeKit } from '../testing/stripe-kit.js';
import { connectAccount } from './actions/connect-account.js';
import { refundFromDeposit, refundReceipt } from './actions/refund-receipt.js';
import { receiveTransit } from './actions/receive-transit.js';
import { requestStripePayout } from './actions/request-stripe-payout.js';
import { settleClaim } from './actions/settle-claim.js';
import { stripeClaimsKey, stripeFeesKey, stripeKey, stripeTransitKey } from './actions/stripe-keys.js';
import { movedUntil } from './data/queries/stripe-movements.js';

describe('money that leaves Stripe', () => {
  let kit: StripeKit;
  let payer: Party;

  beforeEach(async () => {
    kit = await openStripeKit(paymentsAreas);
    payer = await enterParty(kit.database);
  }, 60_000);
  afterEach(async () => {
    await demandLawful(kit.database);
    await demandAgreement();
    await kit.close();
  });

  /** Once everything was read, the ledger says of Stripe what Stripe says of itself. */
  async function demandAgreement(): Promise<void> {
    await kit.work();
    const until = new Date((kit.stripe.world.now + 60) * 1000);
    await kit.movements.read(new Date(0), until);
    await kit.movements.read(new Date(0), until);
    await kit.work();
    const told = [...kit.stripe.world.balanceTransactions.values()].filter(({ currency }) => currency === 'cny').reduce((sum, { net }) => sum + net, 0);
    expect(await movedUntil(kit.database.reader, until)).toBe(BigInt(told));
    expect(-(await balance(stripeKey))).toBe(BigInt(told));
  }

  const balance = (key: Parameters<typeof balanceOf>[1]) => balanceOf(kit.database, key);
  const refusal = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );
  const payout = async (id: string) => (await payoutsById(kit.database.reader, [id])).get(id);
  const byHand = (): Stripe => new Stripe(kit.stripe.environment.STRIPE_SECRET_KEY, { host: '127.0.0.1', port: kit.stripe.environment.STRIPE_API_PORT, protocol: 'http', telemetry: false });

  /** A payment of 1,000.00 that waits in the queue, or is on its due. */
  async function paid(where: 'queue' | 'due'): Promise<{ readonly receiptId: string; readonly intentId: string; readonly dueId: string }> {
    const { dueId } = await askPayment(kit.database, payer);
    const { url } = await kit.checkout.start(payer.caller, { dueId, returnPath: '/' });
    const intentId = kit.stripe.people.payCheckout(url.split('/').at(-1) ?? '').id;
    // So that fees do not keep refunds waiting.
    kit.stripe.people.topUp(10_000);
    if (where === 'queue') await kit.database.reader.query(`UPDATE payments.payment_due SET state = 'CANCELLED', closed_at = now() WHERE id = $1`, [dueId]);
    await kit.work();
    const receipt = await receiptByExternalId(kit.database.reader, 'STRIPE', intentId);
    return { receiptId: receipt?.id ?? '', intentId, dueId };
  }

  it('refunds in parts what waits in the queue, and no fen more', async () => {
    const { receiptId, intentId } = await paid('queue');
    const refund = (amount: string) => inTx(kit.database, (tx) => refundReceipt(tx, { receiptId, amount: Money.parse(amount), reason: '多付' }));
    const first = await refund('400.00');
    expect(await balance(suspenseKey)).toBe(60_000n);
    expect(await refusal(refund('600.01'))).toBe('REFUND_TOO_MUCH');
    await kit.work();
    expect(await payout(first.payoutId)).toMatchObject({ state: 'CONFIRMED', beneficiaryAccount: intentId, channel: 'STRIPE' });
    await refund('600.00');
    await kit.work();
    expect(await refusal(refund('0.01'))).toBe('RECEIPT_SETTLED');
    expect([...kit.stripe.world.refunds.values()].map(({ amount, status }) => [amount, status])).toEqual([[40_000, 'succeeded'], [60_000, 'succeeded']]);
    expect([await balance(suspenseKey), await balance(stripeKey)]).toEqual([0n, 0n]);
  });

  it('the desk sends it back the way it came', async () => {
    const { receiptId, intentId } = await paid('queue');
    const payoutId = await inTx(kit.database, (tx) => returnReceipt(tx, receiptId, '重复支付'));
    await kit.work();
    expect(await payout(payoutId)).toMatchObject({ state: 'CONFIRMED', channel: 'STRIPE', beneficiaryAccount: intentId, title: '退款 Refund: 重复支付' });
    expect([...kit.stripe.world.refunds.values()].map(({ amount }) => amount)).toEqual([100_000]);
    expect(await balance(suspenseKey)).toBe(0n);
  });

  it.each(['-1.00', '0.00'])('does not refund %s', async (amount) => {
    const { receiptId } = await paid('queue');
    expect(await refusal(inTx(kit.database, (tx) => refundReceipt(tx, { receiptId, amount: Money.parse(amount), reason: '测试' })))).toBe('AMOUNT_NOT_POSITIVE');
    expect(() => Money.parse('1.001')).toThrow(Refusal);
    expect(await refusal(inTx(kit.database, (tx) => refundReceipt(tx, { receiptId, amount: Money.parse('1.00', 'USD'), reason: '测试' })))).toBe('AMOUNT_CURRENCY');
  });

  it('a refund that Stripe refuses returns to the queue', async () => {
    const { receiptId, intentId } = await paid('queue');
    const { payoutId } = await inTx(kit.database, (tx) => refundReceipt(tx, { receiptId, amount: Money.parse('1000.00'), reason: '测试' }));
    await byHand().refunds.create({ payment_intent: intentId });
    await kit.work();
    expect(await payout(payoutId)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('charge_already_refunded') as string });
    expect((await receiptQueue(kit.database.reader, null, 10, undefined)).rows).toMatchObject([{ id: receiptId, waiting: 100_000n }]);
    // What was refunded by hand is owed until a person says by whom: here the money that waits.
    expect([await balance(suspenseKey), await balance(stripeClaimsKey)]).toEqual([100_000n, -100_000n]);
  });

  it('a refund that fails days later waits in the queue, with the payout’s reference', async () => {
    const { receiptId } = await paid('queue');
    const { payoutId } = await inTx(kit.database, (tx) => refundReceipt(tx, { receiptId, amount: Money.parse('1000.00'), reason: '测试' }));
    await kit.work();
    const [refund] = kit.stripe.world.refunds.values();
    kit.stripe.people.failRefund(refund?.id ?? '');
    await kit.work();
    const reference = (await payout(payoutId))?.reference ?? '';
    const { rows: returned } = await receiptQueue(kit.database.reader, 'RETURNED_PAYOUT', 10, undefined);
    expect(returned).toMatchObject([{ waiting: 100_000n, reference, channel: 'STRIPE' }]);
    // What came back can be refunded once more, from the deposit that it was credited to.
    await inTx(kit.database, (tx) => allocate(tx, { receiptId: returned[0]?.id ?? '', parts: [], deposit: { organisationId: payer.organisationId, amount: Money.parse('1000.00') } }));
    const again = await inTx(kit.database, (tx) => refundFromDeposit(tx, payer.organisationId, { receiptId, amount: Money.parse('1000.00'), reason: '再次退款' }));
    await kit.work();
    expect(await payout(again.payoutId)).toMatchObject({ state: 'CONFIRMED' });
    expect(await refusal(inTx(kit.database, (tx) => refundFromDeposit(tx, payer.organisationId, { receiptId, amount: Money.parse('0.01'), reason: '?' })))).toBe('REFUND_TOO_MUCH');
    expect(await refusal(inTx(kit.database, (tx) => refundReceipt(tx, { receiptId: '00000000-0000-7000-8000-000000000000', amount: Money.parse('1.00'), reason: '测试' })))).toBe('NOT_FOUND');
  });

  it('a refund that waits for funds is confirmed when it was paid', async () => {
    const { receiptId } = await paid('queue');
    kit.stripe.people.payOut(100_000);
    const { payoutId } = await inTx(kit.database, (tx) => refundReceipt(tx, { receiptId, amount: Money.parse('1000.00'), reason: '测试' }));
    await kit.work();
    expect(await payout(payoutId)).toMatchObject({ state: 'EXPORTED' });
    kit.stripe.people.topUp(200_000);
    const [refund] = kit.stripe.world.refunds.values();
    if (!refund) throw new Error('no refund');
    kit.stripe.people.settleRefund(refund.id);
    await kit.work();
    expect(await payout(payoutId)).toMatchObject({ state: 'CONFIRMED' });
  });

  it('refunds from the deposit of whoever has the money by now; failed, it returns there', async () => {
    const { receiptId, intentId } = await paid('due');
    await openDeposit(kit.database, Money.parse('500.00'), payer.organisationId);
    const refund = (amount: string) => inTx(kit.database, (tx) => refundFromDeposit(tx, payer.organisationId, { receiptId, amount: Money.parse(amount), reason: '交易取消' }));
    expect(await refusal(refund('500.01'))).toBe('BALANCE_INSUFFICIENT');
    expect(await refusal(refund('1000.01'))).toBe('REFUND_TOO_MUCH');
    await refund('300.00');
    await kit.work();
    expect(await balance(depositKey(payer.organisationId))).toBe(20_000n);
    kit.stripe.people.dispute(intentId);
    const { payoutId } = await refund('100.00');
    await kit.work();
    expect(await payout(payoutId)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('charge_disputed') as string });
    expect(await balance(depositKey(payer.organisationId))).toBe(20_000n);
  });

  it('what was refunded by hand is booked once, whatever the order of events, and again nothing when it fails', async () => {
    const { intentId, dueId } = await paid('due');
    const { id } = kit.stripe.people.refundByHand(intentId, 25_000);
    await kit.work();
    await kit.work();
    expect(await balance(stripeClaimsKey)).toBe(-25_000n);
    expect(await kit.database.reader.query(`SELECT id, kind, state, booked_fen::text AS booked FROM payments.stripe_withdrawal`)).toEqual([{ id, kind: 'REFUND', state: 'succeeded', booked: '25000' }]);
    kit.stripe.people.failRefund(id);
    await kit.work();
    expect(await balance(stripeClaimsKey)).toBe(0n);
    expect(await kit.database.reader.query(`SELECT state FROM payments.payment_due WHERE id = $1`, [dueId])).toEqual([{ state: 'PAID' }]);
  });

  it.each(['won', 'lost'] as const)('a dispute takes money away; %s', async (outcome) => {
    const { intentId } = await paid('due');
    const { id } = kit.stripe.people.dispute(intentId, 60_000);
    await kit.work();
    expect(await balance(stripeClaimsKey)).toBe(-60_000n);
    kit.stripe.people.closeDispute(id, outcome);
    await kit.work();
    expect(await balance(stripeClaimsKey)).toBe(outcome === 'won' ? 0n : -60_000n);
    await demandAgreement();
    // The fee of a dispute is kept whatever its end.
    expect(await balance(stripeFeesKey)).toBe(-3600n - 10_000n);
  });

  it('the desk says who pays for what left, and who gets it again when it comes back', async () => {
    const { receiptId, intentId } = await paid('queue');
    const { id } = kit.stripe.people.refundByHand(intentId, 25_000);
    await kit.work();
    const settle = (payer: object) => inTx(kit.database, (tx) => settleClaim(tx, { withdrawalId: id, reason: '测试', ...payer }));
    const other = await paid('queue');
    expect(await refusal(settle({ receiptId: other.receiptId }))).toBe('CLAIM_OF_OTHER_PAYMENT');
    expect(await refusal(settle({ receiptId, organisationId: payer.organisationId }))).toBe('CLAIM_PAYER_TWICE');
    expect(await refusal(settle({}))).toBe('BALANCE_INSUFFICIENT');
    expect(await refusal(settle({ withdrawalId: 're_nothing' }))).toBe('NOT_FOUND');
    await settle({ receiptId });
    expect([await balance(stripeClaimsKey), await balance(suspenseKey)]).toEqual([0n, 175_000n]);
    expect(await refusal(settle({ receiptId }))).toBe('CLAIM_SETTLED');
    kit.stripe.people.failRefund(id);
    await kit.work();
    expect(await balance(stripeClaimsKey)).toBe(25_000n);
    await settle({});
    expect([await balance(stripeClaimsKey), await balance(suspenseKey)]).toEqual([0n, 200_000n]);
    expect((await receiptByExternalId(kit.database.reader, 'STRIPE', intentId))?.waiting).toBe(100_000n);
  });

  it('money that Stripe sent to the bank is known when it arrives there', async () => {
    await paid('due');
    kit.stripe.people.payOut(50_000);
    await demandAgreement();
    const arrive = (amount: string) =>
      inTx(kit.database, (tx) => recordReceipt(tx, { channel: 'BANK_TRANSFER', externalId: newId(), amount: Money.parse(amount), clearing: bankKey('12345678'), remark: 'STRIPE', receivedAt: tx.now }));
    const [right, wrong] = [await arrive('400.00'), await arrive('0.01')];
    await inTx(kit.database, (tx) => receiveTransit(tx, right.receiptId));
    expect([await balance(stripeTransitKey), await balance(suspenseKey), await balance(bankKey('12345678'))]).toEqual([0n, 1n, -40_001n]);
    expect((await allocationsOfReceipts(kit.database.reader, [right.receiptId])).get(right.receiptId)).toMatchObject([{ amount: 40_000n, ownTransfer: true }]);
    expect(await refusal(inTx(kit.database, (tx) => receiveTransit(tx, wrong.receiptId)))).toBe('TRANSIT_TOO_LITTLE');
    expect(await refusal(inTx(kit.database, (tx) => receiveTransit(tx, right.receiptId)))).toBe('RECEIPT_SETTLED');
  });

  it('books fees, and what goes between Stripe and the bank, once', async () => {
    await paid('due');
    kit.stripe.people.payOut(50_000);
    await demandAgreement();
    expect([await balance(stripeFeesKey), await balance(stripeTransitKey), await balance(stripeKey)]).toEqual([-3600n, -40_000n, -(100_000n - 3600n - 50_000n + 10_000n)]);
  });

  it('reads what no event told of', async () => {
    const { dueId } = await askPayment(kit.database, payer);
    const { url } = await kit.checkout.start(payer.caller, { dueId, returnPath: '/' });
    const { id } = kit.stripe.people.payCheckout(url.split('/').at(-1) ?? '');
    kit.stripe.people.refundByHand(id, 1000);
    await kit.movements.read(new Date(0), new Date(Date.now() + 60_000));
    expect(await kit.database.reader.query('SELECT 1 FROM payments.stripe_event')).toEqual([]);
    expect(await kit.database.reader.query('SELECT state, paid_fen::text AS paid FROM payments.payment_due WHERE id = $1', [dueId])).toEqual([{ state: 'PAID', paid: '100000' }]);
    expect(await balance(stripeClaimsKey)).toBe(-1000n);
  });

  describe('transfers to connected accounts', () => {
    const connect = async () => {
      const client = byHand();
      const { id } = await client.accounts.create({ type: 'express', capabilities: { transfers: { requested: true } }, metadata: { haihe_organisation: payer.organisationId } });
      const account = await kit.gateway.account(id);
      await inTx(kit.database, (tx) => connectAccount(tx, payer.organisationId, account));
      return id;
    };
    const send = (amount: string) =>
      inTx(kit.database, (tx) => requestStripePayout(tx, { organisationId: payer.organisationId, amount: Money.parse(amount), purpose: 'test.payout', subject: { type: 'Test', id: newId() }, title: '测试' }));

    it('go where Stripe sends money, and only to the organisation’s own account', async () => {
      await openDeposit(kit.database, Money.parse('100.00'), payer.organisationId);
      expect(await refusal(send('60.00'))).toBe('STRIPE_ACCOUNT_MISSING');
      const account = await connect();
      expect(await refusal(send('60.00'))).toBe('STRIPE_ACCOUNT_MISSING');
      const stranger = await enterParty(kit.database);
      expect(await refusal(kit.gateway.account(account).then((seen) => inTx(kit.database, (tx) => connectAccount(tx, stranger.organisationId, seen))))).toBe('STRIPE_ACCOUNT_UNKNOWN');
      kit.stripe.people.activate(account);
      await kit.work();
      kit.stripe.people.topUp(10_000);
      const { payoutId } = await send('60.00');
      expect(await refusal(send('40.01'))).toBe('BALANCE_INSUFFICIENT');
      await kit.work();
      expect(await payout(payoutId)).toMatchObject({ state: 'CONFIRMED' });
      expect([...kit.stripe.world.transfers.values()]).toMatchObject([{ amount: 6000, currency: 'cny', destination: account, transfer_group: payoutId }]);
    });

    it('without enough at Stripe fail, and the money returns', async () => {
      await openDeposit(kit.database, Money.parse('100.00'), payer.organisationId);
      kit.stripe.people.activate(await connect());
      await kit.work();
      const { payoutId } = await send('60.00');
      await kit.work();
      expect(await payout(payoutId)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('balance_insufficient') as string });
      expect(await balance(depositKey(payer.organisationId))).toBe(10_000n);
    });

    it('that are taken back wait in the queue', async () => {
      await openDeposit(kit.database, Money.parse('100.00'), payer.organisationId);
      kit.stripe.people.activate(await connect());
      await kit.work();
      kit.stripe.people.topUp(10_000);
      const { payoutId, reference } = await send('60.00');
      await kit.work();
      const [transfer] = kit.stripe.world.transfers.values();
      kit.stripe.people.reverseTransfer(transfer?.id ?? '');
      await kit.work();
      expect(await payout(payoutId)).toMatchObject({ state: 'CONFIRMED' });
      expect((await receiptQueue(kit.database.reader, 'RETURNED_PAYOUT', 10, undefined)).rows).toMatchObject([{ waiting: 6000n, reference }]);
    });
  });

  it('never calls Stripe while a transaction is open', async () => {
    await expect(inTx(kit.database, () => kit.gateway.account('acct_1'))).rejects.toThrow(/inside a transaction/);
    const { receiptId } = await paid('queue');
    await inTx(kit.database, async (tx) => {
      await refundReceipt(tx, { receiptId, amount: Money.parse('1.00'), reason: '测试' });
      const [call] = await tx.query<{ id: string }>(`SELECT id FROM payments.stripe_call WHERE state = 'PENDING'`);
      expect(call).toBeDefined();
    });
    expect(kit.stripe.log.filter((line) => line.startsWith('POST /v1/refunds'))).toEqual([]);
  });
});
