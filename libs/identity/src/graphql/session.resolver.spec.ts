import { cookies, platformSchema } from '@haihe/platform';
import { fingerprint, openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { AttemptLimits } from '../actions/attempt-limits.js';
import { identitySchema } from '../data/identity-schema.js';
import { newSessionToken } from '../data/session-token.js';
import { IdentityGraphqlModule } from '../identity-graphql.module.js';
import { enterParty, signInAs, someEmail, someUscc } from '../testing.js';

const VIEWER = 'viewer { person { name email locale } acting { role organisation { name } } permissions memberships { role } unreadCount }';
const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { ${VIEWER} userErrors { code message path } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ${VIEWER} userErrors { code message path } } }`;
const SIGN_OUT = 'mutation { signOut { signedOut userErrors { code } } }';
const ACT_FOR = `mutation ($input: ActForInput!) { actFor(input: $input) { viewer { acting { organisation { name uscc members { role } } } } userErrors { code path } } }`;
const WHO = '{ viewer { person { email } } }';

const password = 'a willow by the river';

describe('accounts and sessions over GraphQL', () => {
  let service: TestService;
  const areas = [platformSchema, identitySchema];
  const state = () => fingerprint(service.database, ['identity', 'platform']);
  const who = async (client: GraphqlClient) => (await client.data<{ viewer: { person: { email: string } } | null }>(WHO)).viewer?.person.email;
  const signUp = (client: GraphqlClient, input: object) => client.data<{ signUp: { viewer: object | null; userErrors: object[] } }>(SIGN_UP, { input });
  const signIn = (client: GraphqlClient, input: object) => client.data<{ signIn: { viewer: object | null; userErrors: object[] } }>(SIGN_IN, { input });

  beforeAll(async () => {
    service = await openTestService({ areas, imports: [IdentityGraphqlModule] });
  });
  afterAll(() => service.close());

  it('opens an account, keeps it signed in, signs out and in again', async () => {
    const client = service.client({ locale: 'en' });
    const email = someEmail();
    expect(await who(client)).toBeUndefined();
    const viewer = { person: { name: 'Fang Wang', email, locale: 'en' }, acting: null, permissions: [], memberships: [], unreadCount: 0 };
    expect(await signUp(client, { email, password, name: 'Fang Wang', locale: 'en' })).toEqual({ signUp: { viewer, userErrors: [] } });
    expect(await who(client)).toBe(email);
    expect(await client.data(SIGN_OUT)).toEqual({ signOut: { signedOut: true, userErrors: [] } });
    expect(client.cookies.value(cookies.session)).toBeUndefined();
    expect(await who(client)).toBeUndefined();
    expect(await client.data(SIGN_OUT)).toEqual({ signOut: { signedOut: true, userErrors: [] } });
    expect(await signIn(client, { email: email.toUpperCase(), password })).toEqual({ signIn: { viewer, userErrors: [] } });
    expect(await who(client)).toBe(email);
  });

  it('shows every mutation of an operation what those before it changed', async () => {
    const client = service.client();
    const document = `mutation ($up: SignUpInput!, $one: OrganisationRegisterInput!, $two: OrganisationRegisterInput!) {
      signUp(input: $up) { viewer { memberships { id } } }
      one: organisationRegister(input: $one) { organisation { name members { role } } }
      two: organisationRegister(input: $two) { organisation { name members { role } } userErrors { code } }
      noticesMarkRead(input: {}) { viewer { memberships { organisation { name } } acting { organisation { name } } } }
    }`;
    const organisation = (name: string) => ({ name, kind: 'ENTERPRISE', uscc: someUscc() });
    const data = await client.data(document, { up: { email: someEmail(), password, name: '王芳' }, one: organisation('甲公司'), two: organisation('乙公司') });
    expect(data).toEqual({
      signUp: { viewer: { memberships: [] } },
      one: { organisation: { name: '甲公司', members: [{ role: 'OWNER' }] } },
      two: { organisation: { name: '乙公司', members: [{ role: 'OWNER' }] }, userErrors: [] },
      noticesMarkRead: { viewer: { memberships: [{ organisation: { name: '甲公司' } }, { organisation: { name: '乙公司' } }], acting: { organisation: { name: '乙公司' } } } },
    });
  });

  it('refuses with reasons, and nothing changes', async () => {
    const client = service.client();
    const { email } = await enterParty(service.database);
    const before = await state();
    const input = { email: someEmail(), password, name: '王芳' };
    const refusals = [
      [{ ...input, email: 'x' }, 'EMAIL_INVALID', 'email'],
      [{ ...input, email }, 'EMAIL_TAKEN', 'email'],
      [{ ...input, name: '' }, 'NAME_INVALID', 'name'],
      [{ ...input, password: 'too short' }, 'PASSWORD_TOO_SHORT', 'password'],
      [{ ...input, password: 'x1y2'.repeat(60) }, 'PASSWORD_TOO_LONG', 'password'],
      [{ ...input, password: 'password1234' }, 'PASSWORD_COMMON', 'password'],
      [{ ...input, password: `${input.email}!` }, 'PASSWORD_CONTAINS_EMAIL', 'password'],
    ] as const;
    for (const [wrong, code, field] of refusals) {
      expect(await signUp(client, wrong)).toMatchObject({ signUp: { viewer: null, userErrors: [{ code, path: ['input', field] }] } });
    }
    expect(await signIn(client, { email, password })).toEqual({ signIn: { viewer: null, userErrors: [{ code: 'SIGN_IN_FAILED', message: '邮箱或密码不正确', path: [] }] } });
    expect(await state()).toEqual(before);
    expect(client.cookies.value(cookies.session)).toBeUndefined();
  });

  it('says honestly for how long an account is locked', async () => {
    const client = service.client({ locale: 'en', address: '203.0.113.50' });
    const email = someEmail();
    for (let round = 0; round < 20; round += 1) await service.app.get(AttemptLimits).signIn(`203.0.113.${100 + round}`, email);
    const message = 'There were too many attempts; to protect the account, try again in 3 min';
    expect(await signIn(client, { email, password })).toEqual({ signIn: { viewer: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS', message, path: [] }] } });
  });

  it('keeps one address from opening accounts in bulk', async () => {
    const client = service.client({ address: '203.0.113.51' });
    const input = () => ({ email: someEmail(), password, name: '王芳' });
    for (let round = 0; round < 29; round += 1) await service.app.get(AttemptLimits).signUp('203.0.113.51');
    expect(await signUp(client, input())).toMatchObject({ signUp: { userErrors: [] } });
    const before = await state();
    expect(await signUp(client, input())).toMatchObject({ signUp: { viewer: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS', path: [] }] } });
    expect(await state()).toEqual(before);
  });

  it('changes the password of whoever is signed in: this browser stays, others must sign in again', async () => {
    const CHANGE = 'mutation ($input: PersonPasswordChangeInput!) { personPasswordChange(input: $input) { viewer { person { email } } endedSessions userErrors { code path } } }';
    const email = someEmail();
    const [here, there] = [service.client(), service.client()];
    await signUp(here, { email, password, name: '王芳' });
    await signIn(there, { email, password });
    const newPassword = 'two herons on the ice';
    const input = { currentPassword: password, newPassword };
    expect(await service.client().errorCode(CHANGE, { input })).toBe('UNAUTHENTICATED');
    const before = await state();
    const refused = { personPasswordChange: { viewer: null, endedSessions: null, userErrors: [{ code: 'PASSWORD_WRONG', path: ['input', 'currentPassword'] }] } };
    expect(await here.data(CHANGE, { input: { ...input, currentPassword: 'none of these' } })).toEqual(refused);
    expect(await state()).toEqual(before);
    const formerToken = here.cookies.value(cookies.session);
    expect(await here.data(CHANGE, { input })).toEqual({ personPasswordChange: { viewer: { person: { email } }, endedSessions: 1, userErrors: [] } });
    expect(here.cookies.value(cookies.session)).not.toBe(formerToken);
    expect([await who(here), await who(there)]).toEqual([email, undefined]);
    expect(await signIn(there, { email, password })).toMatchObject({ signIn: { userErrors: [{ code: 'SIGN_IN_FAILED' }] } });
    expect(await signIn(there, { email, password: newPassword })).toMatchObject({ signIn: { userErrors: [] } });
  });

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const client = service.client();
    await signUp(client, { email: someEmail(), password, name: '王芳' });
    const cookie = client.cookies.cookie(cookies.session);
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(Object.fromEntries(cookie?.attributes ?? [])).toEqual({ 'max-age': String(7 * 24 * 3600), path: '/', httponly: '', samesite: 'Lax' });
  });

  it('sends it over TLS only where the exchange is reached by https', async () => {
    const secured = await openTestService({ areas, imports: [IdentityGraphqlModule], environment: { HAIHE_PUBLIC_URL: 'https://haihe.example' } });
    try {
      const client = secured.client();
      await signUp(client, { email: someEmail(), password, name: '王芳' });
      expect(client.cookies.cookie(cookies.session)?.attributes.has('secure')).toBe(true);
    } finally {
      await secured.close();
    }
  });

  it('never takes over a token that was there before', async () => {
    const client = service.client();
    const planted = newSessionToken();
    client.cookies.put(cookies.session, planted);
    await signUp(client, { email: someEmail(), password, name: '王芳' });
    expect(client.cookies.value(cookies.session)).not.toBe(planted);
    const attacker = service.client();
    attacker.cookies.put(cookies.session, planted);
    expect(await who(attacker)).toBeUndefined();
  });

  it('ends the session of whoever was signed in in the same browser', async () => {
    const client = service.client();
    const party = await enterParty(service.database);
    signInAs(client, party);
    await signUp(client, { email: someEmail(), password, name: '王芳' });
    expect(await who(signInAs(service.client(), party))).toBeUndefined();
  });

  it('does nothing without the CSRF proof, or with a wrong one', async () => {
    const party = await enterParty(service.database);
    const client = signInAs(service.client(), party);
    expect(await who(client)).toBe(party.email);
    const before = await state();
    const payload = JSON.stringify({ query: SIGN_OUT });
    for (const headers of [{}, { 'x-csrf-token': 'x'.repeat(32) }, { 'x-csrf-token': '' }]) {
      const answer = await client.request({ method: 'POST', url: '/graphql', payload, headers: { 'content-type': 'application/json', ...headers } });
      expect(answer.statusCode).toBe(403);
    }
    const byGet = await client.get(`/graphql?query=${encodeURIComponent(SIGN_OUT)}`, { 'x-csrf-token': client.cookies.value(cookies.csrf) ?? '' });
    expect(byGet.body).not.toContain('signedOut');
    expect(await state()).toEqual(before);
    expect(await who(client)).toBe(party.email);
  });

  it('acts for an organisation of one’s own, and shows at once what is seen there', async () => {
    const party = await enterParty(service.database, { verification: 'UNVERIFIED', organisationName: '河东仪器' });
    const other = await enterParty(service.database);
    const hidden = await enterParty(service.database, { verification: 'UNVERIFIED' });
    const id = (uuid: string) => Buffer.from(`Organisation:${uuid}`).toString('base64url');
    await service.database.reader.query('UPDATE identity.session SET membership_id = NULL WHERE person_id = $1', [party.personId]);
    const client = signInAs(service.client(), party);
    const before = await state();
    for (const organisationId of [id(other.organisationId), id(hidden.organisationId), id(party.personId), 'nonsense']) {
      expect(await client.data(ACT_FOR, { input: { organisationId } })).toEqual({ actFor: { viewer: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'organisationId'] }] } });
    }
    expect(await service.client().errorCode(ACT_FOR, { input: { organisationId: id(party.organisationId) } })).toBe('UNAUTHENTICATED');
    expect(await state()).toEqual(before);
    const answer = await client.data<{ actFor: { viewer: { acting: { organisation: { uscc: string } } } } }>(ACT_FOR, { input: { organisationId: id(party.organisationId) } });
    expect(answer).toMatchObject({ actFor: { viewer: { acting: { organisation: { name: '河东仪器', members: [{ role: 'OWNER' }] } } }, userErrors: [] } });
    expect(answer.actFor.viewer.acting.organisation.uscc).toMatch(/^[0-9A-Z]{18}$/);
  });
});
