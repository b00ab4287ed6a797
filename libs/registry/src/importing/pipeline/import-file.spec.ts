import { identitySchema } from '@haihe/identity';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { registrySchema } from '../../data/registry-schema.js';
import { gazetteHeader, gazetteRow, incopatHeader, incopatRow, inventedNumber } from '../fixtures/invented-rows.js';
import { ScratchFolder } from '../fixtures/scratch-folder.js';
import type { CellValue } from '../template/write-workbook.js';
import { importFile } from './import-file.js';
import type { ImportRequest } from './import-file.js';

const actor = systemActor('import-spec');
const folder = new ScratchFolder();
let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
});
afterEach(() => database.close());
afterAll(() => folder.remove());

let files = 0;
const run = (path: string, more: Partial<ImportRequest> = {}) => importFile(database.transactor, { path, actor, ...more });
const incopat = (rows: readonly (readonly CellValue[])[], name = `incopat-${(files += 1)}.xlsx`) => folder.workbook(name, '下载的著录项1', [[...incopatHeader], ...rows]);
const gazette = (rows: readonly string[], name = `gazette-${(files += 1)}.csv`) => folder.gb18030(name, `${gazetteHeader}\n${rows.join('\n')}\n`);
const counts = ({ read, created, updated, unchanged, flagged, rejected }: Awaited<ReturnType<typeof run>>) => ({ read, created, updated, unchanged, flagged, rejected });
const canonical = (number: string) => number.replace(/CN|\./g, '');

/** Everything that imports wrote, without ids and moments. */
async function register(): Promise<unknown> {
  const [row] = await database.reader.query<{ all: unknown }>(
    `SELECT jsonb_build_object(
       'rights', (SELECT jsonb_agg(to_jsonb(r) - 'id' - 'created_at' - 'updated_at' ORDER BY number) FROM registry.ip_right r),
       'publications', (SELECT jsonb_agg(to_jsonb(p) - 'right_id' || jsonb_build_object('of', r.number) ORDER BY p.number) FROM registry.publication p JOIN registry.ip_right r ON r.id = p.right_id),
       'owners', (SELECT jsonb_agg(to_jsonb(o) - 'id' - 'right_id' || jsonb_build_object('of', r.number) ORDER BY r.number, since NULLS FIRST, position) FROM registry.right_owner o JOIN registry.ip_right r ON r.id = o.right_id),
       'events', (SELECT jsonb_agg(to_jsonb(e) - 'right_id' ORDER BY date, code) FROM registry.legal_event e)) AS all`,
  );
  return row?.all;
}
const issues = (runId: string) => database.reader.query<{ row: number; severity: string; code: string }>('SELECT "row", severity, code FROM registry.import_issue WHERE run_id = $1 ORDER BY seq', [runId]);
const rights = () =>
  database.reader.query<{ number: string; known: boolean; title: string; abstract: string | null; publications: string[]; owners: string[] }>(
    `SELECT r.number, r.number_known AS known, r.title, r.abstract,
       (SELECT array_agg(p.number ORDER BY p.number) FROM registry.publication p WHERE p.right_id = r.id) AS publications,
       (SELECT array_agg(o.name ORDER BY o.position) FROM registry.right_owner o WHERE o.right_id = r.id AND o.until IS NULL) AS owners
     FROM registry.ip_right r ORDER BY r.number`,
  );

describe('importing a file', () => {
  it('creates rights, and again changes nothing', async () => {
    const path = await incopat([incopatRow(1), incopatRow(2), incopatRow(3, { 申请号: '2.02E+12' })]);
    expect(counts(await run(path))).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, flagged: 1, rejected: 0 });
    const before = await register();
    const moments = await database.reader.query('SELECT updated_at FROM registry.ip_right ORDER BY number');
    expect(counts(await run(path))).toEqual({ read: 3, created: 0, updated: 0, unchanged: 3, flagged: 1, rejected: 0 });
    expect(await register()).toEqual(before);
    expect(await database.reader.query('SELECT updated_at FROM registry.ip_right ORDER BY number')).toEqual(moments);
    expect(await database.reader.query('SELECT 1 FROM platform.event')).toEqual([]);
  });

  it('makes one right of the A and the B publication, in whichever order they come; blanks take nothing away', async () => {
    const a = incopatRow(4);
    const b = incopatRow(4, { '公开（公告）号': 'CN111000004B', '公开（公告）日': 44_700, '标题 (中文)': '一种津海测试装置及方法', '摘要 (中文)': '', 公开类型: '发明授权', 专利类型: '发明授权', 专利有效性: '有效' });
    const expected = [{ number: canonical(inventedNumber(4)), known: true, title: '一种津海测试装置及方法', abstract: '本发明公开了一种虚构的装置。', publications: ['CN111000004A', 'CN111000004B'], owners: ['天津虚构科技有限公司', '天津虚构大学'] }];
    expect(counts(await run(await incopat([a, b])))).toMatchObject({ created: 1, updated: 1 });
    expect(await rights()).toEqual(expected);
    const together = await database.reader.query('SELECT grant_date::text, publication_date::text, reported_status FROM registry.ip_right');
    expect(together).toEqual([{ grant_date: '2022-05-19', publication_date: '2021-01-01', reported_status: 'IN_FORCE' }]);
    await database.close();
    database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
    await run(await incopat([b]));
    expect(counts(await run(await incopat([a])))).toMatchObject({ created: 0, updated: 1 });
    expect(await rights()).toEqual(expected);
    expect(await database.reader.query('SELECT grant_date::text, publication_date::text, reported_status FROM registry.ip_right')).toEqual(together);
  });

  it('attaches a row with a ruined number to the right that has its publication', async () => {
    await run(await incopat([incopatRow(5)]));
    const result = await run(gazette([gazetteRow(5)]));
    expect(counts(result)).toEqual({ read: 1, created: 0, updated: 1, unchanged: 0, flagged: 1, rejected: 0 });
    expect(await rights()).toMatchObject([{ number: canonical(inventedNumber(5)), known: true, publications: ['CN111000005A', 'CN111000005B'] }]);
    expect(await database.reader.query(`SELECT topic, jsonb_array_length(payload->'rightIds') AS rights FROM platform.event`)).toEqual([{ topic: 'registry.right-changed', rights: 1 }]);
  });

  it('keeps a right under its publication until a file brings the number', async () => {
    const list = gazette([gazetteRow(6)]);
    await run(list);
    expect(await rights()).toMatchObject([{ number: 'CN111000006', known: false, publications: ['CN111000006B'] }]);
    expect(counts(await run(await incopat([incopatRow(6)])))).toMatchObject({ created: 0, updated: 1 });
    expect(await rights()).toMatchObject([{ number: canonical(inventedNumber(6)), known: true, publications: ['CN111000006A', 'CN111000006B'] }]);
    expect(counts(await run(list))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('joins two entries when a file shows that they are one right', async () => {
    // Before 2010 a granted patent had a number of its own, so the two publications do not tell that they belong together.
    const granted = { '公开（公告）号': 'CN100000001C', 申请号: '2.01E+12', 专利类型: '发明授权', '摘要 (中文)': '只有授权文本有的摘要' };
    await run(await incopat([incopatRow(7, granted), incopatRow(7, { '公开（公告）号': 'CN1900001A', '摘要 (中文)': '' })]));
    expect(await rights()).toHaveLength(2);
    expect(counts(await run(await incopat([incopatRow(7, { ...granted, 申请号: inventedNumber(7), '摘要 (中文)': '' })])))).toMatchObject({ created: 0, updated: 1, rejected: 0 });
    expect(await rights()).toMatchObject([{ number: canonical(inventedNumber(7)), publications: ['CN100000001C', 'CN1900001A'], abstract: '只有授权文本有的摘要' }]);
  });

  it('refuses rows that contradict an earlier row of the file or the register, every time alike', async () => {
    const list = gazette([gazetteRow(8), gazetteRow(9), gazetteRow(8, { title: '另一种装置' }), gazetteRow(9), gazetteRow(8, { patentee: '别的公司' })]);
    for (const created of [2, 0]) {
      const result = await run(list);
      expect(counts(result)).toEqual({ read: 5, created, updated: 0, unchanged: 3 - created, flagged: 3, rejected: 2 });
      expect((await issues(result.runId)).filter(({ severity }) => severity === 'REJECTED')).toEqual([
        { row: 4, severity: 'REJECTED', code: 'IMPORT_PUBLICATION_REPEATED' },
        { row: 6, severity: 'REJECTED', code: 'IMPORT_PUBLICATION_REPEATED' },
      ]);
    }
    expect((await rights()).map(({ title }) => title)).toEqual(['一种津海测试装置8', '一种津海测试装置9']);
    await run(await incopat([incopatRow(8)]));
    const other = await run(await incopat([incopatRow(8, { 申请号: inventedNumber(88) }), incopatRow(8, { '公开（公告）号': 'CN111000089A' })]));
    expect((await issues(other.runId)).map(({ code }) => code)).toEqual(['IMPORT_PUBLICATION_OF_OTHER', 'IMPORT_NUMBER_OF_OTHER']);
  });

  it('follows the owners from the application to the grant, and leaves confirmed owners alone', async () => {
    await run(await incopat([incopatRow(10, { 申请人: '甲虚构公司' })]));
    const grant = (serial: number, owner: string) => incopatRow(serial, { '公开（公告）号': `CN1110000${serial}B`, '公开（公告）日': 44_700, 申请人: owner });
    await run(await incopat([grant(10, '乙虚构公司')]));
    expect(await database.reader.query('SELECT name, since::text, until::text FROM registry.right_owner ORDER BY since')).toEqual([
      { name: '甲虚构公司', since: '2020-03-10', until: '2022-05-19' },
      { name: '乙虚构公司', since: '2022-05-19', until: null },
    ]);
    await database.reader.query(`UPDATE registry.right_owner SET source = 'CLAIM' WHERE until IS NULL`);
    const result = await run(await incopat([incopatRow(10, { '公开（公告）号': 'CN111000010C1', '公开（公告）日': 44_900, 申请人: '丙虚构公司' })]));
    expect(counts(result)).toMatchObject({ updated: 1, flagged: 1 });
    expect((await issues(result.runId)).map(({ code }) => code)).toEqual(['IMPORT_OWNER_DIFFERS']);
    expect(await rights()).toMatchObject([{ owners: ['乙虚构公司'] }]);
  });

  it('dates a reported status by the day of the import where the file has none, and keeps the later report', async () => {
    const path = await incopat([incopatRow(11)]);
    await run(path);
    const reported = () => database.reader.query('SELECT reported_status, reported_on::text, reported_on = (now() AT TIME ZONE $1)::date AS today FROM registry.ip_right', ['Asia/Shanghai']);
    expect(await reported()).toMatchObject([{ reported_status: 'PENDING', today: true }]);
    await database.reader.query(`UPDATE registry.ip_right SET reported_on = '2020-01-01'`);
    await run(path);
    expect(await reported()).toMatchObject([{ reported_on: '2020-01-01' }]);
    await run(await incopat([incopatRow(11, { 专利有效性: '有效' })]));
    expect(await reported()).toMatchObject([{ reported_status: 'IN_FORCE', today: true }]);
    await database.reader.query(`UPDATE registry.ip_right SET reported_on = '2099-01-01'`);
    await run(await incopat([incopatRow(11, { 专利有效性: '失效' })]));
    expect(await reported()).toMatchObject([{ reported_status: 'IN_FORCE', reported_on: '2099-01-01' }]);
  });

  it('takes rights without publication by their number', async () => {
    const header = ['权利种类', '申请号（登记号）', '名称', '权利人'];
    const path = await folder.workbook('own.xlsx', '表', [[...header, '地址'], ['注册商标', '12345678', '津海', '甲虚构公司', 'x'], ['注册商标', '12345678', '津海牌', '甲虚构公司', 'x'], ['注册商标', '', '无号', '甲', 'x']]);
    for (const created of [1, 0]) {
      const result = await run(path);
      expect(counts(result)).toEqual({ read: 3, created, updated: 0, unchanged: 1 - created, flagged: 0, rejected: 2 });
      expect((await issues(result.runId)).map(({ code }) => code)).toEqual(expect.arrayContaining(['IMPORT_NUMBER_REPEATED']));
    }
    expect(await rights()).toMatchObject([{ number: '12345678', title: '津海', publications: null }]);
  });
});

describe('an import that does not reach its end', () => {
  const many = () => gazette(Array.from({ length: 4_500 }, (_, index) => gazetteRow(index % 4_400, index % 7 === 0 ? { number: canonical(inventedNumber(index % 4_400)) } : {})), 'many.csv');

  it('goes on where it stopped, and ends as if it had never stopped', async () => {
    const path = many();
    const whole = await run(path);
    const expected = await register();
    await database.close();
    database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
    const interrupt = new AbortController();
    const part = await run(path, { signal: interrupt.signal, onProgress: () => interrupt.abort() });
    expect(part).toMatchObject({ cancelled: true, read: 1_000 });
    const rest = await run(path);
    expect(rest.runId).toBe(part.runId);
    expect(counts(rest)).toEqual(counts(whole));
    expect(rest.issues).toBe(whole.issues);
    expect(await register()).toEqual(expected);
    expect(await database.reader.query('SELECT state, rows_done, attempt FROM registry.import_run')).toEqual([{ state: 'DONE', rows_done: 4_500, attempt: 2 }]);
    expect(counts(await run(path))).toMatchObject({ created: 0, updated: 0 });
  });

  it('yields to the process that took it over', async () => {
    const path = many();
    const batches = [0, 0];
    const [first, second] = [0, 1].map((process) =>
      run(path, {
        onProgress: () => {
          batches[process] = (batches[process] ?? 0) + 1;
        },
      }),
    );
    const ends = await Promise.allSettled([first, second]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find((end) => end.status === 'rejected')).toMatchObject({ reason: { code: 'IMPORT_CHANGED_MEANWHILE' } });
    expect(await database.reader.query('SELECT state, rows_done FROM registry.import_run')).toEqual([{ state: 'DONE', rows_done: 4_500 }]);
    // Whichever came later took it over; the other stopped at its next batch.
    expect(batches[ends.findIndex(({ status }) => status === 'rejected')]).toBeLessThan(batches[ends.findIndex(({ status }) => status === 'fulfilled')] ?? 0);
  });

  it('ends when a person cancels the run of an upload', async () => {
    const id = newId();
    await database.reader.query(`INSERT INTO registry.import_run (id, file_name, state, stored_file_id) VALUES ($1, 'many.csv', 'QUEUED', $1)`, [id]);
    let cancelled: Promise<unknown> = Promise.resolve();
    const result = await run(many(), {
      runId: id,
      onProgress: () => {
        cancelled = database.reader.query('UPDATE registry.import_run SET cancel_requested = true WHERE id = $1', [id]);
      },
    });
    await cancelled;
    expect(result.read).toBeLessThanOrEqual(4_500);
    expect(await database.reader.query('SELECT state FROM registry.import_run')).toEqual([{ state: result.cancelled ? 'CANCELLED' : 'DONE' }]);
  });

  it('writes nothing when the file cannot be read, and tells the run of an upload why', async () => {
    const path = folder.file('broken.csv', `${gazetteHeader}\n${gazetteRow(1)}\n2,"never closed\n`);
    await expect(run(path)).rejects.toMatchObject({ code: 'IMPORT_CSV_BROKEN' });
    await expect(run(gazette([]))).rejects.toMatchObject({ code: 'IMPORT_FILE_WITHOUT_ROWS' });
    expect(await database.reader.query('SELECT 1 FROM registry.import_run UNION ALL SELECT 1 FROM registry.ip_right')).toEqual([]);
    const id = newId();
    await database.reader.query(`INSERT INTO registry.import_run (id, file_name, state, stored_file_id) VALUES ($1, 'broken.csv', 'QUEUED', $1)`, [id]);
    await expect(run(path, { runId: id })).rejects.toMatchObject({ code: 'IMPORT_CSV_BROKEN' });
    expect(await database.reader.query('SELECT state, error_code FROM registry.import_run')).toEqual([{ state: 'FAILED', error_code: 'IMPORT_CSV_BROKEN' }]);
  });
});
