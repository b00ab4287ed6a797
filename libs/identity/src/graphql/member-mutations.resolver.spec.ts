import { newId, platformSchema, toGlobalId } from '@haihe/platform';
import { fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { AttemptLimits } from '../actions/attempt-limits.js';
import { identitySchema } from '../data/identity-schema.js';
import { IdentityGraphqlModule } from '../identity-graphql.module.js';
import { enterParty, signInAs, someEmail } from '../testing.js';
import type { Party } from '../testing.js';

const MEMBERSHIP = 'membership { role person { email } organisation { members { role } } }';
const INVITE = `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { ${MEMBERSHIP} userErrors { code message path } } }`;
const CHANGE = `mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { ${MEMBERSHIP} userErrors { code message path } } }`;
const REMOVE = 'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { organisation { members { role person { email } } } userErrors { code message path } } }';

interface Answer {
  readonly [mutation: string]: { readonly userErrors: readonly { code: string; path: string[] }[] };
}

describe('members over GraphQL', () => {
  let service: TestService;
  let owner: Party;
  let admin: Party;
  let trader: Party;
  let stranger: Party;
  let operator: Party;
  const state = () => fingerprint(service.database, ['identity', 'platform']);
  const as = (party: Party, locale: 'zh-CN' | 'en' = 'zh-CN') => signInAs(service.client({ locale }), party);
  const organisation = ({ organisationId }: Party) => toGlobalId('Organisation', organisationId);
  const membership = ({ membershipId }: Party) => toGlobalId('Membership', membershipId);
  const codesOf = async (client: GraphqlClient, document: string, input: object) => {
    const [answer] = Object.values(await client.data<Answer>(document, { input }));
    return answer?.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, identitySchema], imports: [IdentityGraphqlModule] });
    stranger = await enterParty(service.database);
    operator = await enterParty(service.database, { kind: 'OPERATOR', role: 'REVIEWER' });
  });
  beforeEach(async () => {
    owner = await enterParty(service.database, { personName: '王芳', organisationName: '海河仪器' });
    admin = await enterParty(service.database, { organisationId: owner.organisationId, role: 'ADMIN' });
    trader = await enterParty(service.database, { organisationId: owner.organisationId, role: 'TRADER' });
  });
  afterAll(() => service.close());

  describe('memberInvite', () => {
    it('makes a person with an account a member, and tells him in his language', async () => {
      const guest = await enterParty(service.database, { locale: 'en' });
      const input = { organisationId: organisation(owner), email: guest.email.toUpperCase(), role: 'TRADER' };
      expect(await as(admin).data(INVITE, { input })).toEqual({
        memberInvite: {
          membership: { role: 'TRADER', person: { email: guest.email }, organisation: { members: [{ role: 'OWNER' }, { role: 'ADMIN' }, { role: 'TRADER' }, { role: 'TRADER' }] } },
          userErrors: [],
        },
      });
      const { viewer, notices } = await as(guest, 'en').data<{ viewer: object; notices: object }>('{ viewer { memberships { role } unreadCount } notices { edges { node { title body link } } } }');
      expect(viewer).toEqual({ memberships: [{ role: 'OWNER' }, { role: 'TRADER' }], unreadCount: 1 });
      expect(notices).toEqual({
        edges: [{ node: { title: 'You have joined 海河仪器', body: '测试人员 added you as Trader. Choose at the top right for whom you act.', link: '/organisation' } }],
      });
    });

    it('refuses with reasons and to others, and nothing changes', async () => {
      const input = { organisationId: organisation(owner), email: stranger.email, role: 'TRADER' };
      const before = await state();
      expect(await codesOf(as(owner), INVITE, { ...input, email: 'x' })).toEqual(['EMAIL_INVALID input.email']);
      expect(await codesOf(as(owner), INVITE, { ...input, email: someEmail() })).toEqual(['PERSON_UNKNOWN input.email']);
      expect(await codesOf(as(owner), INVITE, { ...input, email: trader.email })).toEqual(['ALREADY_MEMBER input.email']);
      expect(await codesOf(as(owner), INVITE, { ...input, role: 'REVIEWER' })).toEqual(['ROLE_NOT_IN_KIND input.role']);
      expect(await codesOf(as(admin), INVITE, { ...input, role: 'OWNER' })).toEqual(['ROLE_INSUFFICIENT input.role']);
      expect(await codesOf(as(owner), INVITE, { ...input, organisationId: organisation(stranger) })).toEqual(['NOT_FOUND input.organisationId']);
      expect(await codesOf(as(stranger), INVITE, input)).toEqual(['NOT_FOUND input.organisationId']);
      expect(await as(trader).errorCode(INVITE, { input })).toBe('FORBIDDEN');
      expect(await as(operator).errorCode(INVITE, { input })).toBe('FORBIDDEN');
      expect(await service.client().errorCode(INVITE, { input })).toBe('UNAUTHENTICATED');
      expect(await state()).toEqual(before);
    });

    it('bounds how many addresses one person can try', async () => {
      const input = () => ({ organisationId: organisation(owner), email: someEmail(), role: 'VIEWER' });
      for (let round = 0; round < 59; round += 1) await service.app.get(AttemptLimits).invite(owner.personId);
      expect(await codesOf(as(owner), INVITE, input())).toEqual(['PERSON_UNKNOWN input.email']);
      expect(await codesOf(as(owner), INVITE, input())).toEqual(['TOO_MANY_ATTEMPTS ']);
    });
  });

  describe('memberChangeRole', () => {
    it('gives another role, which counts at once', async () => {
      const input = { membershipId: membership(trader), role: 'OWNER' };
      expect(await as(owner).data(CHANGE, { input })).toMatchObject({ memberChangeRole: { membership: { role: 'OWNER', person: { email: trader.email } }, userErrors: [] } });
      const answer = await as(trader).data<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }');
      expect(answer.viewer.permissions).toContain('identity.member.manage');
      const own = { membershipId: membership(owner), role: 'VIEWER' };
      expect(await as(owner).data(`${CHANGE.replace('membership {', 'membership { organisation { availableActions }')}`, { input: own })).toMatchObject({
        memberChangeRole: { membership: { role: 'VIEWER', organisation: { availableActions: [] } }, userErrors: [] },
      });
    });

    it('refuses with reasons and to others, and nothing changes', async () => {
      const input = { membershipId: membership(trader), role: 'VIEWER' };
      const before = await state();
      expect(await codesOf(as(owner), CHANGE, { ...input, membershipId: membership(owner) })).toEqual(['LAST_OWNER input.membershipId']);
      expect(await codesOf(as(owner), CHANGE, { ...input, role: 'REVIEWER' })).toEqual(['ROLE_NOT_IN_KIND input.role']);
      expect(await codesOf(as(admin), CHANGE, { ...input, membershipId: membership(owner) })).toEqual(['ROLE_INSUFFICIENT input.membershipId']);
      expect(await codesOf(as(admin), CHANGE, { ...input, role: 'OWNER' })).toEqual(['ROLE_INSUFFICIENT input.role']);
      expect(await codesOf(as(owner), CHANGE, { ...input, membershipId: toGlobalId('Membership', newId()) })).toEqual(['NOT_FOUND input.membershipId']);
      expect(await codesOf(as(stranger), CHANGE, input)).toEqual(['NOT_FOUND input.membershipId']);
      expect(await as(trader).errorCode(CHANGE, { input: { ...input, role: 'OWNER' } })).toBe('FORBIDDEN');
      expect(await as(operator).errorCode(CHANGE, { input })).toBe('FORBIDDEN');
      expect(await service.client().errorCode(CHANGE, { input })).toBe('UNAUTHENTICATED');
      expect(await state()).toEqual(before);
    });
  });

  describe('memberRemove', () => {
    it('removes others, and lets everybody leave', async () => {
      expect(await as(admin).data(REMOVE, { input: { membershipId: membership(trader) } })).toMatchObject({
        memberRemove: { organisation: { members: [{ role: 'OWNER' }, { role: 'ADMIN' }] }, userErrors: [] },
      });
      expect(await as(trader).data('{ viewer { acting { id } memberships { id } permissions } }')).toEqual({ viewer: { acting: null, memberships: [], permissions: [] } });
      // Who has left sees what strangers see.
      expect(await as(admin).data(REMOVE, { input: { membershipId: membership(admin) } })).toEqual({ memberRemove: { organisation: { members: [] }, userErrors: [] } });
    });

    it('refuses with reasons and to others, and nothing changes', async () => {
      const input = { membershipId: membership(trader) };
      const before = await state();
      expect(await codesOf(as(owner), REMOVE, { membershipId: membership(owner) })).toEqual(['LAST_OWNER input.membershipId']);
      expect(await codesOf(as(admin), REMOVE, { membershipId: membership(owner) })).toEqual(['ROLE_INSUFFICIENT input.membershipId']);
      expect(await codesOf(as(trader), REMOVE, { membershipId: membership(admin) })).toEqual(['ROLE_INSUFFICIENT ']);
      expect(await codesOf(as(owner), REMOVE, { membershipId: organisation(owner) })).toEqual(['NOT_FOUND input.membershipId']);
      for (const party of [stranger, operator]) expect(await codesOf(as(party), REMOVE, input)).toEqual(['NOT_FOUND input.membershipId']);
      expect(await service.client().errorCode(REMOVE, { input })).toBe('UNAUTHENTICATED');
      expect(await state()).toEqual(before);
    });
  });
});
