import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { newId, platformSchema, toGlobalId } from '@haihe/platform';
import { fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { registrySchema } from '../data/registry-schema.js';
import { RegistryGraphqlModule } from '../registry-graphql.module.js';
import { enterRight } from '../testing.js';

const ERRORS = 'userErrors { code message path }';
const REGISTER = `mutation ($input: RightRegisterInput!) { rightRegister(input: $input) {
  right { id number displayNumber title status source owners { name share shareStated organisation { id } } classifications { symbol main } ownedByViewer availableActions }
  existing { id } ${ERRORS} } }`;
const CLAIM = `mutation ($input: RightClaimInput!) { rightClaim(input: $input) {
  claim { id reference state basis ownerName statement proof { fileName url } organisation { id } right { id } availableActions rivals { id } } ${ERRORS} } }`;
const WITHDRAW = `mutation ($input: ClaimWithdrawInput!) { claimWithdraw(input: $input) { claim { state decidedAt availableActions } ${ERRORS} } }`;
const OWN = 'query ($id: ID!) { right(id: $id) { claim { id state } availableActions } }';

interface Answer {
  readonly [mutation: string]: Readonly<Record<string, unknown>> & { readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[] };
}

describe('registering and claiming rights', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-registry-'));
  let service: TestService;
  let company: Party;
  let anonymous: GraphqlClient;
  let owner: GraphqlClient;
  let stranger: GraphqlClient;
  let operator: GraphqlClient;
  const state = () => fingerprint(service.database, ['registry', 'platform', 'identity']);
  const as = (party: Party, locale: 'zh-CN' | 'en' = 'zh-CN') => signInAs(service.client({ locale }), party);
  const answer = async (client: GraphqlClient, document: string, input: object) => {
    const [payload] = Object.values(await client.data<Answer>(document, { input }));
    if (!payload) throw new Error('no payload');
    return payload;
  };
  /** The one refusal, once it is proven that nothing was written. */
  const refusal = async (client: GraphqlClient, document: string, input: object) => {
    const before = await state();
    const { userErrors, ...fields } = await answer(client, document, input);
    expect(await state()).toEqual(before);
    expect(Object.entries(fields).filter(([name, value]) => name !== 'existing' && value !== null)).toEqual([]);
    expect(userErrors).toHaveLength(1);
    return `${userErrors[0]?.code} ${userErrors[0]?.path.join('.')}`;
  };
  const upload = async (client: GraphqlClient, name = 'proof.txt') => {
    const boundary = 'haihe-test';
    const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\nassignment\r\n--${boundary}--\r\n`;
    const response = await client.post('/files', body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    return (JSON.parse(response.body) as { id: string }).id;
  };

  beforeAll(async () => {
    service = await openTestService({
      areas: [platformSchema, identitySchema, registrySchema],
      imports: [RegistryGraphqlModule],
      environment: { HAIHE_DATA: folder, HAIHE_LOG: 'silent', HAIHE_UPLOADS_PER_MINUTE: '1000' },
    });
    company = await enterParty(service.database, { organisationName: '天津海河测试科技有限公司' });
    anonymous = service.client();
    owner = as(company);
    stranger = as(await enterParty(service.database, { organisationName: '天津别家有限公司' }));
    operator = as(await enterParty(service.database, { kind: 'OPERATOR', role: 'REVIEWER' }));
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  describe('rightRegister', () => {
    const input = { kind: 'INVENTION', number: 'CN 2021 1 0000002.0', title: ' 一种 电池 ', ownerNames: ['天津海河测试科技有限公司', '王小明'], filingDate: '2021-01-04', classifications: [{ scheme: 'IPC', symbol: 'h01m 10/0525' }] };

    it('enters a right, makes nobody its owner, and tells others of it', async () => {
      const { right, userErrors } = await answer(owner, REGISTER, input);
      expect(userErrors).toEqual([]);
      expect(right).toMatchObject({
        number: '2021100000020',
        displayNumber: 'CN202110000002.0',
        title: '一种 电池',
        source: 'REGISTERED',
        owners: [
          { name: '天津海河测试科技有限公司', share: '1/2', shareStated: false, organisation: null },
          { name: '王小明', share: '1/2', shareStated: false, organisation: null },
        ],
        classifications: [{ symbol: 'H01M 10/0525', main: true }],
        ownedByViewer: false,
        availableActions: ['CLAIM'],
      });
      const [event] = await service.database.reader.query(`SELECT topic, payload FROM platform.event ORDER BY id DESC LIMIT 1`);
      expect(event).toMatchObject({ topic: 'registry.right-changed', payload: { rightIds: [expect.any(String)] } });
    });

    it.each([
      ['TRADEMARK', '第76543210号', '76543210'],
      ['COPYRIGHT_SOFTWARE', '2024SR0123456', '2024SR0123456'],
      ['PLANT_VARIETY', 'CNA20191006012', 'CNA20191006012'],
      ['IC_LAYOUT', 'BS.205001234', expect.any(String)],
      ['GEOGRAPHICAL_INDICATION', 'AGI2019-01-1234', 'AGI2019-01-1234'],
      ['TECHNICAL_STANDARD', 'GB/T 42748-2023', expect.any(String)],
    ])('enters a right of kind %s', async (kind, number, stored) => {
      const { right, userErrors } = await answer(operator, REGISTER, { kind, number, title: '名称', ownerNames: ['某某'] });
      expect(userErrors).toEqual([]);
      expect(right).toMatchObject({ number: stored });
    });

    it('refuses a right that the register has, and leads to it', async () => {
      const known = await enterRight(service.database, { number: '2021200000011', title: '已登记' });
      const again = { kind: 'UTILITY_MODEL', number: 'ZL202120000001.1', title: '另一名称', ownerNames: ['某某'] };
      expect(await refusal(owner, REGISTER, again)).toBe('RIGHT_ALREADY_REGISTERED input.number');
      const { existing, userErrors } = await answer(as(company, 'en'), REGISTER, again);
      expect(existing).toEqual({ id: toGlobalId('Right', known) });
      expect(userErrors[0]?.message).toBe('The register has this right already: CN202120000001.1 已登记. If it is yours, claim it');
    });

    it.each([
      ['APPLICATION_NUMBER_CHECK_DIGIT input.number', { number: '202110000002.5' }],
      ['RIGHT_NUMBER_OF_UTILITY_MODEL input.number', { number: '202120000001.1' }],
      ['RIGHT_NUMBER_IS_PUBLICATION input.number', { number: 'CN109034985A' }],
      ['APPLICATION_NUMBER_MANGLED input.number', { number: '2.0211E+12' }],
      ['RIGHT_TITLE_REQUIRED input.title', { title: '  ' }],
      ['RIGHT_TEXT_TOO_LONG input.title', { title: '长'.repeat(501) }],
      ['RIGHT_OWNERS_REQUIRED input.ownerNames', { ownerNames: [] }],
      ['RIGHT_OWNER_NAME_INVALID input.ownerNames.1', { ownerNames: ['甲', ' '] }],
      ['RIGHT_OWNER_TWICE input.ownerNames.1', { ownerNames: ['甲（天津）公司', '甲(天津)公司'] }],
      ['GRANTED_BEFORE_FILING input.grantDate', { grantDate: '2020-01-01' }],
      ['DATE_IN_FUTURE input.publicationDate', { publicationDate: '2099-01-01' }],
      ['CLASSIFICATION_SCHEME_UNKNOWN input.classifications.0.scheme', { classifications: [{ scheme: 'DEWEY', symbol: '600' }] }],
      ['IPC_SYMBOL_MALFORMED input.classifications.0.symbol', { classifications: [{ scheme: 'IPC', symbol: 'nonsense' }] }],
      ['RIGHT_TOO_MANY_CLASSIFICATIONS input.classifications', { classifications: Array.from({ length: 51 }, () => ({ scheme: 'IPC', symbol: 'A01' })) }],
      ['TRADEMARK_NUMBER_MALFORMED input.number', { kind: 'TRADEMARK', number: 'abc' }],
    ])('refuses: %s', async (expected, change) => {
      expect(await refusal(owner, REGISTER, { ...input, number: '202110000004.X', ...change })).toBe(expected);
    });

    it('is for verified organisations and their traders, and for the centre', async () => {
      const unverified = as(await enterParty(service.database, { verification: 'UNVERIFIED' }));
      expect(await refusal(unverified, REGISTER, { ...input, number: '202110000004.X' })).toBe('ORGANISATION_NOT_VERIFIED ');
      const before = await state();
      expect(await anonymous.errorCode(REGISTER, { input })).toBe('UNAUTHENTICATED');
      const viewer = as(await enterParty(service.database, { organisationId: company.organisationId, role: 'VIEWER' }));
      expect(await viewer.errorCode(REGISTER, { input })).toBe('FORBIDDEN');
      const after = await state();
      expect(after['registry.ip_right']).toBe(before['registry.ip_right']);
    });

    it('lets one of two enter the same right at once', async () => {
      const same = { kind: 'INVENTION', number: '202110000004.X', title: '同一权利', ownerNames: ['某某'] };
      const answers = await Promise.all([owner, stranger, operator].map((client) => answer(client, REGISTER, same)));
      expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual(['DONE', 'RIGHT_ALREADY_REGISTERED', 'RIGHT_ALREADY_REGISTERED']);
      expect(await service.database.reader.query(`SELECT 1 FROM registry.ip_right WHERE number = '202110000004X'`)).toHaveLength(1);
    });
  });

  describe('rightClaim', () => {
    const claimOf = (rightId: string, more: object = {}) => ({ rightId: toGlobalId('Right', rightId), basis: 'OWNER_NAME_MATCH', ...more });

    it('is made by the name of an owner, in whatever brackets and widths, and tells the centre', async () => {
      const id = await enterRight(service.database, { owners: [{ name: '天津海河测试科技有限公司' }, { name: '王小明' }] });
      const { claim, userErrors } = await answer(owner, CLAIM, claimOf(id, { statement: ' 我方为权利人 ' }));
      expect(userErrors).toEqual([]);
      expect(claim).toMatchObject({
        reference: expect.stringMatching(/^RC-\d{4}-\d{6}$/),
        state: 'SUBMITTED',
        basis: 'OWNER_NAME_MATCH',
        ownerName: '天津海河测试科技有限公司',
        statement: '我方为权利人',
        proof: [],
        organisation: { id: toGlobalId('Organisation', company.organisationId) },
        right: { id: toGlobalId('Right', id) },
        availableActions: ['WITHDRAW'],
        rivals: [],
      });
      expect(await service.database.reader.query(`SELECT kind, link FROM identity.notice ORDER BY created_at DESC LIMIT 1`)).toEqual([{ kind: 'registry.claim-submitted', link: '/centre/claims' }]);
      expect(await refusal(owner, CLAIM, claimOf(id))).toBe('CLAIM_ALREADY_OPEN input.rightId');
      expect(await owner.data(OWN, { id: toGlobalId('Right', id) })).toMatchObject({ right: { claim: { state: 'SUBMITTED' }, availableActions: [] } });
      expect(await stranger.data(OWN, { id: toGlobalId('Right', id) })).toMatchObject({ right: { claim: null, availableActions: ['CLAIM'] } });
    });

    it('is made by proof, which the centre can open and nobody else', async () => {
      const id = await enterRight(service.database, { owners: [{ name: '曾用名有限公司' }] });
      const fileId = await upload(owner);
      const { claim, userErrors } = await answer(owner, CLAIM, claimOf(id, { basis: 'PROOF', proofFileIds: [fileId] }));
      expect(userErrors).toEqual([]);
      expect(claim).toMatchObject({ basis: 'PROOF', ownerName: null, proof: [{ fileName: 'proof.txt', url: `/files/${fileId}` }] });
      const statuses = await Promise.all([owner, operator, stranger, anonymous].map(async (client) => (await client.get(`/files/${fileId}`)).statusCode));
      expect(statuses).toEqual([200, 200, 404, 404]);
    });

    it('is seen by the claimant and the centre alone', async () => {
      const id = await enterRight(service.database, { owners: [{ name: '天津海河测试科技有限公司' }] });
      const { claim } = await answer(owner, CLAIM, claimOf(id));
      const document = 'query ($id: ID!) { node(id: $id) { __typename ... on RightClaim { reference } } }';
      const seen = await Promise.all([owner, operator, stranger, anonymous].map((client) => client.data<{ node: object | null }>(document, { id: (claim as { id: string }).id })));
      expect(seen.map(({ node }) => node !== null)).toEqual([true, true, false, false]);
    });

    it.each([
      ['NOT_FOUND input.rightId', () => Promise.resolve({ rightId: toGlobalId('Right', newId()), basis: 'OWNER_NAME_MATCH' })],
      ['NOT_FOUND input.rightId', () => Promise.resolve({ rightId: 'nonsense', basis: 'OWNER_NAME_MATCH' })],
      ['CLAIM_NAME_DIFFERS input.basis', async () => claimOf(await enterRight(service.database))],
      ['CLAIM_ALREADY_OWNER input.rightId', async () => claimOf(await enterRight(service.database, { owners: [{ name: '甲', organisationId: company.organisationId }] }))],
      [
        'CLAIM_OWNER_IS_OTHERS input.basis',
        async () => {
          const other = await enterParty(service.database);
          return claimOf(await enterRight(service.database, { owners: [{ name: '天津海河测试科技有限公司', organisationId: other.organisationId }] }));
        },
      ],
      ['CLAIM_PROOF_REQUIRED input.proofFileIds', async () => claimOf(await enterRight(service.database), { basis: 'PROOF' })],
      ['CLAIM_PROOF_REQUIRED input.proofFileIds', async () => claimOf(await enterRight(service.database), { basis: 'PROOF', proofFileIds: Array.from({ length: 11 }, () => newId()) })],
      ['FILE_UNKNOWN input.proofFileIds', async () => claimOf(await enterRight(service.database), { basis: 'PROOF', proofFileIds: [newId()] })],
      ['FILE_UNKNOWN input.proofFileIds', async () => claimOf(await enterRight(service.database), { basis: 'PROOF', proofFileIds: [await upload(stranger)] })],
      ['CLAIM_OWNER_UNKNOWN input.ownerName', async () => claimOf(await enterRight(service.database), { basis: 'PROOF', proofFileIds: [await upload(owner)], ownerName: '无此人' })],
      ['CLAIM_STATEMENT_TOO_LONG input.statement', async () => claimOf(await enterRight(service.database), { statement: '长'.repeat(2_001) })],
    ])('is refused: %s', async (expected, make) => {
      const input = await make();
      expect(await refusal(owner, CLAIM, input)).toBe(expected);
    });

    it('is for verified organisations', async () => {
      const input = claimOf(await enterRight(service.database));
      for (const verification of ['UNVERIFIED', 'PENDING', 'RETURNED', 'SUSPENDED'] as const) {
        expect(await refusal(as(await enterParty(service.database, { verification })), CLAIM, input)).toBe('ORGANISATION_NOT_VERIFIED ');
      }
      expect(await anonymous.errorCode(CLAIM, { input })).toBe('UNAUTHENTICATED');
      expect(await operator.errorCode(CLAIM, { input })).toBe('FORBIDDEN');
    });

    it('is open once per right and organisation, however many people make it at once', async () => {
      const id = await enterRight(service.database, { owners: [{ name: '天津海河测试科技有限公司' }] });
      const colleagues = await Promise.all([1, 2, 3].map(() => enterParty(service.database, { organisationId: company.organisationId, role: 'TRADER' })));
      const answers = await Promise.all([company, ...colleagues].map((party) => answer(as(party), CLAIM, claimOf(id))));
      expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual(['CLAIM_ALREADY_OPEN', 'CLAIM_ALREADY_OPEN', 'CLAIM_ALREADY_OPEN', 'DONE']);
    });
  });

  describe('claimWithdraw', () => {
    const made = async () => {
      const id = await enterRight(service.database, { owners: [{ name: '天津海河测试科技有限公司' }] });
      const { claim } = await answer(owner, CLAIM, { rightId: toGlobalId('Right', id), basis: 'OWNER_NAME_MATCH' });
      return { rightId: id, claimId: (claim as { id: string }).id };
    };

    it('takes a claim back, and another can be made', async () => {
      const { rightId, claimId } = await made();
      expect(await answer(owner, WITHDRAW, { claimId })).toEqual({ claim: { state: 'WITHDRAWN', decidedAt: expect.any(String), availableActions: [] }, userErrors: [] });
      expect(await refusal(owner, WITHDRAW, { claimId })).toBe('STATE_CHANGED ');
      const { userErrors } = await answer(owner, CLAIM, { rightId: toGlobalId('Right', rightId), basis: 'OWNER_NAME_MATCH' });
      expect(userErrors).toEqual([]);
    });

    it('is for the claimant alone; for others there is no such claim', async () => {
      const { claimId } = await made();
      expect(await refusal(stranger, WITHDRAW, { claimId })).toBe('NOT_FOUND input.claimId');
      expect(await refusal(owner, WITHDRAW, { claimId: toGlobalId('RightClaim', newId()) })).toBe('NOT_FOUND input.claimId');
      expect(await operator.errorCode(WITHDRAW, { input: { claimId } })).toBe('FORBIDDEN');
      expect(await anonymous.errorCode(WITHDRAW, { input: { claimId } })).toBe('UNAUTHENTICATED');
    });
  });
});
