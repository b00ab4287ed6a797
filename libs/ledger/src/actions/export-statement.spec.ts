import { parse } from 'csv-parse/sync';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import type { AccountRow } from '../data/account-row.js';
import { ledgerSchema } from '../data/ledger-schema.js';
import { statementBounds, statementLines } from '../data/statement-query.js';
import { transfer } from '../rules/transfer.js';
import { openDeposit, testReasons, yuan } from '../testing.js';
import { exportStatement } from './export-statement.js';
import { post } from './post.js';
import { reverse } from './reverse.js';

describe('statements', () => {
  let database: TestDatabase;
  let account: AccountRow;
  const moments = ['2026-01-31T15:59:59.999Z', '2026-01-31T16:00:00Z', '2026-02-10T04:00:00Z', '2026-02-28T15:59:59Z', '2026-02-28T16:00:00Z'];

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
    const other = await openDeposit(database, yuan(1000));
    account = await openDeposit(database);
    const run = (amount: string, note?: string) =>
      database.transactor.run(systemActor('test'), (tx) => post(tx, { postings: transfer(other, account, yuan(amount)), reason: testReasons['test.payment'], source: { type: 'Deal', id: 'D-1' }, note }));
    await run('100.00', '首付款, 含税');
    await run('0.05', '=HYPERLINK("x")');
    const { transactionId } = await run('20', 'two\nlines "quoted"');
    await database.transactor.run(systemActor('test'), (tx) => reverse(tx, transactionId, { source: { type: 'Correction', id: 'C-1' } }));
    await run('1.00');
    // Bookings of other days: time stands still for nobody, so the guards are off for a moment.
    await database.reader.query(`
      ALTER TABLE ledger.transaction DISABLE TRIGGER ALL;
      UPDATE ledger.transaction t SET booked_at = m.moment FROM ledger.posting p, (VALUES ${moments.map((moment, place) => `(${place + 1}, '${moment}'::timestamptz)`).join(', ')}) AS m (sequence, moment)
       WHERE p.transaction_id = t.id AND p.sequence = m.sequence AND p.account_id = '${account.id}';
      ALTER TABLE ledger.transaction ENABLE TRIGGER ALL`);
  }, 60_000);
  afterAll(() => database.close());

  const text = async (days: { from?: string; until?: string }, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    let whole = '';
    for await (const piece of (await exportStatement(database.reader, account.id, days, locale)) ?? []) whole += piece;
    return whole;
  };
  const rows = async (days: { from?: string; until?: string }) => parse(await text(days), { bom: true }) as string[][];

  it('writes CSV that spreadsheets read', async () => {
    const csv = await text({});
    expect(csv.startsWith('\uFEFF序号,记账时间（北京时间）,事由,备注,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const ids = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(await rows({})).toEqual([
      ['序号', '记账时间（北京时间）', '事由', '备注', '业务类型', '业务编号', '收入', '支出', '余额', '币种', '交易编号', '冲正的交易'],
      ['', '', '期初余额', '', '', '', '', '', '0.00', 'CNY', '', ''],
      ['1', '2026-01-31 23:59:59', '测试入金', '首付款, 含税', 'Deal', 'D-1', '100.00', '', '100.00', 'CNY', ids, ''],
      ['2', '2026-02-01 00:00:00', '测试入金', `'=HYPERLINK("x")`, 'Deal', 'D-1', '0.05', '', '100.05', 'CNY', ids, ''],
      ['3', '2026-02-10 12:00:00', '测试入金', 'two\nlines "quoted"', 'Deal', 'D-1', '20.00', '', '120.05', 'CNY', ids, ''],
      ['4', '2026-02-28 23:59:59', '冲正', '', 'Correction', 'C-1', '', '20.00', '100.05', 'CNY', ids, ids],
      ['5', '2026-03-01 00:00:00', '测试入金', '', 'Deal', 'D-1', '1.00', '', '101.05', 'CNY', ids, ''],
      ['', '', '期末余额', '', '', '', '', '', '101.05', 'CNY', '', ''],
    ]);
    expect((await text({}, 'en')).split('\r\n').slice(0, 2)).toEqual(['\uFEFFNo.,Booked at (China time),Reason,Note,Source,Source id,In,Out,Balance,Currency,Transaction,Reverses', ',,Opening balance,,,,,,0.00,CNY,,']);
  });

  it.each([
    [{ from: '2026-02-01', until: '2026-02-28' }, '100.00', ['2', '3', '4'], '100.05'],
    [{ until: '2026-01-31' }, '0.00', ['1'], '100.00'],
    [{ from: '2026-03-01' }, '100.05', ['5'], '101.05'],
    [{ from: '2026-02-11', until: '2026-02-27' }, '120.05', [], '120.05'],
    [{ from: '2025-01-01', until: '2025-12-31' }, '0.00', [], '0.00'],
    [{ from: '2027-01-01' }, '101.05', [], '101.05'],
  ])('%j opens at %s, has lines %j and closes at %s', async (days, opening, numbers, closing) => {
    const [, first, ...lines] = await rows(days);
    expect(first?.[8]).toBe(opening);
    expect(lines.slice(0, -1).map(([number]) => number)).toEqual(numbers);
    expect(lines.at(-1)?.[8]).toBe(closing);
  });

  it('pages without gaps, and not beyond the period', async () => {
    const bounds = await statementBounds(database.reader, account.id, { start: null, end: new Date('2026-02-28T16:00:00Z') });
    if (!bounds) throw new Error('no account');
    const numbers: bigint[] = [];
    for (let after = 0n; ; ) {
      const page = await statementLines(database.reader, bounds, after, 2);
      numbers.push(...page.map(({ sequence }) => sequence));
      const last = page.at(-1);
      if (!last) break;
      after = last.sequence;
    }
    expect(numbers).toEqual([1n, 2n, 3n, 4n]);
  });

  it('has nothing to say of an account that is not there', async () => {
    expect(await exportStatement(database.reader, newId(), {}, 'zh-CN')).toBeUndefined();
    await expect(exportStatement(database.reader, account.id, { from: '2026-13-01' }, 'zh-CN')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
