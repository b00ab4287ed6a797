import { anonymous, InProcessRateLimiter, newId, platformSchema } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import { callerBy } from '../testing.js';
import { AttemptLimits } from './attempt-limits.js';
import { SignIn } from './sign-in.js';
import { SignUp } from './sign-up.js';

const stranger = () => anonymous({ locale: 'en', requestId: newId(), address: '203.0.113.9' });
const account = { email: 'Fang.Wang@example.com', password: 'a willow by the river', name: ' 王芳 ', locale: 'zh-CN' } as const;

describe('accounts', () => {
  let database: TestDatabase;
  let limits: AttemptLimits;
  const signUp = () => new SignUp(database.transactor, limits);
  const signIn = () => new SignIn(database.transactor, database.reader, limits);
  const count = async (table: string) => (await database.reader.one<{ n: number }>(`SELECT count(*)::int AS n FROM identity.${table}`))?.n;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema]);
  });
  beforeEach(async () => {
    limits = new AttemptLimits(new InProcessRateLimiter());
    await database.reader.query('TRUNCATE identity.person CASCADE');
  });
  afterAll(() => database.close());

  it('are opened with a session, a normal address and a hash', async () => {
    const token = await signUp().run(stranger(), account);
    const caller = await callerBy(database, token);
    expect(caller.person).toMatchObject({ name: '王芳', email: 'fang.wang@example.com' });
    expect(caller.acting).toBeUndefined();
    expect([...caller.permissions]).toEqual([]);
    const stored = await database.reader.one<{ password_hash: string }>('SELECT password_hash FROM identity.credential');
    expect(stored?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(await database.reader.query('SELECT * FROM identity.session'))).not.toContain(token);
  });

  it.each([
    [{ email: 'nobody' }, 'EMAIL_INVALID', 'email'],
    [{ password: 'short' }, 'PASSWORD_TOO_SHORT', 'password'],
    [{ password: 'fang.wang and more' }, 'PASSWORD_CONTAINS_EMAIL', 'password'],
    [{ name: ' ' }, 'NAME_INVALID', 'name'],
  ])('are not opened with %j: %s', async (wrong, code, field) => {
    await expect(signUp().run(stranger(), { ...account, ...wrong })).rejects.toMatchObject({ code, path: ['input', field] });
    expect(await count('person')).toBe(0);
  });

  it('exist once, also when two come at the same moment with different capitals', async () => {
    const wanted = [account.email, account.email.toUpperCase(), ` ${account.email.toLowerCase()}`];
    const results = await Promise.allSettled(wanted.map((email) => signUp().run(stranger(), { ...account, email })));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'EMAIL_TAKEN', path: ['input', 'email'] });
    }
    expect([await count('person'), await count('credential'), await count('session')]).toEqual([1, 1, 1]);
  });

  it('let in whoever has the password, and nobody else', async () => {
    await signUp().run(stranger(), account);
    const token = await signIn().run(stranger(), { email: ' FANG.wang@EXAMPLE.com', password: 'ａ willow by the river' });
    expect((await callerBy(database, token)).person?.email).toBe('fang.wang@example.com');
    for (const wrong of [{ password: 'a willow by the rivers' }, { password: '' }, { email: 'wang@example.com' }, { email: 'none' }, { password: 'x'.repeat(100_000) }]) {
      await expect(signIn().run(stranger(), { email: account.email, password: account.password, ...wrong })).rejects.toMatchObject({ code: 'SIGN_IN_FAILED', path: [] });
    }
    expect(await count('session')).toBe(2);
  });

  it('take as long to refuse when there is no account', async () => {
    await signUp().run(stranger(), account);
    const timed = async (email: string) => {
      const times: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        const start = performance.now();
        await signIn().run(stranger(), { email, password: 'a wrong password' }).catch(() => undefined);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    const known = await timed(account.email);
    const unknown = await timed('someone.else@example.com');
    // Without the hashing in both it would be some ten times as fast.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  it('are protected from guessing, whether they exist or not, and say for how long', async () => {
    await signUp().run(stranger(), account);
    for (const email of [account.email, 'someone.else@example.com']) {
      const codes: unknown[] = [];
      let last: unknown;
      // Eighteen guesses from elsewhere: counted before anything is hashed.
      for (let round = 0; round < 18; round += 1) await limits.signIn(`203.0.113.${round}`, email.toLowerCase());
      for (let round = 0; round < 4; round += 1) {
        const from = { ...stranger(), address: `203.0.113.${100 + round}` };
        last = await signIn().run(from, { email, password: 'a wrong password' }).catch((error: unknown) => error);
        codes.push((last as { code?: unknown }).code);
      }
      expect(codes).toEqual(['SIGN_IN_FAILED', 'SIGN_IN_FAILED', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
      expect(last).toMatchObject({ params: { minutes: 3 } });
    }
  });

  it('begin a new session with a new token, and end the one that the browser had', async () => {
    const first = await signUp().run(stranger(), account);
    const before = await callerBy(database, first);
    const second = await signIn().run(before, account);
    expect(second).not.toBe(first);
    expect((await callerBy(database, first)).person).toBeUndefined();
    expect((await callerBy(database, second)).person?.id).toBe(before.person?.id);
  });
});
