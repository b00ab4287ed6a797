import { anonymous, InProcessRateLimiter, newId, platformSchema } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import { callerBy, enterParty, givePassword } from '../testing.js';
import type { Party } from '../testing.js';
import { AttemptLimits } from './attempt-limits.js';
import { ChangePassword } from './change-password.js';
import { ConfirmPassword } from './confirm-password.js';
import { SignIn } from './sign-in.js';

const currentPassword = 'a willow by the river';
const newPassword = 'two herons on the ice';

describe('changing one’s password', () => {
  let database: TestDatabase;
  let limits: AttemptLimits;
  let party: Party;
  const change = () => new ChangePassword(database.transactor, database.reader, new ConfirmPassword(database.reader, limits));
  const signIn = (password: string) =>
    new SignIn(database.transactor, database.reader, limits).run(anonymous({ locale: 'en', requestId: newId(), address: '203.0.113.7' }), { email: party.email, password });
  const sessions = async () => (await database.reader.query('SELECT id FROM identity.session WHERE person_id = $1', [party.personId])).length;
  const stored = () =>
    database.reader.query(
      `SELECT c.password_hash, s.id, s.token_hash FROM identity.credential c JOIN identity.session s ON s.person_id = c.person_id WHERE c.person_id = $1 ORDER BY s.id`,
      [party.personId],
    );

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema]);
  });
  beforeEach(async () => {
    limits = new AttemptLimits(new InProcessRateLimiter());
    party = await enterParty(database);
    await givePassword(database, party, currentPassword);
  });
  afterAll(() => database.close());

  it('lets in with the new password only, keeps this session with a new token and ends the others', async () => {
    const elsewhere = await signIn(currentPassword);
    const { token, endedSessions } = await change().run(party.caller, { currentPassword, newPassword });
    expect(endedSessions).toBe(1);
    const caller = await callerBy(database, token);
    expect([caller.sessionId, caller.acting]).toEqual([party.caller.sessionId, party.caller.acting]);
    expect((await callerBy(database, elsewhere)).person).toBeUndefined();
    expect((await callerBy(database, party.token)).person).toBeUndefined();
    await expect(signIn(currentPassword)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await callerBy(database, await signIn(newPassword))).person?.id).toBe(party.personId);
  });

  it('tells the person and leaves a trace', async () => {
    await change().run(party.caller, { currentPassword, newPassword });
    expect(await database.reader.query('SELECT kind, params, link, membership_id FROM identity.notice WHERE person_id = $1', [party.personId])).toEqual([
      { kind: 'identity.password-changed', params: {}, link: '/work/password', membership_id: null },
    ]);
    expect(await database.reader.query(`SELECT action, detail FROM platform.audit_entry WHERE subject_id = $1 AND action LIKE '%password%'`, [party.personId])).toEqual([
      { action: 'person.change-password', detail: { endedSessions: 0 } },
    ]);
  });

  it.each([
    [{ currentPassword: 'a willow by the lake' }, 'PASSWORD_WRONG', 'currentPassword'],
    [{ currentPassword: '' }, 'PASSWORD_WRONG', 'currentPassword'],
    [{ newPassword: currentPassword }, 'PASSWORD_UNCHANGED', 'newPassword'],
    [{ newPassword: 'too short' }, 'PASSWORD_TOO_SHORT', 'newPassword'],
    [{ newPassword: 'x1y2'.repeat(60) }, 'PASSWORD_TOO_LONG', 'newPassword'],
    [{ newPassword: 'password1234' }, 'PASSWORD_COMMON', 'newPassword'],
  ])('refuses %j: %s, and nothing changes', async (wrong, code, field) => {
    const before = await stored();
    await expect(change().run(party.caller, { currentPassword, newPassword, ...wrong })).rejects.toMatchObject({ code, path: ['input', field] });
    expect(await stored()).toEqual(before);
  });

  it('refuses the accounts whose passwords the sign-in page shows', async () => {
    await database.reader.query(`INSERT INTO identity.demonstration_account VALUES ($1, 'x', 'x', 'x', 'x', 1)`, [party.email]);
    await expect(change().run(party.caller, { currentPassword, newPassword })).rejects.toMatchObject({ code: 'DEMONSTRATION_ACCOUNT' });
  });

  it('counts guesses together with those at the sign-in; weak new passwords cost none', async () => {
    for (let round = 0; round < 19; round += 1) await limits.signIn(`203.0.113.${round}`, party.email);
    await expect(change().run(party.caller, { currentPassword, newPassword: 'short' })).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    await expect(change().run(party.caller, { currentPassword: 'wrong', newPassword })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
    await expect(change().run(party.caller, { currentPassword, newPassword })).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('happens once when two change it at the same moment, and no sign-in with the former password outlives it', async () => {
    const other = await callerBy(database, await signIn(currentPassword));
    const results = await Promise.allSettled([
      change().run(party.caller, { currentPassword, newPassword }),
      change().run(other, { currentPassword, newPassword: 'three cranes on the bank' }),
      signIn(currentPassword),
      signIn(currentPassword),
    ]);
    expect(results.slice(0, 2).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sessions()).toBe(1);
  });

  it('is refused when the session has ended meanwhile', async () => {
    await database.reader.query('DELETE FROM identity.session WHERE person_id = $1', [party.personId]);
    await expect(change().run(party.caller, { currentPassword, newPassword })).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    await expect(signIn(currentPassword)).resolves.toBeDefined();
  });
});
