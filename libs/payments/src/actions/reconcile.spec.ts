import { createHash } from 'node:crypto';
import { enterParty } from '@haihe/identity/testing';
import { openAccounts, post, transfer } from '@haihe/ledger';
import { demandLawful, testReasons } from '@haihe/ledger/testing';
import { newId } from '@haihe/platform';
import { addDays, chinaDate } from '@haihe/platform/clock';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { differencesOf, reconciliationPage } from '../data/queries/reconciliations.js';
import { inventStatement, twoColumnFile } from '../importing/fixtures/write-statement.js';
import { readStatement } from '../importing/read-statement.js';
import { writeStatement } from '../importing/write-statement.js';
import { enterCentre, inTx, paymentsAreas } from '../testing.js';
import { AddCustodyAccount } from './add-custody-account.js';
import { bankKey, openingKey } from './account-keys.js';
import { BankReconciliation } from './bank-reconciliation.js';
import { ExplainDifference } from './explain-difference.js';
import { ReconcileDaily } from './reconcile-daily.js';
import { ReconciliationSources } from './reconciliation-source.js';
import { RunReconciliation } from './run-reconciliation.js';

const NUMBER = '0200123456789012345';
let database: TestDatabase;
let sources: ReconciliationSources;
let centre: Awaited<ReturnType<typeof enterCentre>>;

beforeAll(async () => {
  database = await openTestDatabase(paymentsAreas);
  sources = new ReconciliationSources();
  new BankReconciliation(sources);
  centre = await enterCentre(database);
});
afterAll(async () => {
  await demandLawful(database);
  await database.close();
});

const importLines = (opening: bigint, days: readonly (readonly [day: string, amount: bigint])[]) => {
  const bytes = twoColumnFile(inventStatement(days.map(([day, amount], index) => ({ direction: 'IN', amount, day, serial: `${day}-${index}` })), { opening }));
  return inTx(database, (tx) => writeStatement(tx, readStatement(bytes), { id: newId(), sha256: createHash('sha256').update(bytes).digest() }));
};
const run = async (day: string) => {
  const [id = ''] = await new RunReconciliation(database.transactor, sources).run(centre.caller, { channel: 'BANK_TRANSFER', day });
  const { rows } = await reconciliationPage(database.reader, 'BANK_TRANSFER', 100, undefined);
  const row = rows.find((candidate) => candidate.id === id);
  return { row, differences: (await differencesOf(database.reader, [id])).get(id) ?? [] };
};

describe('reconciling bank accounts', () => {
  it('finds nothing while ledger and statements agree, also on days within a statement', async () => {
    await new AddCustodyAccount(database.transactor).run(centre.caller, { bank: '测试银行', accountName: '测试运营中心', accountNumber: `0200 1234 5678 9012 345`, format: 'TWO_COLUMN_CSV' });
    await importLines(500n, [['2026-11-02', 100n], ['2026-11-04', 40n]]);
    expect(await run('2026-11-02')).toMatchObject({ row: { ledger: 600n, channelBalance: 600n }, differences: [] });
    expect(await run('2026-11-03')).toMatchObject({ row: { ledger: 600n, channelBalance: 600n }, differences: [] });
    expect(await run('2026-11-04')).toMatchObject({ row: { ledger: 640n, channelBalance: 640n }, differences: [] });
  });

  it('says that a statement is missing until it is there', async () => {
    expect(await run('2026-11-05')).toMatchObject({ row: { channelBalance: null }, differences: [{ kind: 'STATEMENT_MISSING', goneAt: null }] });
    await importLines(640n, [['2026-11-05', 7n]]);
    await new ReconcileDaily(database.reader, database.transactor, sources).run();
    const { row, differences } = await run('2026-11-05');
    expect(row).toMatchObject({ ledger: 647n, channelBalance: 647n });
    expect(differences).toMatchObject([{ kind: 'STATEMENT_MISSING', goneAt: expect.any(Date) }]);
  });

  it('finds what was posted without a line, and keeps the explanation', async () => {
    await inTx(database, async (tx) => {
      const [clearing, pool] = await openAccounts(tx, [bankKey(NUMBER), openingKey(NUMBER)]);
      if (!clearing || !pool) throw new Error('not opened');
      await post(tx, { postings: transfer(clearing, pool, Money.ofMinor(3n)), reason: testReasons['test.payment'], source: { type: 'Test', id: '1' } });
    });
    const { differences } = await run('2026-11-05');
    expect(differences.filter(({ goneAt }) => goneAt === null)).toMatchObject([
      { kind: 'BALANCE', ledger: 650n, channel: 647n },
      { kind: 'POSTING_WITHOUT_LINE', ledger: 3n },
    ]);
    const explain = (text: string, id = differences.find(({ kind }) => kind === 'BALANCE')?.id ?? '') => new ExplainDifference(database.transactor).run(centre.caller, { differenceId: id, text });
    await expect(explain(' ')).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await explain('手工入账');
    await expect(explain('再次说明')).rejects.toMatchObject({ code: 'DIFFERENCE_SETTLED' });
    expect((await run('2026-11-05')).differences.find(({ kind }) => kind === 'BALANCE')).toMatchObject({ explanation: '手工入账' });
  });

  it('makes up for days on which no worker ran', async () => {
    const yesterday = addDays(chinaDate(new Date()), -1);
    const days = async () => (await database.reader.query<{ day: string }>('SELECT DISTINCT day::text AS day FROM payments.reconciliation WHERE day >= $1::date - 6 ORDER BY 1', [yesterday])).map(({ day }) => day);
    await run(addDays(yesterday, -6));
    await database.reader.query('DELETE FROM payments.reconciliation_difference d USING payments.reconciliation r WHERE r.id = d.reconciliation_id AND r.day > $1::date - 6', [yesterday]);
    await database.reader.query('DELETE FROM payments.reconciliation WHERE day > $1::date - 6', [yesterday]);
    expect(await days()).toEqual([addDays(yesterday, -6)]);
    await new ReconcileDaily(database.reader, database.transactor, sources).run();
    expect(await days()).toEqual([6, 5, 4, 3, 2, 1, 0].map((back) => addDays(yesterday, -back)));
  });

  it('is done once a day by itself', async () => {
    const daily = new ReconcileDaily(database.reader, database.transactor, sources);
    await daily.run();
    const before = await reconciliationPage(database.reader, null, 100, undefined);
    await daily.run();
    expect(await reconciliationPage(database.reader, null, 100, undefined)).toEqual(before);
  });

  it('is for the desk, and for days that are over', async () => {
    await expect(run('2999-01-01')).rejects.toMatchObject({ code: 'DAY_NOT_OVER' });
    const stranger = await enterParty(database);
    await expect(new RunReconciliation(database.transactor, sources).run(stranger.caller, { channel: 'BANK_TRANSFER', day: '2026-11-02' })).rejects.toBeInstanceOf(Refusal);
  });
});
