import { platformSchema, systemActor, toGlobalId } from '@haihe/platform';
import { countQueries, fingerprint, openTestService } from '@haihe/platform/testing';
import type { TestService } from '@haihe/platform/testing';
import { createPerson } from '../actions/create-person.js';
import { notify } from '../actions/notify.js';
import { recordDemonstrationAccounts } from '../actions/record-demonstration-accounts.js';
import { identitySchema } from '../data/identity-schema.js';
import { IdentityGraphqlModule } from '../identity-graphql.module.js';
import { defineNotices } from '../rules/index.js';
import { enterParty, signInAs } from '../testing.js';
import type { Party } from '../testing.js';

const { 'test.notice': kind } = defineNotices({ 'test.notice': { title: { zh: '第{n}条', en: 'No. {n}' }, body: { zh: '正文', en: 'Body' } } });
const LIST = 'query ($first: Int, $after: String) { notices(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id title link readAt } } } }';
const MARK = 'mutation ($input: NoticesMarkReadInput!) { noticesMarkRead(input: $input) { viewer { unreadCount } userErrors { code } } }';

interface Page {
  readonly notices: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly id: string; readonly title: string; readonly readAt: string | null } }[];
  };
}

describe('notices over GraphQL', () => {
  let service: TestService;
  let party: Party;
  const areas = [platformSchema, identitySchema];
  const as = (who: Party, locale: 'zh-CN' | 'en' = 'zh-CN') => signInAs(service.client({ locale }), who);
  const tell = (n: number, to: Parameters<typeof notify>[1] | object = { organisationId: party.organisationId }) =>
    service.database.transactor.run(systemActor('test'), (tx) => notify(tx, { ...to, kind, params: { n }, link: '/offers' } as Parameters<typeof notify>[1]));

  beforeAll(async () => {
    service = await openTestService({ areas, imports: [IdentityGraphqlModule] });
  });
  beforeEach(async () => {
    party = await enterParty(service.database);
  });
  afterAll(() => service.close());

  it('are listed page by page, the newest first, in the language of the reader', async () => {
    for (let n = 1; n <= 5; n += 1) await tell(n);
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { notices }: Page = await as(party, 'en').data<Page>(LIST, { first: 2, after });
      expect(notices.totalCount).toBe(5);
      titles.push(...notices.edges.map(({ node }) => node.title));
      after = notices.pageInfo.hasNextPage ? notices.pageInfo.endCursor : null;
    } while (after !== null);
    expect(titles).toEqual(['No. 5', 'No. 4', 'No. 3', 'No. 2', 'No. 1']);
    expect((await countQueries(() => as(party).data(LIST, { first: 2 }))).queries.length).toBe((await countQueries(() => as(party).data(LIST, { first: 5 }))).queries.length);
  });

  it('are marked as read, one by one or all, one’s own alone', async () => {
    const other = await enterParty(service.database);
    for (let n = 1; n <= 3; n += 1) await tell(n);
    await tell(9, { personId: other.personId });
    const [theirs] = (await as(other).data<Page>(LIST)).notices.edges;
    const [newest] = (await as(party).data<Page>(LIST)).notices.edges;
    const mark = (ids?: unknown) => as(party).data(MARK, { input: { ids } });
    expect(await mark([theirs?.node.id, 'nonsense', toGlobalId('Person', party.personId)])).toEqual({ noticesMarkRead: { viewer: { unreadCount: 3 }, userErrors: [] } });
    expect(await mark([newest?.node.id])).toEqual({ noticesMarkRead: { viewer: { unreadCount: 2 }, userErrors: [] } });
    expect(await mark([])).toEqual({ noticesMarkRead: { viewer: { unreadCount: 2 }, userErrors: [] } });
    expect(await mark()).toEqual({ noticesMarkRead: { viewer: { unreadCount: 0 }, userErrors: [] } });
    expect((await as(other).data<Page>(LIST)).notices.edges[0]?.node.readAt).toBeNull();
  });

  it('are found by their reader alone', async () => {
    await tell(1);
    const [notice] = (await as(party).data<Page>(LIST)).notices.edges;
    const find = 'query ($id: ID!) { node(id: $id) { ... on Notice { title link } } }';
    expect(await as(party).data(find, { id: notice?.node.id })).toEqual({ node: { title: '第1条', link: '/offers' } });
    for (const client of [service.client(), as(await enterParty(service.database))]) expect(await client.data(find, { id: notice?.node.id })).toEqual({ node: null });
  });

  it('are refused to whoever is not signed in, and nothing changes', async () => {
    await tell(1);
    const before = await fingerprint(service.database, ['identity', 'platform']);
    expect(await service.client().errorCode(LIST)).toBe('UNAUTHENTICATED');
    expect(await service.client().errorCode(MARK, { input: {} })).toBe('UNAUTHENTICATED');
    expect(await as(party).errorCode(LIST, { first: 0 })).toBe('BAD_USER_INPUT');
    expect(await fingerprint(service.database, ['identity', 'platform'])).toEqual(before);
  });

  it('go to those who hold the permission, not to the one who did it, and go with the membership', async () => {
    const trader = await enterParty(service.database, { organisationId: party.organisationId, role: 'TRADER' });
    const viewer = await enterParty(service.database, { organisationId: party.organisationId, role: 'VIEWER' });
    await tell(1, { organisationId: party.organisationId, permission: 'market.offer.make' });
    await service.database.transactor.run({ personId: trader.personId, requestId: 'test' }, (tx) => notify(tx, { organisationId: party.organisationId, kind, params: { n: 2 } }));
    const titles = async (who: Party) => (await as(who).data<Page>(LIST)).notices.edges.map(({ node }) => node.title);
    expect([await titles(party), await titles(trader), await titles(viewer)]).toEqual([['第2条', '第1条'], ['第1条'], ['第2条']]);
    await service.database.reader.query('DELETE FROM identity.membership WHERE id = $1', [trader.membershipId]);
    expect(await titles(trader)).toEqual([]);
  });

  it('of an unknown kind are a defect', async () => {
    await expect(service.database.transactor.run(systemActor('test'), (tx) => notify(tx, { personId: party.personId, kind: 'test.unknown', params: {} }))).rejects.toThrow(/not declared/);
  });

  describe('demonstrationAccounts', () => {
    const ACCOUNTS = '{ demonstrationAccounts { email password person organisation role } }';
    const account = { email: 'demo-seller@example.com', password: 'haihe demonstration', person: '王芳', organisation: '海河仪器', role: 'OWNER' };
    const real = { ...account, email: 'real@example.com' };

    it('shows those whose people are there and invented, none by default', async () => {
      expect(await service.client().data(ACCOUNTS)).toEqual({ demonstrationAccounts: [] });
      await service.database.transactor.run(systemActor('test'), async (tx) => {
        await createPerson(tx, { name: '王芳', email: account.email, locale: 'zh-CN', passwordHash: 'none', demonstration: true });
        await createPerson(tx, { name: '真人', email: real.email, locale: 'zh-CN', passwordHash: 'none' });
        await recordDemonstrationAccounts(tx, [real, account, { ...account, email: 'gone@example.com' }]);
      });
      expect(await service.client().data(ACCOUNTS)).toEqual({ demonstrationAccounts: [account] });
    });

    it('shows none where HAIHE_DEMO is off', async () => {
      const closed = await openTestService({ areas, imports: [IdentityGraphqlModule], environment: { HAIHE_DEMO: 'off' } });
      try {
        await closed.database.transactor.run(systemActor('test'), async (tx) => {
          await createPerson(tx, { name: '王芳', email: account.email, locale: 'zh-CN', passwordHash: 'none', demonstration: true });
          await recordDemonstrationAccounts(tx, [account]);
        });
        expect(await closed.client().data(ACCOUNTS)).toEqual({ demonstrationAccounts: [] });
      } finally {
        await closed.close();
      }
    });
  });
});
