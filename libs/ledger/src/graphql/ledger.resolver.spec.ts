import { Module } from '@nestjs/common';
import { anonymous, CALLER_SOURCE, cookies, newId, platformSchema, systemActor, toGlobalId } from '@haihe/platform';
import type { Caller, CallerRequest } from '@haihe/platform';
import { countQueries, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { post } from '../actions/post.js';
import type { AccountRow } from '../data/account-row.js';
import { ledgerSchema } from '../data/ledger-schema.js';
import { LedgerGraphqlModule } from '../ledger-graphql.module.js';
import { transfer } from '../rules/transfer.js';
import { demandLawful, openDeposit, testReasons, yuan } from '../testing.js';

const ACCOUNTS = `query ($first: Int!, $after: String, $organisation: ID) { ledgerAccounts(first: $first, after: $after, organisation: $organisation) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id organisationId purpose subject balance { amount currency } } } } }`;
const STATEMENT = `query ($account: ID!, $from: Date, $until: Date, $first: Int!, $after: String) {
  accountStatement(account: $account, from: $from, until: $until, first: $first, after: $after) { from until openingBalance { amount } closingBalance { amount } account { balance { amount } }
    lines { totalCount pageInfo { hasNextPage endCursor } edges { node { number amount { amount } balance { amount } reason reasonTitle note sourceType sourceId transactionId reverses reversedBy bookedAt } } } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename ... on LedgerAccount { balance { amount } } } }';

interface Statement {
  readonly accountStatement: {
    readonly openingBalance: { amount: string };
    readonly closingBalance: { amount: string };
    readonly lines: { readonly totalCount: number; readonly pageInfo: { hasNextPage: boolean; endCursor: string }; readonly edges: readonly { readonly node: Record<string, unknown> }[] };
  } | null;
}
interface Accounts {
  readonly ledgerAccounts: { readonly totalCount: number; readonly pageInfo: { hasNextPage: boolean; endCursor: string }; readonly edges: readonly { readonly node: { id: string; organisationId: string | null } }[] };
}

const callers = new Map<string, Caller>();

/** Callers by token, as identity would find them. */
@Module({
  providers: [{ provide: CALLER_SOURCE, useValue: { callerOf: (request: CallerRequest) => Promise.resolve({ ...anonymous(request), ...callers.get(request.sessionToken ?? '') }) } }],
  exports: [CALLER_SOURCE],
})
class CallersModule {}

describe('accounts and statements over GraphQL', () => {
  let service: TestService;
  let own: AccountRow;
  let other: AccountRow;
  const organisationId = newId();

  const as = (acting: { organisationId?: string; kind?: string; verified?: boolean; permissions?: readonly string[] } = {}, locale: 'zh-CN' | 'en' = 'zh-CN'): GraphqlClient => {
    const { kind = 'ENTERPRISE', verified = true, permissions = ['ledger.statement.read'] } = acting;
    const token = newId();
    const caller: Partial<Caller> = {
      person: { id: newId(), name: '测试', email: 'a@example.com' },
      acting: { organisationId: acting.organisationId ?? newId(), membershipId: newId(), kind, role: 'OWNER', verified },
      permissions: new Set(permissions),
      sessionId: newId(),
      locale,
    };
    callers.set(token, caller as Caller);
    const client = service.client({ locale });
    client.cookies.put(cookies.session, token);
    return client;
  };
  const centre = () => as({ kind: 'OPERATOR' });
  const globalId = (account: AccountRow) => toGlobalId('LedgerAccount', account.id);
  const move = (from: AccountRow, to: AccountRow, amount: number | string, note?: string) =>
    service.database.transactor.run(systemActor('test'), (tx) => post(tx, { postings: transfer(from, to, yuan(amount)), reason: testReasons['test.payment'], source: { type: 'Deal', id: 'D-1' }, note }));

  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, ledgerSchema], imports: [CallersModule, LedgerGraphqlModule] });
    own = await openDeposit(service.database, yuan(100), organisationId);
    other = await openDeposit(service.database, yuan(100));
    await move(own, other, '30.50', '第一笔');
    await move(other, own, '0.01');
    await move(own, other, 9);
  }, 60_000);
  afterAll(async () => {
    await demandLawful(service.database);
    await service.close();
  });

  it('shows the accounts of the organisation acted for, and all to the centre', async () => {
    const mine = await as({ organisationId }).data<Accounts>(ACCOUNTS, { first: 10 });
    expect(mine).toEqual({
      ledgerAccounts: {
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        edges: [{ node: { id: globalId(own), organisationId: toGlobalId('Organisation', organisationId), purpose: 'DEPOSIT', subject: null, balance: { amount: '60.51', currency: 'CNY' } } }],
      },
    });
    const ids = ({ ledgerAccounts }: Accounts) => ledgerAccounts.edges.map(({ node }) => node.id);
    const all = await centre().data<Accounts>(ACCOUNTS, { first: 2 });
    expect(all.ledgerAccounts).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await centre().data<Accounts>(ACCOUNTS, { first: 2, after: all.ledgerAccounts.pageInfo.endCursor });
    expect(rest.ledgerAccounts.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...ids(all), ...ids(rest)]).size).toBe(3);
    expect(rest.ledgerAccounts.edges.concat(all.ledgerAccounts.edges).filter(({ node }) => node.organisationId === null)).toHaveLength(1);
    expect(ids(await centre().data<Accounts>(ACCOUNTS, { first: 5, organisation: toGlobalId('Organisation', organisationId) }))).toEqual([globalId(own)]);
  });

  it('shows nothing of others, as if it were not there', async () => {
    const stranger = as();
    const unverifiedCentre = as({ kind: 'OPERATOR', verified: false });
    for (const client of [stranger, unverifiedCentre]) {
      for (const organisation of [null, toGlobalId('Organisation', organisationId), toGlobalId('Organisation', newId()), 'nonsense']) {
        expect((await client.data<Accounts>(ACCOUNTS, { first: 5, organisation })).ledgerAccounts).toMatchObject({ totalCount: 0, edges: [] });
      }
      for (const account of [globalId(own), toGlobalId('LedgerAccount', newId()), toGlobalId('Organisation', organisationId), 'nonsense']) {
        expect(await client.data(STATEMENT, { account, first: 5 })).toEqual({ accountStatement: null });
        expect(await client.data(NODE, { id: account })).toEqual({ node: null });
      }
    }
    expect(await as({ organisationId, permissions: [] }).data(NODE, { id: globalId(own) })).toEqual({ node: null });
    for (const client of [as({ organisationId }), centre()]) expect(await client.data(NODE, { id: globalId(own) })).toEqual({ node: { __typename: 'LedgerAccount', balance: { amount: '60.51' } } });
  });

  it('demands a session and the permission', async () => {
    for (const [document, variables] of [[ACCOUNTS, { first: 5 }], [STATEMENT, { account: globalId(own), first: 5 }]] as const) {
      expect((await service.client().execute(document, variables)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect((await as({ organisationId, permissions: [] }).execute(document, variables)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('states every booking with the balance after it, page by page', async () => {
    const client = as({ organisationId }, 'en');
    const { accountStatement: whole } = await client.data<Statement>(STATEMENT, { account: globalId(own), first: 10 });
    expect(whole).toMatchObject({ from: null, until: null, openingBalance: { amount: '0.00' }, closingBalance: { amount: '60.51' }, lines: { totalCount: 4, pageInfo: { hasNextPage: false } } });
    expect(whole?.lines.edges.map(({ node }) => [node['number'], node['amount'], node['balance']])).toEqual([
      [1, { amount: '100.00' }, { amount: '100.00' }],
      [2, { amount: '-30.50' }, { amount: '69.50' }],
      [3, { amount: '0.01' }, { amount: '69.51' }],
      [4, { amount: '-9.00' }, { amount: '60.51' }],
    ]);
    expect(whole?.lines.edges[1]?.node).toMatchObject({ reason: 'test.payment', reasonTitle: 'Test payment', note: '第一笔', sourceType: 'Deal', sourceId: 'D-1', reverses: null, reversedBy: null });
    const first = await client.data<Statement>(STATEMENT, { account: globalId(own), first: 3 });
    expect(first.accountStatement?.lines.pageInfo.hasNextPage).toBe(true);
    const { result: second, queries } = await countQueries(() => client.data<Statement>(STATEMENT, { account: globalId(own), first: 3, after: first.accountStatement?.lines.pageInfo.endCursor }));
    expect(queries).toHaveLength(2);
    expect([...(first.accountStatement?.lines.edges ?? []), ...(second.accountStatement?.lines.edges ?? [])]).toEqual(whole?.lines.edges);
  });

  it('states a period by China’s days', async () => {
    const client = as({ organisationId });
    const state = async (from?: string, until?: string) => {
      const { accountStatement } = await client.data<Statement>(STATEMENT, { account: globalId(own), first: 10, from, until });
      return [accountStatement?.openingBalance.amount, accountStatement?.lines.totalCount, accountStatement?.closingBalance.amount];
    };
    expect(await state('2020-01-01', '2020-12-31')).toEqual(['0.00', 0, '0.00']);
    expect(await state('2100-01-01')).toEqual(['60.51', 0, '60.51']);
    expect(await state('2020-01-01')).toEqual(['0.00', 4, '60.51']);
    for (const variables of [{ from: '2026-02-02', until: '2026-02-01' }]) {
      const { errors } = await client.execute(STATEMENT, { account: globalId(own), first: 5, ...variables });
      expect(errors?.[0]?.extensions).toMatchObject({ refusal: 'INPUT_INVALID' });
    }
    for (const variables of [{ first: 0 }, { first: 101 }, { first: 5, after: 'nonsense' }, { first: 5, after: Buffer.from('["x"]').toString('base64url') }]) {
      const { errors } = await client.execute(STATEMENT, { account: globalId(own), ...variables });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});
