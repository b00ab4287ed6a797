import { createHash } from 'node:crypto';
import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { debitQueue } from '../data/queries/statement-lines.js';
import { allocationsOfReceipts, receiptQueue } from '../data/queries/receipts.js';
import { payoutsById } from '../data/queries/payouts.js';
import { reversibleReceiptIds } from '../data/queries/reversals.js';
import { inventStatement, twoColumnFile } from '../importing/fixtures/write-statement.js';
import type { InventedLine } from '../importing/fixtures/write-statement.js';
import { readStatement } from '../importing/read-statement.js';
import { writeStatement } from '../importing/write-statement.js';
import { balanceOf, demandPaymentsLawful, enterCentre, inTx, paymentsAreas } from '../testing.js';
import { suspenseKey, unexplainedDebitsKey } from './account-keys.js';
import { AddCustodyAccount } from './add-custody-account.js';
import { allocate } from './allocate.js';
import { FailExportedPayout } from './fail-exported-payout.js';
import { insertPayout } from './insert-payout.js';
import { settleDebit } from './settle-debit.js';
import { takeSteps } from './steps.js';

let database: TestDatabase;
let centre: Party;
let payer: Party;
let accounts = 0;

beforeAll(async () => {
  database = await openTestDatabase(paymentsAreas);
  centre = await enterCentre(database);
  payer = await enterParty(database);
});
afterEach(() => demandPaymentsLawful(database));
afterAll(async () => {
  await demandLawful(database);
  await database.close();
});

/** Imports lines into a new bank account. @returns what is in the queues then, of all accounts */
async function book(...lines: InventedLine[]) {
  const accountNumber = `020099${String((accounts += 1)).padStart(13, '0')}`;
  await new AddCustodyAccount(database.transactor).run(centre.caller, { bank: '测试银行', accountName: '测试运营中心', accountNumber, format: null });
  const bytes = twoColumnFile(inventStatement(lines, { accountNumber, opening: 1_000_000n }));
  await inTx(database, (tx) => writeStatement(tx, readStatement(bytes), { id: newId(), sha256: createHash('sha256').update(bytes).digest() }));
  const [receipts, debits] = await Promise.all([receiptQueue(database.reader, null, 100, undefined), debitQueue(database.reader, 100, undefined)]);
  return { receiptId: receipts.rows.at(-1)?.id ?? '', lineId: debits.rows.at(-1)?.id ?? '' };
}

const settle = (lineId: string, receiptId: string) => inTx(database, (tx) => settleDebit(tx, { lineId, receiptId, note: '银行冲正' }, centre.personId));
const waiting = async () => [(await receiptQueue(database.reader, null, 1, undefined)).totalCount, (await debitQueue(database.reader, 1, undefined)).totalCount];
const credit = { direction: 'IN', amount: 70_000n, remark: '无' } as const;
const reversal = { direction: 'OUT', amount: 70_000n, remark: '原交易退回', reversal: true } as const;

describe('a credit that the bank takes back while it waits', () => {
  it('and the debit that took it leave both queues together, once', async () => {
    const [before, suspense, unexplained] = [await waiting(), await balanceOf(database, suspenseKey), await balanceOf(database, unexplainedDebitsKey)];
    const { receiptId, lineId } = await book(credit, reversal);
    expect(await balanceOf(database, suspenseKey)).toBe(suspense + 70_000n);
    expect((await reversibleReceiptIds(database.reader, [lineId])).get(lineId)).toEqual([receiptId]);
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => settle(lineId, receiptId)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await waiting()).toEqual(before);
    expect(await balanceOf(database, suspenseKey)).toBe(suspense);
    expect(await balanceOf(database, unexplainedDebitsKey)).toBe(unexplained);
    expect((await allocationsOfReceipts(database.reader, [receiptId])).get(receiptId)).toMatchObject([{ amount: 70_000n, debitId: lineId, ownTransfer: false }]);
    expect((await reversibleReceiptIds(database.reader, [lineId])).get(lineId)).toBeUndefined();
  });

  it('is settled the same way when the bank took back a debit with it', async () => {
    const { receiptId, lineId } = await book({ ...reversal, reversal: false }, { ...credit, reversal: true });
    await settle(lineId, receiptId);
    await expect(settle(lineId, receiptId)).rejects.toMatchObject({ code: 'RECEIPT_SETTLED' });
  });

  it('is not settled with another amount, another account, or once a part of it went to somebody', async () => {
    const other = await book(credit);
    const { receiptId, lineId } = await book(credit, { ...reversal, amount: 70_001n });
    await expect(settle(lineId, receiptId)).rejects.toMatchObject({ code: 'DEBIT_OTHER_RECEIPT' });
    const fitting = await book(credit, reversal);
    await expect(settle(fitting.lineId, other.receiptId)).rejects.toMatchObject({ code: 'DEBIT_OTHER_RECEIPT' });
    await inTx(database, (tx) => allocate(tx, { receiptId: fitting.receiptId, parts: [], deposit: { organisationId: payer.organisationId, amount: Money.parse('0.01') } }));
    await expect(settle(fitting.lineId, fitting.receiptId)).rejects.toMatchObject({ code: 'DEBIT_OTHER_RECEIPT' });
    await expect(inTx(database, (tx) => settleDebit(tx, { lineId, receiptId, payoutId: newId(), note: '?' }, centre.personId))).rejects.toMatchObject({ code: 'DEBIT_TWO_CAUSES' });
  });
});

describe('a payout that does not go by bank', () => {
  it('is neither failed nor confirmed at the desk: its channel says what became of it', async () => {
    const { lineId, receiptId } = await book({ ...credit, amount: 500n }, { ...reversal, amount: 500n });
    await inTx(database, (tx) => allocate(tx, { receiptId, parts: [], deposit: { organisationId: payer.organisationId, amount: Money.parse('5.00') } }));
    const payoutId = await inTx(database, async (tx) => {
      const { payoutId: id, step } = await insertPayout(tx, {
        channel: 'STRIPE', organisationId: payer.organisationId, amount: 500n, from: { organisationId: payer.organisationId, purpose: 'DEPOSIT', currency: 'CNY', subject: null },
        beneficiary: { name: 'x', account: 'acct_1', bank: 'Stripe', bankCode: null }, purpose: 'test.payout', subject: { type: 'Test', id: '1' }, title: '付款', receiptId: null,
      });
      await takeSteps(tx, [step]);
      return id;
    });
    await expect(new FailExportedPayout(database.transactor).run(centre.caller, { payoutId, reason: '退回' })).rejects.toMatchObject({ code: 'PAYOUT_NOT_BY_BANK' });
    await expect(inTx(database, (tx) => settleDebit(tx, { lineId, payoutId, note: '?' }, centre.personId))).rejects.toMatchObject({ code: 'PAYOUT_NOT_BY_BANK' });
    expect((await payoutsById(database.reader, [payoutId])).get(payoutId)).toMatchObject({ state: 'WAITING' });
  });
});
