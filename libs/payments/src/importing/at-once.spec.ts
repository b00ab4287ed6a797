import { createHash } from 'node:crypto';
import { enterParty } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { AddCustodyAccount } from '../actions/add-custody-account.js';
import { allocate } from '../actions/allocate.js';
import { exportWaiting } from '../actions/export-payouts.js';
import { returnReceipt } from '../actions/return-receipt.js';
import { receiptQueue } from '../data/queries/receipts.js';
import { askPayment, demandPaymentsLawful, enterCentre, inTx, paymentsAreas, waitingPayouts } from '../testing.js';
import { inventStatement, twoColumnFile } from './fixtures/write-statement.js';
import { readStatement } from './read-statement.js';
import { writeStatement } from './write-statement.js';

let database: TestDatabase;
const fulfilled = (results: readonly PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled').length;
const five = <Result>(work: () => Promise<Result>) => Promise.allSettled(Array.from({ length: 5 }, work));

beforeAll(async () => {
  database = await openTestDatabase(paymentsAreas);
});
afterAll(async () => {
  await demandPaymentsLawful(database);
  await demandLawful(database);
  await database.close();
});

describe('five at once', () => {
  it('import one statement, allocate a receipt, send it back and export it: each happens once', async () => {
    const centre = await enterCentre(database);
    const payer = await enterParty(database);
    const { dueId } = await askPayment(database, payer);
    await new AddCustodyAccount(database.transactor).run(centre.caller, { bank: '测试银行', accountName: '测试运营中心', accountNumber: '0200123456789012345', format: null });
    const bytes = twoColumnFile(inventStatement([{ direction: 'IN', amount: 150_000n, remark: '无' }]));
    const file = { id: newId(), sha256: createHash('sha256').update(bytes).digest() };
    const imports = await five(() => inTx(database, (tx) => writeStatement(tx, readStatement(bytes), file)));
    expect(new Set(imports.map((result) => (result.status === 'fulfilled' ? result.value.id : 'refused'))).size).toBe(1);
    expect(imports.filter((result) => result.status === 'fulfilled' && !result.value.repeated)).toHaveLength(1);
    const queue = await receiptQueue(database.reader, null, 10, undefined);
    expect(queue.totalCount).toBe(1);
    const receiptId = queue.rows[0]?.id ?? '';
    expect(fulfilled(await five(() => inTx(database, (tx) => allocate(tx, { receiptId, parts: [{ dueId, amount: Money.parse('1000.00') }] }))))).toBe(1);
    expect(fulfilled(await five(() => inTx(database, (tx) => returnReceipt(tx, receiptId, '退回'))))).toBe(1);
    const confirmed = await waitingPayouts(database.reader);
    expect(fulfilled(await five(() => inTx(database, (tx) => exportWaiting(tx, centre.personId, confirmed))))).toBe(1);
    const [exported] = await database.reader.query<{ total: string }>('SELECT sum(total_fen)::text AS total FROM payments.payout_batch');
    expect(exported?.total).toBe('50000');
  });
});
