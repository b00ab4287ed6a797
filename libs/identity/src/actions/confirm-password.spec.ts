import { InProcessRateLimiter, platformSchema } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import { enterParty, givePassword } from '../testing.js';
import { AttemptLimits } from './attempt-limits.js';
import { ConfirmPassword } from './confirm-password.js';
import { requireLiveSession } from './require-live-session.js';

describe('asking once more', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema]);
  });
  afterAll(() => database.close());

  it('knows the right password from wrong ones and from none', async () => {
    const confirming = new ConfirmPassword(database.reader, new AttemptLimits(new InProcessRateLimiter()));
    const party = await enterParty(database);
    await expect(confirming.run(party.caller, 'none')).rejects.toMatchObject({ code: 'PASSWORD_WRONG', path: ['input', 'password'] });
    await givePassword(database, party, 'a willow by the river');
    await expect(confirming.run(party.caller, 'a willow by the river')).resolves.toBeUndefined();
    for (const wrong of ['', 'A willow by the river', 'x'.repeat(100_000)]) await expect(confirming.run(party.caller, wrong)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
  });

  it('ends guessing, together with guesses at the sign-in', async () => {
    const limits = new AttemptLimits(new InProcessRateLimiter());
    const confirming = new ConfirmPassword(database.reader, limits);
    const party = await enterParty(database);
    await givePassword(database, party, 'a willow by the river');
    for (let round = 0; round < 19; round += 1) await limits.signIn(`203.0.113.${round}`, party.email);
    await expect(confirming.run(party.caller, 'wrong')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' });
    await expect(confirming.run(party.caller, 'a willow by the river')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('knows when the session has ended', async () => {
    const party = await enterParty(database);
    const demand = () => database.transactor.run({ requestId: 'test' }, (tx) => requireLiveSession(tx, party.caller));
    await expect(demand()).resolves.toBeUndefined();
    await database.reader.query(`UPDATE identity.session SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [party.personId]);
    await expect(demand()).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    await database.reader.query('DELETE FROM identity.session WHERE person_id = $1', [party.personId]);
    await expect(demand()).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  });
});
