import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { perform } from '@haihe/market/testing';
import { toGlobalId } from '@haihe/platform';
import { SignHeads } from '../../actions/log/sign-heads.js';
import { findLog, logFile } from '../../actions/log/log-file.js';
import { makeKeeperKeys, openShare, sealAmount, verifyLog } from '../../rules/index.js';
import type { KeeperKeys, SealContext } from '../../rules/index.js';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

interface Keeper {
  readonly party: Party;
  readonly keys: KeeperKeys;
  readonly id: string;
}

let bidding: TestBidding;
const keepers: Keeper[] = [];

beforeAll(async () => {
  bidding = await openTestBidding();
  for (const kind of ['APPRAISER', 'SUPERVISOR'] as const) await register(await bidding.enter({ kind, role: 'ADMIN' }));
  await register(bidding.centre);
}, 60_000);

afterAll(() => bidding.close());

async function register(party: Party): Promise<void> {
  const keys = makeKeeperKeys();
  const { codes, data } = await perform<{ keeper: { id: string; isMe: boolean } }>(bidding.browser(party), 'keeperRegister', { publicKey: keys.publicKey }, 'keeper { id isMe name }');
  expect(codes).toEqual([]);
  expect(data.keeper.isMe).toBe(true);
  keepers.push({ party, keys, id: data.keeper.id });
}

const state = (sessionId: string) =>
  bidding.database.reader.one<{ state: string; stage: string; reference: string; outcome: string | null; leader: string | null; price: number | null }>(
    'SELECT state, stage, reference, outcome, leader, price_fen::int AS price FROM bidding.session WHERE id = $1',
    [sessionId],
  );

async function until(sessionId: string, wanted: { readonly state?: string; readonly stage?: string }): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const now = await state(sessionId);
    if ((wanted.state ?? now?.state) === now?.state && (wanted.stage ?? now?.stage) === now?.stage) return;
    await sleep(30);
  }
  throw new Error(`session ${sessionId} never came to ${JSON.stringify(wanted)}`);
}

/** A sealed session whose bidding is over, with a box of two bidders and garbage of a third. */
async function sealedSession(): Promise<{ readonly id: string; readonly reference: string }> {
  const id = await bidding.session({ template: 'exchange-sealed/2026.1', minutes: 0.05, fields: { keeperIds: keepers.map((keeper) => keeper.id) } });
  const bidders = [await bidding.bidder(id, '101'), await bidding.bidder(id, '202'), await bidding.bidder(id, '303')];
  const reference = (await state(id))?.reference ?? '';
  await until(id, { state: 'OPEN' });
  const circle = { keepers: keepers.map(({ keys }) => keys.publicKey), needed: 2 };
  const boxes = await Promise.all([['101', 120_000] as const, ['202', 150_000] as const].map(([bidder, amount]) => sealAmount(amount, { of: 'BID', session: reference, bidder, round: 1 }, circle)));
  for (const [place, party] of bidders.entries()) {
    const input = { sessionId: toGlobalId('BiddingSession', id), box: boxes[place] ?? 'garbage', key: `box-${place}-of-test` };
    const { data } = await perform<{ bid: { accepted: boolean } }>(bidding.browser(party), 'bidSeal', input, 'bid { accepted code }');
    expect(data.bid.accepted).toBe(true);
  }
  await until(id, { stage: 'OPENING' });
  return { id, reference };
}

interface SessionFields {
  readonly keepersNeeded: number;
  readonly sharesGiven: number;
  readonly keepers: readonly { readonly hasGiven: boolean; readonly isMe: boolean }[];
  readonly boxesToOpen: readonly { readonly bidder: string | null; readonly box: string }[];
}

const look = async (party: Party, id: string): Promise<SessionFields> =>
  (await bidding.browser(party).data<{ biddingSession: SessionFields }>('query ($id: ID!) { biddingSession(id: $id) { keepersNeeded sharesGiven keepers { hasGiven isMe } boxesToOpen { bidder box } } }', { id: toGlobalId('BiddingSession', id) })).biddingSession;

async function give({ party, keys }: Keeper, { id, reference }: { readonly id: string; readonly reference: string }, change: (shares: { bidder: string | null; share: string | null }[]) => unknown = (shares) => shares) {
  const { boxesToOpen } = await look(party, id);
  const context = (bidder: string | null): SealContext => ({ of: 'BID', session: reference, bidder: bidder ?? '', round: 1 });
  const shares = boxesToOpen.map(({ bidder, box }) => ({ bidder, share: openShare(box, context(bidder), keys) }));
  return perform(bidding.browser(party), 'sharesGive', { sessionId: toGlobalId('BiddingSession', id), shares: change(shares) }, 'session { state outcome }');
}

async function file(reference: string): Promise<string> {
  const source = await findLog(bidding.database.reader, reference);
  if (!source) throw new Error('no log');
  let text = '';
  for await (const piece of logFile(bidding.database.reader, source)) text += piece;
  return text;
}

describe('keepers', () => {
  it('open what is sealed together, and the session ends with a log that anyone can verify', async () => {
    const session = await sealedSession();
    const [first, second] = keepers;
    if (!first || !second) throw new Error('no keepers');
    expect((await look(await bidding.enter(), session.id)).boxesToOpen).toEqual([]);
    expect(await look(first.party, session.id)).toMatchObject({ keepersNeeded: 2, sharesGiven: 0, boxesToOpen: [{ bidder: '101' }, { bidder: '202' }, { bidder: '303', box: 'garbage' }] });
    expect((await give(first, session, (shares) => shares.slice(1))).codes).toEqual(['SHARES_INVALID']);
    expect((await give(first, session, (shares) => [...shares.slice(1), { bidder: '999', share: null }])).codes).toEqual(['SHARES_INVALID']);
    expect((await give(first, session)).codes).toEqual([]);
    expect(await look(first.party, session.id)).toMatchObject({ sharesGiven: 1, keepers: [{ hasGiven: true, isMe: true }, { hasGiven: false, isMe: false }, { hasGiven: false }] });
    expect((await state(session.id))?.stage).toBe('OPENING');
    expect((await give(second, session)).codes).toEqual([]);
    expect(await state(session.id)).toMatchObject({ state: 'CLOSED', outcome: 'SOLD', leader: '202', price: 150_000 });
    expect((await give(first, session)).codes).toEqual(['NOTHING_TO_OPEN']);
    await bidding.service.app.get(SignHeads, { strict: false }).sweep();
    const report = verifyLog(await file(session.reference));
    expect(report.fault).toBeNull();
    expect(report).toMatchObject({ complete: true, unopened: 0, result: { outcome: 'SOLD', winner: '202', price: 150_000, runnerUp: '101', runnerUpPrice: 120_000, bidders: 3 } });
  }, 40_000);

  it('whose part is wrong is outvoted by the third, and noted', async () => {
    const session = await sealedSession();
    const [first, second, third] = keepers;
    if (!first || !second || !third) throw new Error('no keepers');
    const wrong = 'A'.repeat(44);
    expect((await give(first, session, (shares) => shares.map((one) => ({ ...one, share: wrong })))).codes).toEqual([]);
    expect((await give(second, session)).codes).toEqual([]);
    expect((await state(session.id))?.stage).toBe('OPENING');
    expect((await give(third, session)).codes).toEqual([]);
    expect(await state(session.id)).toMatchObject({ state: 'CLOSED', leader: '202' });
    const [noted] = await bidding.database.reader.query<{ detail: { wrong: number[] } }>(`SELECT detail FROM platform.audit_entry WHERE action = 'session.give-shares' AND subject_id = $1 AND (detail ->> 'opened')::boolean`, [session.id]);
    expect(noted?.detail.wrong).toHaveLength(1);
  }, 40_000);

  it('are those of the session alone', async () => {
    const session = await sealedSession();
    const other = await bidding.enter({ kind: 'APPRAISER', role: 'OWNER' });
    expect((await give({ party: other, keys: makeKeeperKeys(), id: '' }, session)).codes).toEqual(['NOT_KEEPER']);
    const bidder = await bidding.enter();
    expect((await give({ party: bidder, keys: makeKeeperKeys(), id: '' }, session)).error).toBeDefined();
    expect((await perform(bidding.browser(other), 'keeperRegister', { publicKey: 'short' }, 'keeper { id }')).codes).toEqual(['KEEPER_KEY_INVALID']);
    expect((await perform(bidding.browser(other), 'keeperRegister', { publicKey: keepers[0]?.keys.publicKey }, 'keeper { id }')).codes).toEqual(['KEEPER_KEY_TAKEN']);
  }, 40_000);
});

describe('a log', () => {
  it('is downloaded by anyone up to its last signed head, once its session is announced', async () => {
    const id = await bidding.session({ opensIn: 3_600_000 });
    await bidding.bidder(id, '101');
    const reference = (await state(id))?.reference ?? '';
    const signer = bidding.service.app.get(SignHeads, { strict: false });
    const get = (of: string) => bidding.service.app.inject({ method: 'GET', url: `/bidding/sessions/${of}/log` });
    const download = async () => (await get(reference)).body;
    expect(verifyLog(await download())).toMatchObject({ fault: null, entries: 0, complete: false });
    await Promise.all([signer.sign(id), signer.sign(id)]);
    await bidding.bidder(id, '202');
    expect(verifyLog(await download())).toMatchObject({ fault: null, entries: 2, checkpoints: 1 });
    await signer.sign(id);
    const response = await get(reference);
    expect(response.headers['content-disposition']).toContain(`${reference}.jsonl`);
    expect(verifyLog(response.body)).toMatchObject({ fault: null, entries: 3, checkpoints: 2, header: { session: reference }, result: { phase: 'ANNOUNCED', bidders: 2 } });
    expect((await get('BS-1999-000001')).statusCode).toBe(404);
    // A log that was made whole anew and signed with another key is not the platform's.
    const { keyIds } = (await bidding.service.app.inject('/bidding/sessions/signing-keys')).json<{ keyIds: string[] }>();
    expect(verifyLog(response.body, { trusted: keyIds }).fault).toBeNull();
    expect(verifyLog(response.body, { trusted: ['0000000000000000'] }).fault?.code).toBe('UNKNOWN_KEY');
  }, 30_000);
});
