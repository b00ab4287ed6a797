import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { postAll } from '@haihe/ledger';
import { demandLawful, openDeposit } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { duesById } from '../data/queries/dues.js';
import { receiptsOfDues } from '../data/queries/receipts.js';
import { askPayment, balanceOf, escrowKey, inTx, paymentsAreas } from '../testing.js';
import { allocate } from './allocate.js';
import { bankKey, depositKey, suspenseKey } from './account-keys.js';
import { cancelPayment, cancelPayments } from './cancel-payment.js';
import { payFrom, payFromDeposit } from './pay-from-deposit.js';
import { recordReceipt } from './record-receipt.js';
import type { ReceivedMoney } from './record-receipt.js';

let database: TestDatabase;
let payer: Party;
const clearing = bankKey('0200123456789');
const NAME = '海河测试科技有限公司';

beforeAll(async () => {
  database = await openTestDatabase(paymentsAreas);
  payer = await enterParty(database, { organisationName: NAME });
});
afterAll(async () => {
  await demandLawful(database);
  await database.close();
});

const transfer = (amount: string, remark: string, more: Partial<ReceivedMoney> = {}) =>
  inTx(database, (tx) =>
    recordReceipt(tx, { channel: 'BANK_TRANSFER', externalId: newId(), amount: Money.parse(amount), clearing, payerName: NAME, remark, receivedAt: tx.now, ...more }),
  );
const due = async (id: string) => (await duesById(database.reader, [id])).get(id);
const topics = async () => (await database.reader.query<{ topic: string }>(`SELECT topic FROM platform.event WHERE topic LIKE 'payments.%' ORDER BY id`)).map(({ topic }) => topic);

describe('money for a due', () => {
  it('goes to it by itself when reference, amount and payer are right', async () => {
    const into = escrowKey(payer.organisationId);
    const { dueId, reference } = await askPayment(database, payer, { into });
    expect(await transfer('1000.00', `货款 ${reference.toLowerCase()}`)).toMatchObject({ recorded: true, reason: null });
    expect(await due(dueId)).toMatchObject({ state: 'PAID', paid: 100_000n });
    expect(await balanceOf(database, into)).toBe(100_000n);
    expect(await balanceOf(database, suspenseKey)).toBe(0n);
    expect((await receiptsOfDues(database.reader, [dueId])).get(dueId)).toMatchObject([{ amount: 100_000n, channel: 'BANK_TRANSFER' }]);
    expect((await topics()).at(-1)).toBe('payments.due-paid');
  });

  it.each([
    ['999.99', 'PARTIAL', {}],
    ['1000.01', 'OVER', {}],
    ['1000.00', 'OTHER_PAYER', { payerName: '别家公司' }],
    ['1000.00', 'OTHER_PAYER', { payerName: null }],
    ['1000.00', 'REVERSAL', { reversal: true }],
  ] as const)('of %s waits as %s when it is not certain', async (amount, reason, more) => {
    const before = await balanceOf(database, suspenseKey);
    const { dueId, reference } = await askPayment(database, payer);
    expect(await transfer(amount, reference, more)).toMatchObject({ reason });
    expect(await due(dueId)).toMatchObject({ state: 'OPEN', paid: 0n });
    expect(await balanceOf(database, suspenseKey)).toBe(before + Money.parse(amount).minor);
  });

  it('waits when it names none, one that nobody knows, or several', async () => {
    const [one, other] = [await askPayment(database, payer), await askPayment(database, payer)];
    expect(await transfer('1000.00', '货款')).toMatchObject({ reason: 'NO_REFERENCE' });
    expect(await transfer('1000.00', 'HP222222225')).toMatchObject({ reason: expect.stringMatching(/UNKNOWN_REFERENCE|NO_REFERENCE/) });
    expect(await transfer('2000.00', `${one.reference} ${other.reference}`)).toMatchObject({ reason: 'SEVERAL_REFERENCES' });
  });

  it('waits when it comes late, twice or for what is cancelled', async () => {
    const late = await askPayment(database, payer, { dueAt: new Date('2026-01-05T10:00:00Z') });
    expect(await transfer('1000.00', late.reference, { receivedAt: new Date('2026-01-06T00:00:00+08:00') })).toMatchObject({ reason: 'LATE' });
    const paid = await askPayment(database, payer);
    await transfer('1000.00', paid.reference);
    expect(await transfer('1000.00', paid.reference)).toMatchObject({ reason: 'DOUBLE' });
    const cancelled = await askPayment(database, payer);
    await inTx(database, (tx) => cancelPayment(tx, cancelled.dueId));
    expect(await transfer('1000.00', cancelled.reference)).toMatchObject({ reason: 'CANCELLED' });
  });

  it('is recorded once', async () => {
    const { reference } = await askPayment(database, payer);
    const externalId = newId();
    const first = await transfer('1000.00', reference, { externalId });
    const before = await balanceOf(database, clearing);
    expect(await transfer('1000.00', reference, { externalId })).toEqual({ receiptId: first.receiptId, recorded: false, reason: null });
    expect(await balanceOf(database, clearing)).toBe(before);
  });

  it('that a channel names is taken in part too', async () => {
    const { dueId } = await askPayment(database, payer);
    expect(await transfer('400.00', '', { dueId, channel: 'STRIPE', payerName: null })).toMatchObject({ reason: null });
    expect(await due(dueId)).toMatchObject({ state: 'PARTLY_PAID', paid: 40_000n });
    expect(await transfer('600.01', '', { dueId, channel: 'STRIPE' })).toMatchObject({ reason: 'OVER' });
    expect((await topics()).at(-1)).toBe('payments.due-partly-paid');
  });
});

describe('a receipt in the queue', () => {
  it('is allocated to dues and a deposit, and not beyond what it holds', async () => {
    const [one, two] = [await askPayment(database, payer), await askPayment(database, payer)];
    const { receiptId } = await transfer('2500.00', '两笔');
    const part = (dueId: string, amount: string) => ({ dueId, amount: Money.parse(amount) });
    const attempt = (parts: ReturnType<typeof part>[], deposit?: string) =>
      inTx(database, (tx) => allocate(tx, { receiptId, parts, deposit: deposit === undefined ? undefined : { organisationId: payer.organisationId, amount: Money.parse(deposit) } }));
    await expect(attempt([])).rejects.toMatchObject({ code: 'ALLOCATION_EMPTY' });
    await expect(attempt([part(one.dueId, '1000.01')])).rejects.toMatchObject({ code: 'AMOUNT_OVER_OPEN' });
    await expect(attempt([part(one.dueId, '1.00'), part(one.dueId, '1.00')])).rejects.toMatchObject({ code: 'ALLOCATION_TWICE' });
    await expect(attempt([part(one.dueId, '1000.00'), part(two.dueId, '1000.00')], '500.01')).rejects.toMatchObject({ code: 'AMOUNT_OVER_RECEIPT' });
    await expect(attempt([part(newId(), '1.00')])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const before = await balanceOf(database, depositKey(payer.organisationId));
    await attempt([part(one.dueId, '1000.00'), part(two.dueId, '400.00')], '500.00');
    expect(await due(one.dueId)).toMatchObject({ state: 'PAID' });
    expect(await due(two.dueId)).toMatchObject({ state: 'PARTLY_PAID', paid: 40_000n });
    expect(await balanceOf(database, depositKey(payer.organisationId))).toBe(before + 50_000n);
    await attempt([part(two.dueId, '600.00')]);
    await expect(attempt([], '0.01')).rejects.toMatchObject({ code: 'RECEIPT_SETTLED' });
  });
});

describe('a due', () => {
  it('is paid from the deposit as far as it reaches', async () => {
    const other = await enterParty(database);
    await openDeposit(database, Money.parse('700.00'), other.organisationId);
    const { dueId } = await askPayment(database, other);
    await expect(inTx(database, (tx) => payFromDeposit(tx, dueId, Money.parse('700.01')))).rejects.toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
    expect(await due(dueId)).toMatchObject({ state: 'OPEN' });
    await inTx(database, (tx) => payFromDeposit(tx, dueId, Money.parse('700.00')));
    expect(await due(dueId)).toMatchObject({ state: 'PARTLY_PAID', paid: 70_000n });
  });

  it('that is cancelled gives back what was paid, and one that is paid is not cancelled', async () => {
    const other = await enterParty(database);
    const { dueId } = await askPayment(database, other);
    await transfer('400.00', '', { dueId, channel: 'STRIPE' });
    await inTx(database, (tx) => cancelPayment(tx, dueId));
    await inTx(database, (tx) => cancelPayment(tx, dueId));
    expect(await due(dueId)).toMatchObject({ state: 'CANCELLED', paid: 0n });
    expect(await balanceOf(database, depositKey(other.organisationId))).toBe(40_000n);
    const paid = await askPayment(database, other);
    await transfer('1000.00', '', { dueId: paid.dueId, channel: 'STRIPE' });
    await expect(inTx(database, (tx) => cancelPayment(tx, paid.dueId))).rejects.toMatchObject({ code: 'DUE_PAID' });
  });

  it.each(['0.00', '-1.00'])('is not asked for %s', async (amount) => {
    await expect(askPayment(database, payer, { amount: Money.parse(amount) })).rejects.toMatchObject({ code: 'AMOUNT_NOT_POSITIVE' });
  });
});

describe('a due that is paid from what is held', () => {
  /** Asks for 1,000.00 yuan, of which 300.00 are paid from what is held and 100.00 by transfer. */
  async function partlyPaid() {
    const held = { ...escrowKey(payer.organisationId), subject: `bidding:${newId()}` };
    const deposit = await askPayment(database, payer, { into: held, amount: Money.parse('300.00') });
    await transfer('300.00', deposit.reference);
    const into = escrowKey(payer.organisationId);
    const { dueId, reference } = await askPayment(database, payer, { into });
    await inTx(database, (tx) => payFrom(tx, dueId, Money.parse('300.00'), held));
    const { receiptId } = await transfer('100.00', reference);
    await inTx(database, (tx) => allocate(tx, { receiptId, parts: [{ dueId, amount: Money.parse('100.00') }] }));
    expect(await due(dueId)).toMatchObject({ state: 'PARTLY_PAID', paid: 40_000n });
    expect(await balanceOf(database, held)).toBe(0n);
    return { dueId, held, into };
  }

  it('gives it back there when it is cancelled, and leaves the rest to whoever divides it', async () => {
    const { dueId, held, into } = await partlyPaid();
    const before = await balanceOf(database, depositKey(payer.organisationId));
    await inTx(database, async (tx) => postAll(tx, await cancelPayments(tx, [dueId], 'LEAVE')));
    expect(await due(dueId)).toMatchObject({ state: 'CANCELLED', paid: 0n });
    expect([await balanceOf(database, held), await balanceOf(database, into)]).toEqual([30_000n, 10_000n]);
    expect(await balanceOf(database, depositKey(payer.organisationId))).toBe(before);
  });

  it('gives it back there when it is cancelled, and the rest to the deposit', async () => {
    const { dueId, held } = await partlyPaid();
    const before = await balanceOf(database, depositKey(payer.organisationId));
    await inTx(database, (tx) => cancelPayment(tx, dueId));
    expect(await balanceOf(database, held)).toBe(30_000n);
    expect(await balanceOf(database, depositKey(payer.organisationId))).toBe(before + 10_000n);
    await expect(inTx(database, (tx) => payFrom(tx, dueId, Money.parse('1.00'), { ...held, organisationId: newId() }))).rejects.toThrow();
  });
});
