import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';
import { KeepTime } from '../sessions/keep-time.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);
afterAll(() => bidding.close());

interface Logged {
  readonly kind: string;
  readonly reason?: string;
  readonly note?: string;
}
const log = async (sessionId: string) => (await bidding.database.reader.query<{ body: Logged }>('SELECT body::jsonb AS body FROM bidding.entry WHERE session_id = $1 ORDER BY seq', [sessionId])).map(({ body }) => body);
const stateOf = async (sessionId: string) => (await bidding.database.reader.one<{ state: string }>('SELECT state FROM bidding.session WHERE id = $1', [sessionId]))?.state;
const sweep = () => bidding.service.app.get(KeepTime, { strict: false }).sweep();
/** The hall was last heard of so many seconds ago. */
const silentFor = (sessionId: string, seconds: number) => bidding.database.reader.query('UPDATE bidding.console_beat SET at = clock_timestamp() - make_interval(secs => $2) WHERE session_id = $1', [sessionId, seconds]);

async function act(who: Party, name: string, type: string, input: object, fields = 'session { state }') {
  const { data, errors } = await bidding.browser(who).execute<Record<string, { userErrors: { code: string }[]; touch?: { silence: number | null } }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`, { input });
  return { codes: data?.[name]?.userErrors.map(({ code }) => code), touch: data?.[name]?.touch, error: errors?.[0]?.extensions['code'] };
}
const beat = (who: Party, sessionId: string) => act(who, 'consoleBeat', 'SessionIdInput', { sessionId: toGlobalId('BiddingSession', sessionId) }, 'touch { heardAt silence }');

/** A session in a hall with two bidders, opened by the auctioneer. */
async function opened(): Promise<string> {
  const sessionId = await bidding.session({ template: 'floor-ascending/2026.1', opensIn: 2000, fields: { minutes: null } });
  for (const number of ['101', '202']) await bidding.bidder(sessionId, number);
  const open = () => act(bidding.centre, 'sessionOpen', 'SessionIdInput', { sessionId: toGlobalId('BiddingSession', sessionId) });
  for (let left = 100; (await open()).codes?.length !== 0; left -= 1) {
    if (left === 0) throw new Error('it did not open');
    await sleep(50);
  }
  return sessionId;
}

describe('a hall', () => {
  it('that falls silent pauses its session, once, for all to see; the auctioneer resumes it and nothing is lost', async () => {
    const sessionId = await opened();
    const id = toGlobalId('BiddingSession', sessionId);
    expect(await beat(bidding.centre, sessionId)).toMatchObject({ codes: [], touch: { silence: 20 } });
    await silentFor(sessionId, 19);
    await sweep();
    expect(await stateOf(sessionId)).toBe('OPEN');
    await silentFor(sessionId, 21);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await stateOf(sessionId)).toBe('PAUSED');
    const pauses = (await log(sessionId)).filter(({ kind }) => kind === 'PAUSED');
    expect(pauses).toMatchObject([{ reason: 'NETWORK' }]);
    expect(pauses[0]?.note).toContain('20 秒');
    const told = await bidding.database.reader.query<{ personId: string }>(`SELECT person_id::text AS "personId" FROM identity.notice WHERE kind = 'bidding.hall-silent'`);
    expect(told.map(({ personId }) => personId)).toContain(bidding.centre.personId);
    // The console is back: the pause stays until the auctioneer ends it.
    expect((await beat(bidding.centre, sessionId)).codes).toEqual([]);
    await sweep();
    expect(await stateOf(sessionId)).toBe('PAUSED');
    await silentFor(sessionId, 60);
    expect((await act(bidding.centre, 'sessionResume', 'SessionNoteInput', { sessionId: id, note: '会场网络已恢复' })).codes).toEqual([]);
    await sweep();
    expect([await stateOf(sessionId), (await log(sessionId)).at(-1)?.kind]).toEqual(['OPEN', 'RESUMED']);
    expect((await log(sessionId)).filter(({ kind }) => kind === 'ADMITTED')).toHaveLength(2);
  }, 30_000);

  it('is not silent while the service itself could hear nobody', async () => {
    const sessionId = await opened();
    await silentFor(sessionId, 60);
    await bidding.database.reader.query(`INSERT INTO bidding.outage (from_at, to_at) VALUES (clock_timestamp() - interval '55 seconds', clock_timestamp() - interval '3 seconds')`);
    await sweep();
    expect(await stateOf(sessionId)).toBe('OPEN');
    await bidding.database.reader.query('DELETE FROM bidding.outage');
    await sweep();
    expect(await stateOf(sessionId)).toBe('PAUSED');
  }, 30_000);

  it('is not needed any more once the hammer has fallen and the keepers are waited for', async () => {
    const sessionId = await opened();
    await bidding.database.reader.query(`UPDATE bidding.session SET stage = 'OPENING' WHERE id = $1`, [sessionId]);
    await silentFor(sessionId, 60);
    await sweep();
    expect(await stateOf(sessionId)).toBe('OPEN');
  }, 30_000);

  it('is heard by the centre’s own people alone, and only where there is one', async () => {
    const [stranger, online] = [await bidding.enter(), await bidding.session({ opensIn: 3_600_000 })];
    expect((await beat(stranger, online)).error).toBe('FORBIDDEN');
    expect((await beat(bidding.centre, online)).codes).toEqual(['SESSION_STATE']);
  });
});
