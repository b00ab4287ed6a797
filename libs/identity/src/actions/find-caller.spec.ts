import { platformSchema, systemActor } from '@haihe/platform';
import { countQueries, openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { identitySchema } from '../data/identity-schema.js';
import { newSessionToken } from '../data/session-token.js';
import { sessionTerm } from '../rules/index.js';
import { callerBy, enterParty } from '../testing.js';
import type { Party } from '../testing.js';
import { ForgetSessions } from './forget-sessions.js';
import { SignOut } from './sign-out.js';

interface Term {
  readonly seen: number;
  readonly left: number;
  readonly end: number;
}

describe('the caller of a request', () => {
  let database: TestDatabase;
  let party: Party;
  /** Moves the session into the past, as if the time had gone by. */
  const age = (milliseconds: number) =>
    database.reader.query(
      `UPDATE identity.session SET seen_at = seen_at - i, expires_at = expires_at - i, ends_at = ends_at - i, created_at = created_at - i
         FROM (SELECT $1 * interval '1 millisecond' AS i) AS i WHERE person_id = $2`,
      [milliseconds, party.personId],
    );
  const term = async () => {
    const [row] = await database.reader.query<Term>(
      `SELECT extract(epoch FROM now() - seen_at)::float * 1000 AS seen, extract(epoch FROM expires_at - now())::float * 1000 AS left,
              extract(epoch FROM ends_at - now())::float * 1000 AS end FROM identity.session WHERE person_id = $1`,
      [party.personId],
    );
    return row ?? { seen: Number.NaN, left: Number.NaN, end: Number.NaN };
  };

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema]);
  });
  beforeEach(async () => {
    party = await enterParty(database, { kind: 'UNIVERSITY', role: 'TRADER' });
  });
  afterAll(() => database.close());

  it('is found by one statement over keys', async () => {
    const { result, queries } = await countQueries(() => callerBy(database, party.token));
    expect(queries).toHaveLength(1);
    expect(result).toMatchObject({
      person: { id: party.personId, email: party.email },
      acting: { organisationId: party.organisationId, membershipId: party.membershipId, kind: 'UNIVERSITY', role: 'TRADER', verified: true },
    });
    expect(result.permissions.has('market.listing.write')).toBe(true);
    expect(result.permissions.has('identity.member.manage')).toBe(false);
    const plan = await database.transactor.run(systemActor('test'), async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query(`EXPLAIN ${queries[0]?.replace('$1', `'\\x00'`) ?? ''}`);
    });
    expect(JSON.stringify(plan)).toMatch(/Index Scan using session_token .*Index Scan using person_pkey .*Index Scan using membership_pkey .*Index Scan using organisation_pkey /);
  });

  it.each([undefined, '', 'x', newSessionToken(), `${newSessionToken()}x`, "' OR 1=1 --"])('is nobody with the token %s', async (token) => {
    const caller = await callerBy(database, token);
    expect([caller.person, caller.acting, caller.sessionId, caller.permissions.size]).toEqual([undefined, undefined, undefined, 0]);
  });

  it('is nobody with what the database keeps of a token', async () => {
    const row = await database.reader.one<{ hash: string }>(`SELECT encode(token_hash, 'base64') AS hash FROM identity.session WHERE person_id = $1`, [party.personId]);
    const stolen = row?.hash.replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
    expect(stolen).toHaveLength(43);
    expect((await callerBy(database, stolen)).person).toBeUndefined();
  });

  it('stays signed in by use, noted every few minutes', async () => {
    await age(sessionTerm.noted - 1000);
    expect((await countQueries(() => callerBy(database, party.token))).queries).toHaveLength(1);
    expect((await term()).left).toBeLessThan(sessionTerm.idle - sessionTerm.noted + 10_000);
    await age(1000);
    await callerBy(database, party.token);
    expect((await term()).left).toBeGreaterThan(sessionTerm.idle - 10_000);
  });

  it('is signed out when the session is not used for long', async () => {
    await age(sessionTerm.idle + 1000);
    expect((await callerBy(database, party.token)).person).toBeUndefined();
  });

  it('is signed out in the end, however much the session is used', async () => {
    for (let passed = 0; passed < sessionTerm.absolute - 1; passed += sessionTerm.idle / 2) {
      expect((await callerBy(database, party.token)).person?.id).toBe(party.personId);
      const { left, end } = await term();
      expect(left).toBeLessThanOrEqual(end);
      await age(sessionTerm.idle / 2);
    }
    expect((await callerBy(database, party.token)).person).toBeUndefined();
  });

  it('is nobody after signing out, whoever kept the token', async () => {
    await new SignOut(database.transactor).run(party.caller);
    expect((await callerBy(database, party.token)).person).toBeUndefined();
  });

  it('acts for nobody once the membership has ended', async () => {
    await database.reader.query('DELETE FROM identity.membership WHERE id = $1', [party.membershipId]);
    const caller = await callerBy(database, party.token);
    expect(caller.person?.id).toBe(party.personId);
    expect([caller.acting, caller.permissions.size]).toEqual([undefined, 0]);
  });

  it('leaves no dead sessions behind', async () => {
    const other = await enterParty(database);
    await age(sessionTerm.idle + 1000);
    await new ForgetSessions(database.transactor).sweep();
    const left = await database.reader.query<{ person_id: string }>('SELECT person_id FROM identity.session WHERE person_id = ANY($1)', [[party.personId, other.personId]]);
    expect(left).toEqual([{ person_id: other.personId }]);
  });
});
