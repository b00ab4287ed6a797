import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { newId, parseGlobalId, platformSchema, toGlobalId } from '@haihe/platform';
import { countQueries, fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { ResumeImports } from '../actions/resume-imports.js';
import { RunImport } from '../actions/run-import.js';
import { registrySchema } from '../data/registry-schema.js';
import { RegistryGraphqlModule } from '../registry-graphql.module.js';

const ERRORS = 'userErrors { code message path }';
const RUN = `id fileName format formatTitle state bytesTotal bytesRead read created updated unchanged flagged rejected error startedAt finishedAt createdAt secondsLeft`;
const START = `mutation ($input: ImportStartInput!) { importStart(input: $input) { importRun { ${RUN} } ${ERRORS} } }`;
const CANCEL = `mutation ($input: ImportCancelInput!) { importCancel(input: $input) { importRun { state } ${ERRORS} } }`;
const ONE = `query ($id: ID!, $severity: IssueSeverity, $first: Int, $after: String) { importRun(id: $id) { ${RUN}
  issues(first: $first, after: $after, severity: $severity) { totalCount pageInfo { hasNextPage endCursor } edges { node { row field value severity code reason } } } } }`;
const LIST = 'query ($first: Int) { imports(first: $first) { totalCount edges { node { id fileName issues { totalCount } } } } }';

const HEAD = '权利种类,申请号（登记号）,名称,权利人,申请日,授权（登记）日';
const ROWS = [
  '发明专利,202110000002.0,一种电池隔膜,天津海河测试科技有限公司,2021-01-04,2023-05-05',
  '实用新型专利,202120000001.1,一种支架,天津海河测试科技有限公司；王小明,2021-01-04,2021-09-07',
  '实用新型专利,202120000001.5,校验位有误,某某,2021-01-04,2021-09-07',
  '注册商标,12345678,海河茶饮,某某,2020-01-01,不是日期',
];

type Payload = { importRun: Record<string, unknown> | null; userErrors: { code: string; path: string[]; message: string }[] };

describe('imports over GraphQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-imports-'));
  let service: TestService;
  let company: Party;
  let owner: GraphqlClient;
  let stranger: GraphqlClient;
  let operator: GraphqlClient;
  const as = (party: Party, locale: 'zh-CN' | 'en' = 'zh-CN') => signInAs(service.client({ locale }), party);
  const payload = async (client: GraphqlClient, document: string, input: object) => {
    const [answer] = Object.values(await client.data<Record<string, Payload>>(document, { input }));
    if (!answer) throw new Error('no payload');
    return answer;
  };
  const upload = async (client: GraphqlClient, content: string, name = '专利.csv') => {
    const boundary = 'haihe-test';
    const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`;
    const response = await client.post('/files', Buffer.from(body), { 'content-type': `multipart/form-data; boundary=${boundary}` });
    return (JSON.parse(response.body) as { id: string }).id;
  };
  const started = async (content: string, client = owner) => {
    const { importRun } = await payload(client, START, { fileId: await upload(client, content) });
    return String(importRun?.['id']);
  };
  const work = (id: string, signal = new AbortController().signal) => service.app.get(RunImport, { strict: false }).run({ importRunId: parseGlobalId(id)?.id }, signal);
  const read = async (client: GraphqlClient, id: string, variables: object = {}) => (await client.data<{ importRun: Record<string, unknown> | null }>(ONE, { id, first: 50, ...variables })).importRun;
  const refusal = async (client: GraphqlClient, document: string, input: object) => {
    const before = await fingerprint(service.database, ['registry', 'platform', 'graphile_worker']);
    const { importRun, userErrors } = await payload(client, document, input);
    expect(await fingerprint(service.database, ['registry', 'platform', 'graphile_worker'])).toEqual(before);
    expect(importRun).toBeNull();
    return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  beforeAll(async () => {
    service = await openTestService({
      areas: [platformSchema, identitySchema, registrySchema],
      imports: [RegistryGraphqlModule],
      environment: { HAIHE_DATA: folder, HAIHE_LOG: 'silent', HAIHE_UPLOADS_PER_MINUTE: '1000' },
    });
    company = await enterParty(service.database, { organisationName: '天津海河测试科技有限公司' });
    owner = as(company);
    stranger = as(await enterParty(service.database));
    operator = as(await enterParty(service.database, { kind: 'OPERATOR', role: 'REVIEWER' }));
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  it('takes an uploaded file from the queue to the register', async () => {
    const content = `\ufeff${[HEAD, ...ROWS].join('\n')}\n`;
    const id = await started(content);
    expect(await read(owner, id)).toMatchObject({ fileName: '专利.csv', state: 'QUEUED', format: null, formatTitle: null, bytesTotal: Buffer.byteLength(content), read: 0, secondsLeft: null, error: null });
    const jobs = await service.database.reader.query(`SELECT task_identifier FROM graphile_worker.jobs WHERE key = $1`, [`import:${parseGlobalId(id)?.id}`]);
    expect(jobs).toEqual([{ task_identifier: 'registry.import' }]);
    await work(id);
    expect(await read(owner, id)).toMatchObject({
      state: 'DONE',
      format: 'template',
      formatTitle: '导入模板',
      read: 4,
      created: 3,
      updated: 0,
      unchanged: 0,
      flagged: 1,
      rejected: 1,
      bytesRead: Buffer.byteLength(content),
      startedAt: expect.any(String),
      finishedAt: expect.any(String),
    });
    const told = await owner.data('{ notices { edges { node { title body link } } } }');
    expect(told).toEqual({
      notices: { edges: [{ node: { title: '导入完成：专利.csv', body: '新增 3，更新 0，未变 0，拒绝 1，存疑 1。', link: `/work/imports/${encodeURIComponent(id)}` } }] },
    });
    expect(await owner.data('{ rights(filter: { text: "支架", status: [UNKNOWN] }) { edges { node { title owners { name share } } } } }')).toEqual({
      rights: { edges: [{ node: { title: '一种支架', owners: [{ name: '天津海河测试科技有限公司', share: '1/2' }, { name: '王小明', share: '1/2' }] } }] },
    });
    await work(id);
    expect(await read(owner, id)).toMatchObject({ state: 'DONE', created: 3 });
    const again = await started(content);
    await work(again);
    expect(await read(owner, again)).toMatchObject({ state: 'DONE', created: 0, updated: 0, unchanged: 3, rejected: 1 });
  });

  it('reports rows in both languages, by severity and in pages', async () => {
    const bad = Array.from({ length: 5 }, (_, index) => `实用新型专利,20212000000${index}.Z,无效号码,某某,2021-01-04,`);
    const id = await started([HEAD, ...bad, ROWS[3] ?? ''].join('\n'));
    await work(id);
    const issues = async (variables: object, client = owner) => (await read(client, id, variables))?.['issues'] as { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Record<string, unknown> }[] };
    const rejected = await issues({ severity: 'REJECTED', first: 3 });
    expect(rejected.totalCount).toBe(5);
    expect(rejected.edges.map(({ node }) => node['row'])).toEqual([2, 3, 4]);
    expect(rejected.edges[0]?.node).toMatchObject({ field: '申请号（登记号）', value: '202120000000.Z', severity: 'REJECTED', code: 'APPLICATION_NUMBER_MALFORMED', reason: expect.stringContaining('格式不符') });
    const rest = await issues({ severity: 'REJECTED', first: 3, after: rejected.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node['row'])).toEqual([5, 6]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const flagged = await issues({ severity: 'FLAGGED' }, as(company, 'en'));
    expect(flagged.edges.map(({ node }) => node)).toEqual([
      { row: 7, field: '授权（登记）日', value: '不是日期', severity: 'FLAGGED', code: 'IMPORT_DATE_MALFORMED', reason: 'The date “不是日期” cannot be read and was left out' },
    ]);
  });

  it('ends with one sentence when the file cannot be read', async () => {
    const id = await started('这不是任何已知格式\n甲,乙\n');
    await work(id);
    expect(await read(owner, id)).toMatchObject({ state: 'FAILED', created: 0, error: expect.stringMatching(/^无法识别文件格式/) });
    expect(await read(as(company, 'en'), id)).toMatchObject({ error: expect.stringMatching(/^The format is not recognised/) });
    const told = await owner.data('{ notices(first: 1) { edges { node { title } } } }');
    expect(told).toEqual({ notices: { edges: [{ node: { title: '导入未完成：专利.csv' } }] } });
  });

  it('goes on after the worker was stopped or killed', async () => {
    const id = await started([HEAD, '注册商标,87654321,中断,某某,2020-01-01,2021-01-01'].join('\n'));
    const stopped = new AbortController();
    stopped.abort();
    await expect(work(id, stopped.signal)).rejects.toThrow();
    expect(['QUEUED', 'RUNNING']).toContain((await read(owner, id))?.['state']);
    await service.database.reader.query(`UPDATE registry.import_run SET state = 'RUNNING', progressed_at = now() - interval '11 minutes' WHERE id = $1`, [parseGlobalId(id)?.id]);
    await service.app.get(ResumeImports, { strict: false }).run();
    const jobs = await service.database.reader.query<{ key: string }>(`SELECT key FROM graphile_worker.jobs WHERE key LIKE $1`, [`import:${parseGlobalId(id)?.id}:%`]);
    expect(jobs).toHaveLength(1);
    await work(id);
    expect(await read(owner, id)).toMatchObject({ state: 'DONE', read: 1, created: 1 });
  });

  it('is stopped by its organisation: before it begins at once, while it runs after the rows at hand', async () => {
    const waiting = await started([HEAD, '注册商标,11112222,不应出现,某某,2020-01-01,2021-01-01'].join('\n'));
    expect(await payload(owner, CANCEL, { importRunId: waiting })).toEqual({ importRun: { state: 'CANCELLED' }, userErrors: [] });
    await work(waiting);
    expect(await read(owner, waiting)).toMatchObject({ state: 'CANCELLED', read: 0 });
    expect(await service.database.reader.query(`SELECT 1 FROM registry.ip_right WHERE number = '11112222'`)).toEqual([]);
    expect(await refusal(owner, CANCEL, { importRunId: waiting })).toEqual(['STATE_CHANGED input.importRunId']);
    const running = await started([HEAD, '注册商标,22221111,第一批,某某,2020-01-01,2021-01-01'].join('\n'));
    await service.database.reader.query(`UPDATE registry.import_run SET state = 'RUNNING' WHERE id = $1`, [parseGlobalId(running)?.id]);
    expect(await payload(owner, CANCEL, { importRunId: running })).toEqual({ importRun: { state: 'RUNNING' }, userErrors: [] });
    await work(running);
    expect(await read(owner, running)).toMatchObject({ state: 'CANCELLED' });
  });

  it('is refused with other people’s files and runs, and to whoever may not', async () => {
    const mine = await upload(owner, `${HEAD}\n`);
    const id = await started(`${HEAD}\n`);
    expect(await refusal(stranger, START, { fileId: mine })).toEqual(['FILE_UNKNOWN input.fileId']);
    expect(await refusal(owner, START, { fileId: newId() })).toEqual(['FILE_UNKNOWN input.fileId']);
    expect(await refusal(owner, START, { fileId: 'nonsense' })).toEqual(['FILE_UNKNOWN input.fileId']);
    const unverified = as(await enterParty(service.database, { verification: 'PENDING' }));
    expect(await refusal(unverified, START, { fileId: await upload(unverified, HEAD) })).toEqual(['ORGANISATION_NOT_VERIFIED ']);
    for (const client of [stranger, operator]) expect(await refusal(client, CANCEL, { importRunId: id })).toEqual(['NOT_FOUND input.importRunId']);
    expect(await refusal(owner, CANCEL, { importRunId: toGlobalId('ImportRun', newId()) })).toEqual(['NOT_FOUND input.importRunId']);
    const viewer = as(await enterParty(service.database, { organisationId: company.organisationId, role: 'VIEWER' }));
    expect(await viewer.errorCode(START, { input: { fileId: mine } })).toBe('FORBIDDEN');
    expect(await viewer.errorCode(CANCEL, { input: { importRunId: id } })).toBe('FORBIDDEN');
    expect(await service.client().errorCode(START, { input: { fileId: mine } })).toBe('UNAUTHENTICATED');
    expect(await service.client().errorCode(ONE, { id, first: 1 })).toBe('UNAUTHENTICATED');
  });

  it('is seen by its organisation and by the centre, listed in a bounded number of statements', async () => {
    const id = await started(`${HEAD}\n`);
    expect(await read(stranger, id)).toBeNull();
    expect(await read(operator, id)).toMatchObject({ state: 'QUEUED' });
    const node = 'query ($id: ID!) { node(id: $id) { __typename } }';
    expect(await owner.data(node, { id })).toEqual({ node: { __typename: 'ImportRun' } });
    expect(await stranger.data(node, { id })).toEqual({ node: null });
    type Listed = { imports: { totalCount: number; edges: { node: { id: string } }[] } };
    const counted = (client: GraphqlClient, first: number) => countQueries(() => client.data<Listed>(LIST, { first }));
    expect((await counted(stranger, 20)).result.imports.totalCount).toBe(0);
    const own = await counted(owner, 20);
    expect(own.result.imports.edges[0]?.node.id).toBe(id);
    expect((await counted(operator, 20)).result.imports.totalCount).toBe(own.result.imports.totalCount);
    expect(own.queries.length).toBe((await counted(owner, 1)).queries.length);
  });
});
