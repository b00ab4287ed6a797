import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { platformSchema, toGlobalId } from '@haihe/platform';
import { addDays, chinaDate } from '@haihe/platform/clock';
import { openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { FollowStandings } from '../actions/follow-standings.js';
import { registrySchema } from '../data/registry-schema.js';
import { RegistryGraphqlModule } from '../registry-graphql.module.js';
import { enterRight } from '../testing.js';

const LIST = 'totalCount pageInfo { hasNextPage endCursor } edges { node { title } }';
const RIGHTS = `query ($filter: RightFilter, $first: Int, $after: String) { rights(filter: $filter, first: $first, after: $after) { ${LIST} } }`;
const MINE = `query ($filter: RightFilter) { myRights(filter: $filter) { ${LIST} } }`;
const BY_NUMBER = 'query ($kind: RightKind, $number: String!) { rightByNumber(kind: $kind, number: $number) { title } }';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly title: string } }[];
}

describe('the register over GraphQL', () => {
  let service: TestService;
  let anonymous: GraphqlClient;
  let party: Party;
  const titles = async (filter: object, client = anonymous) => {
    const { rights } = await client.data<{ rights: Page }>(RIGHTS, { filter, first: 50 });
    expect(rights.totalCount).toBe(rights.edges.length);
    return rights.edges.map(({ node }) => node.title);
  };

  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, identitySchema, registrySchema], imports: [RegistryGraphqlModule], environment: { HAIHE_LOG: 'silent' } });
    anonymous = service.client();
    party = await enterParty(service.database);
    const { database } = service;
    await enterRight(database, { title: '锂离子电池隔膜及其制备方法', titleEn: 'Separator of a lithium-ion battery', kind: 'INVENTION', number: '2021100000020', events: [{ code: 'PB01', date: '2022-05-01' }, { code: 'SE01', date: '2022-06-01' }], grantDate: null });
    await enterRight(database, { title: '毫米波雷达天线', number: '2021200000011', publications: [{ number: 'CN216000001U', kindCode: 'U', date: '2022-09-06' }], owners: [{ name: '甲公司', organisationId: party.organisationId }] });
    await enterRight(database, { title: '海河茶饮', kind: 'TRADEMARK', number: '12345678', filingDate: '2020-01-01', publicationDate: null, grantDate: '2021-01-01', ipc: [], paidAnnuityYear: null });
    await enterRight(database, { title: '电池管理软件', kind: 'COPYRIGHT_SOFTWARE', number: '2021SR0123456', ipc: [], paidAnnuityYear: null, filingDate: null, publicationDate: null, grantDate: '2021-03-01' });
    await enterRight(database, { title: '水杯', kind: 'DESIGN', number: '2021300000036', events: [{ code: 'CF01', date: '2025-01-01' }] });
  });
  afterAll(() => service.close());

  it.each([
    ['nothing', {}, ['水杯', '电池管理软件', '海河茶饮', '毫米波雷达天线', '锂离子电池隔膜及其制备方法']],
    ['a part of a word', { text: '锂离子电' }, ['锂离子电池隔膜及其制备方法']],
    ['two characters', { text: '电池' }, ['电池管理软件', '锂离子电池隔膜及其制备方法']],
    ['one character', { text: '杯' }, ['水杯']],
    ['several words, all there', { text: '隔膜 电池' }, ['锂离子电池隔膜及其制备方法']],
    ['pairs that are there but not together', { text: '电池备方' }, []],
    ['English, any case', { text: 'LITHIUM-ion' }, ['锂离子电池隔膜及其制备方法']],
    ['full width', { text: 'ｌｉｔｈｉｕｍ' }, ['锂离子电池隔膜及其制备方法']],
    ['an application number with prefix and dot', { text: 'CN202120000001.1' }, ['毫米波雷达天线']],
    ['the beginning of a number', { text: '20212' }, ['毫米波雷达天线']],
    ['a publication number', { text: 'CN216000001U' }, ['毫米波雷达天线']],
    ['a publication number without kind code', { text: 'cn216000001' }, ['毫米波雷达天线']],
    ['a trademark number', { text: '第12345678号' }, ['海河茶饮']],
    ['punctuation alone', { text: '。，' }, []],
    ['kinds', { kind: ['TRADEMARK', 'DESIGN'] }, ['水杯', '海河茶饮']],
    ['a status', { status: ['PENDING'] }, ['锂离子电池隔膜及其制备方法']],
    ['tradable ones', { tradable: true }, ['电池管理软件', '海河茶饮', '毫米波雷达天线']],
    ['several things at once', { text: '电池', tradable: true }, ['电池管理软件']],
    ["quotes and percent signs, which are nobody's", { text: `'";% _` }, []],
  ])('is narrowed to %s', async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('comes in pages that neither miss nor repeat a right', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { rights }: { rights: Page } = await anonymous.data(RIGHTS, { first: 2, after });
      expect(rights.totalCount).toBe(5);
      seen.push(...rights.edges.map(({ node }) => node.title));
      after = rights.pageInfo.endCursor;
      if (!rights.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(await titles({}));
    expect(await anonymous.errorCode(RIGHTS, { first: 101 })).toBe('BAD_USER_INPUT');
    expect(await anonymous.errorCode(RIGHTS, { first: 2, after: 'nonsense' })).toBe('BAD_USER_INPUT');
    expect(await anonymous.errorCode(RIGHTS, { first: 2, after: Buffer.from('["x"]').toString('base64url') })).toBe('BAD_USER_INPUT');
  });

  it('shows one’s own rights, and nothing to whoever acts for nobody', async () => {
    const mine = async (client: GraphqlClient, filter?: object) => (await client.data<{ myRights: Page }>(MINE, { filter })).myRights.edges.map(({ node }) => node.title);
    const owner = signInAs(service.client(), party);
    expect(await mine(owner)).toEqual(['毫米波雷达天线']);
    expect(await mine(owner, { text: '电池' })).toEqual([]);
    expect(await mine(signInAs(service.client(), await enterParty(service.database)))).toEqual([]);
    expect(await anonymous.errorCode(MINE)).toBe('UNAUTHENTICATED');
  });

  it.each([
    [null, '2021 2 0000001.1', '毫米波雷达天线'],
    ['UTILITY_MODEL', 'ZL202120000001.1', '毫米波雷达天线'],
    ['INVENTION', '202120000001.1', null],
    [null, 'CN216000001U', '毫米波雷达天线'],
    ['TRADEMARK', '12345678', '海河茶饮'],
    [null, '12345678', '海河茶饮'],
    [null, '2021SR0123456', '电池管理软件'],
    [null, '202120000001.2', null],
    [null, '没有号码', null],
  ])('finds by kind %s and number %s: %s', async (kind, number, title) => {
    expect(await anonymous.data(BY_NUMBER, { kind, number })).toEqual({ rightByNumber: title === null ? null : { title } });
  });

  it('is narrowed to what has an annuity to pay: due or late, not upcoming', async () => {
    const client = signInAs(service.client(), party);
    const today = chinaDate(new Date());
    /** Filed five years before the day, so that the sixth year begins on it. */
    const filedBefore = (day: string) => `${Number(day.slice(0, 4)) - 5}${day.slice(4).replace('-02-29', '-02-28')}`;
    for (const [title, days] of [['将到期', 20], ['已逾期', -20], ['尚早', 200]] as const) {
      const filingDate = filedBefore(addDays(today, days));
      await enterRight(service.database, { title, filingDate, grantDate: addDays(filingDate, 200), publicationDate: addDays(filingDate, 200), paidAnnuityYear: 5, owners: [{ name: '甲公司', organisationId: party.organisationId }] });
    }
    const mine = async (annuityDue: boolean) => (await client.data<{ myRights: Page }>(MINE, { filter: { annuityDue } })).myRights.edges.map(({ node }) => node.title);
    expect(await mine(true)).toEqual(['已逾期', '将到期']);
    expect(await mine(false)).toEqual(expect.arrayContaining(['尚早']));
  });

  it('follows what changes in the register', async () => {
    const id = await enterRight(service.database, { title: '跟随变化' });
    expect(await titles({ text: '跟随变化', status: ['IN_FORCE'] })).toEqual(['跟随变化']);
    await service.database.reader.query(`INSERT INTO registry.legal_event (right_id, date, code, title, source) VALUES ($1, '2025-02-01', 'CF01', '终止', 'test')`, [id]);
    await service.database.reader.query('UPDATE registry.ip_right SET updated_at = now() WHERE id = $1', [id]);
    expect(await titles({ text: '跟随变化', status: ['IN_FORCE'] })).toEqual(['跟随变化']);
    expect(await service.app.get(FollowStandings, { strict: false }).followChanges()).toBe(true);
    expect(await titles({ text: '跟随变化', status: ['IN_FORCE'] })).toEqual([]);
    expect(await titles({ text: '跟随变化', status: ['LAPSED'] })).toEqual(['跟随变化']);
  });

  it('follows the calendar', async () => {
    const id = await enterRight(service.database, { title: '到期复核' });
    const standing = () => service.database.reader.one<{ status: string; review: string }>('SELECT status, review_on::text AS review FROM registry.right_standing WHERE right_id = $1', [id]);
    expect((await standing())?.status).toBe('IN_FORCE');
    await service.database.reader.query(`UPDATE registry.right_standing SET status = 'UNKNOWN', review_on = '2020-01-01' WHERE right_id = $1`, [id]);
    await service.app.get(FollowStandings, { strict: false }).run();
    expect((await standing())?.status).toBe('IN_FORCE');
    expect((await standing())?.review).toMatch(/^20[23]\d-/);
  });

  it('tells titles of classifications and the industries', async () => {
    const document = `{ ipc: classification(scheme: "IPC", symbol: "h01m10/0525") { scheme symbol title titleEn main }
      none: classification(scheme: "IPC", symbol: "nonsense") { symbol } strange: classification(scheme: "DEWEY", symbol: "600") { symbol }
      industries { symbol title titleEn } }`;
    const answer = await anonymous.data<{ ipc: object; none: null; strange: null; industries: { symbol: string; title: string; titleEn: string }[] }>(document);
    expect(answer).toMatchObject({ ipc: { scheme: 'IPC', symbol: 'H01M 10/0525', title: '电气元件', titleEn: 'Electric elements', main: false }, none: null, strange: null });
    expect(answer.industries).toHaveLength(117);
    expect(answer.industries[0]).toEqual({ symbol: 'A', title: '农、林、牧、渔业', titleEn: 'Agriculture, forestry, animal husbandry and fishery' });
    expect(await anonymous.data('query ($id: ID!) { right(id: $id) { id } }', { id: toGlobalId('Right', party.organisationId) })).toEqual({ right: null });
  });
});
