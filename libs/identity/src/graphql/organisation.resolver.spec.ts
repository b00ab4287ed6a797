import { newId, platformSchema, toGlobalId } from '@haihe/platform';
import { countQueries, fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import { IdentityGraphqlModule } from '../identity-graphql.module.js';
import { enterParty, signInAs, someUscc } from '../testing.js';
import type { Party } from '../testing.js';

const ORGANISATION = '{ name nameEn kind district uscc verification verificationNote demonstration members { role person { name email } } availableActions }';
const BY_ID = `query ($id: ID!) { organisation(id: $id) ${ORGANISATION} }`;
const BY_NODE = 'query ($id: ID!) { node(id: $id) { __typename ... on Organisation { name } ... on Person { name } } }';
const ERRORS = 'userErrors { code message path }';
const REGISTER = `mutation ($input: OrganisationRegisterInput!) { organisationRegister(input: $input) { organisation ${ORGANISATION} ${ERRORS} } }`;
const CHANGE = `mutation ($input: OrganisationChangeProfileInput!) { organisationChangeProfile(input: $input) { organisation ${ORGANISATION} ${ERRORS} } }`;
const SUBMIT = `mutation ($input: OrganisationSubmitVerificationInput!) { organisationSubmitVerification(input: $input) { organisation ${ORGANISATION} ${ERRORS} } }`;
const DECIDE = `mutation ($input: OrganisationDecideVerificationInput!) { organisationDecideVerification(input: $input) { organisation ${ORGANISATION} ${ERRORS} } }`;
const QUEUE = `query ($first: Int!, $after: String) { organisationsToVerify(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { name uscc verificationNote availableActions members { role person { name } } } } } }`;

interface Answer {
  readonly [mutation: string]: { readonly organisation: Record<string, unknown> | null; readonly userErrors: readonly { code: string; message: string; path: string[] }[] };
}

describe('organisations over GraphQL', () => {
  let service: TestService;
  let anonymous: GraphqlClient;
  let stranger: GraphqlClient;
  let operator: GraphqlClient;
  let centre: Party;
  const state = () => fingerprint(service.database, ['identity', 'platform']);
  const as = (party: Party) => signInAs(service.client(), party);
  const globalId = ({ organisationId }: Pick<Party, 'organisationId'>) => toGlobalId('Organisation', organisationId);
  const answerOf = async (client: GraphqlClient, document: string, input: object) => {
    const [answer] = Object.values(await client.data<Answer>(document, { input }));
    return answer;
  };
  const codesOf = async (client: GraphqlClient, document: string, input: object) => (await answerOf(client, document, input))?.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, identitySchema], imports: [IdentityGraphqlModule] });
    centre = await enterParty(service.database, { kind: 'OPERATOR', role: 'REVIEWER' });
    anonymous = service.client();
    stranger = as(await enterParty(service.database));
    operator = as(centre);
  });
  afterAll(() => service.close());

  describe('who sees what', () => {
    it.each([
      ['VERIFIED', true],
      ['SUSPENDED', true],
      ['UNVERIFIED', false],
      ['PENDING', false],
      ['RETURNED', false],
    ] as const)('%s is public: %s', async (verification, isPublic) => {
      const party = await enterParty(service.database, { verification, personName: '李强' });
      const id = globalId(party);
      const { uscc } = (await service.database.reader.one<{ uscc: string }>('SELECT uscc FROM identity.organisation WHERE id = $1', [party.organisationId])) ?? { uscc: '' };
      const members = [{ role: 'OWNER', person: { name: '李强', email: party.email } }];
      for (const client of [anonymous, stranger]) {
        const { organisation } = await client.data<{ organisation: object | null }>(BY_ID, { id });
        if (isPublic) expect(organisation).toMatchObject({ verification, uscc: `91************${uscc.slice(-4)}`, verificationNote: null, members: [], availableActions: [] });
        else expect(organisation).toBeNull();
        expect((await client.data<{ node: object | null }>(BY_NODE, { id })).node === null).toBe(!isPublic);
      }
      for (const client of [as(party), operator]) {
        expect(await client.data(BY_ID, { id })).toMatchObject({ organisation: { verification, uscc, members } });
      }
    });

    it('an organisation that is not there looks like one that is not to be seen', async () => {
      for (const id of [toGlobalId('Organisation', newId()), toGlobalId('Person', centre.personId), 'nonsense', '']) {
        expect(await stranger.data(BY_ID, { id })).toEqual({ organisation: null });
      }
    });

    it('a person is found by himself alone', async () => {
      const id = toGlobalId('Person', centre.personId);
      expect(await operator.data(BY_NODE, { id })).toEqual({ node: { __typename: 'Person', name: '测试人员' } });
      for (const client of [anonymous, stranger]) expect(await client.data(BY_NODE, { id })).toEqual({ node: null });
    });

    it.each([
      ['UNVERIFIED', ['SUBMIT_VERIFICATION', 'INVITE_MEMBER', 'CHANGE_PROFILE'], []],
      ['PENDING', ['INVITE_MEMBER', 'CHANGE_PROFILE'], ['DECIDE_VERIFICATION']],
      ['VERIFIED', ['INVITE_MEMBER', 'CHANGE_PROFILE'], ['DECIDE_VERIFICATION']],
      ['RETURNED', ['SUBMIT_VERIFICATION', 'INVITE_MEMBER', 'CHANGE_PROFILE'], []],
      ['SUSPENDED', ['INVITE_MEMBER', 'CHANGE_PROFILE'], ['DECIDE_VERIFICATION']],
    ] as const)('%s offers its owner %j and the centre %j', async (verification, own, theirs) => {
      const party = await enterParty(service.database, { verification });
      const viewer = await enterParty(service.database, { organisationId: party.organisationId, role: 'VIEWER' });
      for (const [client, actions] of [[as(party), own], [operator, theirs], [as(viewer), []]] as const) {
        expect(await client.data(BY_ID, { id: globalId(party) })).toMatchObject({ organisation: { availableActions: actions } });
      }
    });
  });

  describe('organisationRegister', () => {
    const input = () => ({ name: ' 天津 海河 科技(集团)有限公司 ', nameEn: 'Haihe Group', kind: 'ENTERPRISE', uscc: someUscc().toLowerCase(), district: '滨海新区' });

    it('enters it; the caller is its owner and acts for it', async () => {
      const party = await enterParty(service.database);
      const client = as(party);
      const wanted = input();
      expect(await answerOf(client, REGISTER, wanted)).toEqual({
        organisation: {
          name: '天津海河科技（集团）有限公司',
          nameEn: 'Haihe Group',
          kind: 'ENTERPRISE',
          district: '滨海新区',
          uscc: wanted.uscc.toUpperCase(),
          verification: 'UNVERIFIED',
          verificationNote: null,
          demonstration: false,
          members: [{ role: 'OWNER', person: { name: '测试人员', email: party.email } }],
          availableActions: ['SUBMIT_VERIFICATION', 'INVITE_MEMBER', 'CHANGE_PROFILE'],
        },
        userErrors: [],
      });
      expect(await client.data('{ viewer { acting { organisation { nameEn } } } }')).toEqual({ viewer: { acting: { organisation: { nameEn: 'Haihe Group' } } } });
    });

    it('keeps what it states of its nature until it is known, and the centre sees it', async () => {
      const nature = 'stateOwned registeredIn foreignControlled';
      const client = as(await enterParty(service.database));
      const register = `mutation ($input: OrganisationRegisterInput!) { organisationRegister(input: $input) { organisation { id ${nature} } ${ERRORS} } }`;
      const change = `mutation ($input: OrganisationChangeProfileInput!) { organisationChangeProfile(input: $input) { organisation { ${nature} } ${ERRORS} } }`;
      expect(await answerOf(client, register, input())).toMatchObject({ organisation: { stateOwned: false, registeredIn: 'CN', foreignControlled: false } });
      expect(await codesOf(client, register, { ...input(), registeredIn: 'Hong Kong' })).toEqual(['INPUT_INVALID input.registeredIn']);
      const answer = await answerOf(client, register, { ...input(), registeredIn: 'HK', stateOwned: true });
      expect(answer).toMatchObject({ organisation: { stateOwned: true, registeredIn: 'HK', foreignControlled: false }, userErrors: [] });
      const organisationId = String(answer?.organisation?.['id']);
      expect(await answerOf(client, change, { organisationId, foreignControlled: true, stateOwned: false })).toMatchObject({ organisation: { stateOwned: false, registeredIn: 'HK', foreignControlled: true } });
      expect(await answerOf(client, SUBMIT, { organisationId })).toMatchObject({ userErrors: [] });
      expect(await codesOf(client, change, { organisationId, registeredIn: 'CN' })).toEqual(['IDENTITY_FIXED input.registeredIn']);
      expect(await codesOf(client, change, { organisationId, registeredIn: 'HK', district: '河西区' })).toEqual([]);
      expect(await operator.data(`query ($id: ID!) { organisation(id: $id) { ${nature} } }`, { id: organisationId })).toEqual({ organisation: { stateOwned: false, registeredIn: 'HK', foreignControlled: true } });
    });

    it('asks when a code is doubtful, and takes it when it is confirmed', async () => {
      const party = await enterParty(service.database);
      const odd = { ...input(), uscc: '91350203M0001QAY9B' };
      const before = await state();
      const answer = await answerOf(as(party), REGISTER, odd);
      expect(answer?.userErrors).toMatchObject([{ code: 'USCC_DOUBTFUL', path: ['input', 'uscc'] }]);
      expect(answer?.userErrors[0]?.message).toContain('M0');
      expect(await state()).toEqual(before);
      expect(await answerOf(as(party), REGISTER, { ...odd, usccConfirmed: true })).toMatchObject({ organisation: { uscc: odd.uscc }, userErrors: [] });
    });

    it('refuses with reasons, and nothing changes', async () => {
      const party = await enterParty(service.database);
      const taken = await enterParty(service.database, { verification: 'PENDING' });
      const { uscc } = (await service.database.reader.one<{ uscc: string }>('SELECT uscc FROM identity.organisation WHERE id = $1', [taken.organisationId])) ?? { uscc: '' };
      const before = await state();
      const refusals = [
        [{ name: ' ' }, 'NAME_INVALID input.name'],
        [{ name: '海'.repeat(121) }, 'NAME_INVALID input.name'],
        [{ nameEn: 'x'.repeat(201) }, 'INPUT_INVALID input.nameEn'],
        [{ kind: 'OPERATOR' }, 'KIND_NOT_OPEN input.kind'],
        [{ kind: 'SUPERVISOR' }, 'KIND_NOT_OPEN input.kind'],
        [{ uscc: '91120116MA0000000X' }, 'USCC_INVALID input.uscc'],
        [{ uscc: '91120116MA0000000X', usccConfirmed: true }, 'USCC_INVALID input.uscc'],
        [{ uscc }, 'USCC_TAKEN input.uscc'],
      ] as const;
      for (const [wrong, expected] of refusals) expect(await codesOf(as(party), REGISTER, { ...input(), ...wrong })).toEqual([expected]);
      expect(await anonymous.errorCode(REGISTER, { input: input() })).toBe('UNAUTHENTICATED');
      expect(await state()).toEqual(before);
    });

    it('bounds how many wait for their verification', async () => {
      const client = as(await enterParty(service.database));
      for (let round = 0; round < 5; round += 1) expect(await codesOf(client, REGISTER, input())).toEqual([]);
      const before = await state();
      expect(await codesOf(client, REGISTER, input())).toEqual(['TOO_MANY_UNVERIFIED ']);
      expect(await state()).toEqual(before);
    });
  });

  describe('organisationChangeProfile', () => {
    it('changes what is given and keeps the rest', async () => {
      const party = await enterParty(service.database, { verification: 'RETURNED' });
      const uscc = someUscc();
      const change = (input: object) => answerOf(as(party), CHANGE, { organisationId: globalId(party), ...input });
      expect(await change({ nameEn: 'Haihe', district: '河西区' })).toMatchObject({ organisation: { nameEn: 'Haihe', district: '河西区' }, userErrors: [] });
      expect(await change({ nameEn: null, name: '新名称', uscc })).toMatchObject({ organisation: { nameEn: null, district: '河西区', name: '新名称', uscc }, userErrors: [] });
      expect(await change({})).toMatchObject({ organisation: { nameEn: null, district: '河西区' }, userErrors: [] });
    });

    it('refuses with reasons and to others, and nothing changes', async () => {
      const party = await enterParty(service.database);
      const open = await enterParty(service.database, { verification: 'UNVERIFIED' });
      const viewer = await enterParty(service.database, { organisationId: party.organisationId, role: 'TRADER' });
      const { uscc } = (await service.database.reader.one<{ uscc: string }>('SELECT uscc FROM identity.organisation WHERE id = $1', [party.organisationId])) ?? { uscc: '' };
      const before = await state();
      const own = { organisationId: globalId(party) };
      expect(await codesOf(as(party), CHANGE, { ...own, name: '新名称' })).toEqual(['IDENTITY_FIXED input.name']);
      expect(await codesOf(as(party), CHANGE, { ...own, uscc: someUscc() })).toEqual(['IDENTITY_FIXED input.uscc']);
      expect(await codesOf(as(party), CHANGE, { ...own, district: 'x'.repeat(41) })).toEqual(['INPUT_INVALID input.district']);
      const opened = { organisationId: globalId(open) };
      expect(await codesOf(as(open), CHANGE, { ...opened, name: '' })).toEqual(['NAME_INVALID input.name']);
      expect(await codesOf(as(open), CHANGE, { ...opened, uscc: 'x' })).toEqual(['USCC_INVALID input.uscc']);
      expect(await codesOf(as(open), CHANGE, { ...opened, uscc: '91350203M0001QAY9B' })).toEqual(['USCC_DOUBTFUL input.uscc']);
      expect(await codesOf(as(open), CHANGE, { ...opened, uscc })).toEqual(['USCC_TAKEN input.uscc']);
      expect(await codesOf(stranger, CHANGE, { ...own, nameEn: 'Mine now' })).toEqual(['NOT_FOUND input.organisationId']);
      expect(await operator.errorCode(CHANGE, { input: { ...own, nameEn: 'Ours now' } })).toBe('FORBIDDEN');
      expect(await as(viewer).errorCode(CHANGE, { input: { ...own, nameEn: 'x' } })).toBe('FORBIDDEN');
      expect(await anonymous.errorCode(CHANGE, { input: { ...own, nameEn: 'x' } })).toBe('UNAUTHENTICATED');
      expect(await state()).toEqual(before);
    });
  });

  describe('organisationSubmitVerification and organisationDecideVerification', () => {
    it('lead from the application to the decision', async () => {
      const party = await enterParty(service.database, { verification: 'UNVERIFIED' });
      const organisationId = globalId(party);
      expect(await answerOf(as(party), SUBMIT, { organisationId, note: '执照已上传' })).toMatchObject({ organisation: { verification: 'PENDING', verificationNote: '执照已上传' }, userErrors: [] });
      expect(await answerOf(operator, DECIDE, { organisationId, approve: false, reason: '名称不符' })).toMatchObject({ organisation: { verification: 'RETURNED', verificationNote: '名称不符' }, userErrors: [] });
      expect(await answerOf(as(party), SUBMIT, { organisationId })).toMatchObject({ organisation: { verification: 'PENDING', verificationNote: null }, userErrors: [] });
      expect(await answerOf(operator, DECIDE, { organisationId, approve: true })).toMatchObject({ organisation: { verification: 'VERIFIED' }, userErrors: [] });
      const notices = await as(party).data('{ notices { totalCount edges { node { kind title body } } } }');
      expect(notices).toMatchObject({ notices: { totalCount: 2, edges: [{ node: { title: '认证已通过' } }, { node: { title: '认证申请被退回' } }] } });
    });

    it('refuse with reasons and to others, and nothing changes', async () => {
      const party = await enterParty(service.database, { verification: 'PENDING' });
      const rival = await enterParty(service.database, { verification: 'UNVERIFIED' });
      const trader = await enterParty(service.database, { organisationId: party.organisationId, role: 'TRADER' });
      await service.database.reader.query('UPDATE identity.organisation SET uscc = (SELECT uscc FROM identity.organisation WHERE id = $1) WHERE id = $2', [party.organisationId, rival.organisationId]);
      const organisationId = globalId(party);
      const before = await state();
      expect(await codesOf(as(party), SUBMIT, { organisationId })).toEqual(['STATE_CHANGED ']);
      expect(await codesOf(as(rival), SUBMIT, { organisationId: globalId(rival) })).toEqual(['USCC_TAKEN input.organisationId']);
      expect(await codesOf(as(rival), SUBMIT, { organisationId: globalId(rival), note: 'x'.repeat(1001) })).toEqual(['INPUT_INVALID input.note']);
      expect(await codesOf(stranger, SUBMIT, { organisationId })).toEqual(['NOT_FOUND input.organisationId']);
      expect(await as(trader).errorCode(SUBMIT, { input: { organisationId } })).toBe('FORBIDDEN');
      expect(await anonymous.errorCode(SUBMIT, { input: { organisationId } })).toBe('UNAUTHENTICATED');
      const decision = { organisationId, approve: true };
      expect(await codesOf(operator, DECIDE, { organisationId, approve: false, reason: ' ' })).toEqual(['REASON_REQUIRED input.reason']);
      expect(await codesOf(operator, DECIDE, { ...decision, organisationId: toGlobalId('Organisation', newId()) })).toEqual(['NOT_FOUND input.organisationId']);
      expect(await codesOf(operator, DECIDE, { ...decision, organisationId: globalId(rival) })).toEqual(['STATE_CHANGED ']);
      expect(await codesOf(operator, DECIDE, { organisationId: globalId(centre), approve: false, reason: 'x' })).toEqual(['OWN_ORGANISATION input.organisationId']);
      for (const client of [stranger, as(party)]) expect(await client.errorCode(DECIDE, { input: decision })).toBe('FORBIDDEN');
      expect(await anonymous.errorCode(DECIDE, { input: decision })).toBe('UNAUTHENTICATED');
      expect(await state()).toEqual(before);
    });

    it('give nobody power who only calls himself the centre', async () => {
      const impostor = as(await enterParty(service.database, { kind: 'OPERATOR', verification: 'PENDING' }));
      const party = await enterParty(service.database, { verification: 'PENDING' });
      expect(await impostor.errorCode(DECIDE, { input: { organisationId: globalId(party), approve: true } })).toBe('FORBIDDEN');
      expect(await impostor.errorCode(QUEUE, { first: 1 })).toBe('FORBIDDEN');
      expect(await impostor.data(BY_ID, { id: globalId(party) })).toEqual({ organisation: null });
    });
  });

  describe('organisationsToVerify', () => {
    interface Page {
      readonly organisationsToVerify: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly edges: readonly { readonly node: { readonly name: string } }[];
      };
    }
    beforeAll(async () => {
      await service.database.reader.query(`UPDATE identity.organisation SET verification = 'VERIFIED' WHERE verification = 'PENDING'`);
      for (let number = 1; number <= 7; number += 1) await enterParty(service.database, { verification: 'PENDING', organisationName: `待审核${number}` });
    });

    it('lists them page by page, the longest waiting first', async () => {
      const names: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const { organisationsToVerify }: Page = await operator.data<Page>(QUEUE, { first: 3, after });
        expect(organisationsToVerify.totalCount).toBe(7);
        expect(organisationsToVerify.pageInfo.hasNextPage).toBe(page < 2);
        names.push(...organisationsToVerify.edges.map(({ node }) => node.name));
        after = organisationsToVerify.pageInfo.endCursor;
      }
      expect(names).toEqual(Array.from({ length: 7 }, (_, index) => `待审核${index + 1}`));
    });

    it('costs the same statements whatever its length', async () => {
      const cost = async (first: number) => (await countQueries(() => operator.data(QUEUE, { first }))).queries.length;
      await cost(1);
      const [one, seven] = [await cost(1), await cost(7)];
      expect(seven).toBe(one);
      // Session, page, count, own memberships, members, people.
      expect(one).toBe(6);
    });

    it('refuses others, and cursors of other lists', async () => {
      expect(await stranger.errorCode(QUEUE, { first: 1 })).toBe('FORBIDDEN');
      expect(await anonymous.errorCode(QUEUE, { first: 1 })).toBe('UNAUTHENTICATED');
      for (const after of ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('["2026-01-01","b"]').toString('base64url')]) {
        expect(await operator.errorCode(QUEUE, { first: 1, after })).toBe('BAD_USER_INPUT');
      }
      expect(await operator.errorCode(QUEUE, { first: 101 })).toBe('BAD_USER_INPUT');
    });
  });

  describe('usccCheck', () => {
    it.each([
      ['VALID', 'zh-CN', '91350200776049653a', /校验通过/],
      ['DOUBTFUL', 'en', '91350203M0001QAY9B', /confirm/],
      ['INVALID', 'zh-CN', '913502007760496530', /校验位不符/],
      ['INVALID', 'en', 'x'.repeat(10_000), /18 digits/],
    ] as const)('says %s in %s', async (verdict, locale, code, message) => {
      const { usccCheck } = await service.client({ locale }).data<{ usccCheck: { verdict: string; message: string } }>('query ($code: String!) { usccCheck(code: $code) { normalized verdict message } }', { code });
      expect(usccCheck.verdict).toBe(verdict);
      expect(usccCheck.message).toMatch(message);
    });
  });
});
