import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { beginSession, commandOf, fold, judge } from '../../rules/index.js';
import type { Entry, SessionState } from '../../rules/index.js';
import { openTestBidding } from '../../testing.js';
import type { TestBidding, TestSession } from '../../testing.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);

afterAll(() => bidding.close());

const money = (amount: string) => ({ amount });
const idOf = (sessionId: string) => toGlobalId('BiddingSession', sessionId);
let keys = 0;

/** A mutation of a session; what it answers, with the codes of its user errors. */
async function act(party: Party, name: string, type: string, input: object, fields = 'session { state }'): Promise<Record<string, unknown>> {
  const answer = await bidding.browser(party).data<Record<string, Record<string, unknown>>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`, { input });
  return answer[name] ?? {};
}
const bid = async (party: Party, sessionId: string, amount: string, confirmed = true): Promise<unknown> => {
  keys += 1;
  const answer = await act(party, 'bidPlace', 'BidPlaceInput', { sessionId: idOf(sessionId), amount: money(amount), confirmed, key: `mode-key-${keys}` }, 'bid { accepted code amount { amount } endsAt }');
  const { accepted, code } = answer['bid'] as { accepted: boolean; code: string | null };
  return accepted ? 'TAKEN' : code;
};
const centre = (name: string, sessionId: string, more: object = {}, type = 'SessionIdInput') => act(bidding.centre, name, type, { sessionId: idOf(sessionId), ...more });

async function row(sessionId: string): Promise<{ readonly state: string; readonly outcome: string | null; readonly price: number | null; readonly leader: string | null; readonly endsAt: Date | null }> {
  const found = await bidding.database.reader.one<Awaited<ReturnType<typeof row>>>('SELECT state, outcome, price_fen::float / 100 AS price, leader, ends_at AS "endsAt" FROM bidding.session WHERE id = $1', [sessionId]);
  if (!found) throw new Error('there is no such session');
  return found;
}
async function until(sessionId: string, state: string): Promise<Awaited<ReturnType<typeof row>>> {
  for (;;) {
    const now = await row(sessionId);
    if (now.state === state) return now;
    await sleep(50);
  }
}

/** A session with three bidders admitted, open. */
async function opened(options: TestSession): Promise<{ readonly sessionId: string; readonly bidders: readonly [Party, Party, Party] }> {
  const sessionId = await bidding.session(options);
  const bidders = [await bidding.bidder(sessionId, '101'), await bidding.bidder(sessionId, '202'), await bidding.bidder(sessionId, '303', 1)] as const;
  if (!options.template?.startsWith('floor')) await until(sessionId, 'OPEN');
  return { sessionId, bidders };
}

/** Judges the log anew, entry by entry. */
async function demandReplay(sessionId: string): Promise<SessionState> {
  const lines = await bidding.database.reader.query<{ body: string }>('SELECT body FROM bidding.entry WHERE session_id = $1 ORDER BY seq', [sessionId]);
  let state: SessionState | null = null;
  for (const { body } of lines) {
    const { seq: _, ...told } = JSON.parse(body) as Entry & { seq: number };
    const entry = told as Entry;
    if (state === null) state = beginSession(entry);
    else {
      expect({ at: entry.at, ...judge(state, commandOf(state, entry), entry.at) }).toEqual(entry);
      fold(state, entry);
    }
  }
  if (state === null) throw new Error('the log is empty');
  return state;
}

const THREE_SECONDS = 0.05;

describe('sessions of every open mode, over GraphQL', () => {
  it('ascending: extended by a late bid, taken at an equal price by right of first purchase', async () => {
    const { sessionId, bidders: [a, b, first] } = await opened({ minutes: THREE_SECONDS, opensIn: 2500, fields: { extensionWindow: 5, extensionLength: 5, extensionMost: 1 } });
    const planned = (await row(sessionId)).endsAt?.getTime() ?? 0;
    expect(await bid(a, sessionId, '1000.00')).toBe('TAKEN');
    expect((await row(sessionId)).endsAt?.getTime()).toBeGreaterThan(planned);
    expect(await bid(b, sessionId, '2000.00', false)).toBe('NEEDS_CONFIRMATION');
    expect(await bid(b, sessionId, '2000.00')).toBe('TAKEN');
    expect(await bid(a, sessionId, '2000.00')).toBe('TOO_LOW');
    expect(await bid(first, sessionId, '2000.00')).toBe('TAKEN');
    expect(await until(sessionId, 'CLOSED')).toMatchObject({ outcome: 'SOLD', price: 2000, leader: '303' });
    expect(await bid(a, sessionId, '2010.00')).toBe('CLOSED');
    expect(await demandReplay(sessionId)).toMatchObject({ winner: '303', runnerUp: '202', runnerUpPrice: 200_000, extensions: 1 });
  }, 60_000);

  it('descending: the first to take the price pays the price of the moment', async () => {
    const { sessionId, bidders: [a, b] } = await opened({ template: 'exchange-descending/2026.1', opensIn: 2500, fields: { minutes: null, descentFloor: money('500.00'), descentStep: money('100.00'), descentInterval: 5 } });
    expect(await bid(a, sessionId, '900.00')).toBe('TOO_LOW');
    expect(await bid(b, sessionId, '1000.00')).toBe('TAKEN');
    expect(await bid(a, sessionId, '1000.00')).toBe('CLOSED');
    expect(await until(sessionId, 'CLOSED')).toMatchObject({ outcome: 'SOLD', price: 1000, leader: '202' });
    await demandReplay(sessionId);
  }, 60_000);

  it('fixed price: of many at once one is first', async () => {
    const { sessionId, bidders } = await opened({ template: 'fixed-first/2026.1', opensIn: 2500 });
    const answers = await Promise.all(bidders.map((party) => bid(party, sessionId, '1000.00')));
    expect(answers.filter((answer) => answer === 'TAKEN')).toHaveLength(1);
    expect(await until(sessionId, 'CLOSED')).toMatchObject({ outcome: 'SOLD', price: 1000 });
    await demandReplay(sessionId);
  }, 60_000);

  it('fixed price by draw: one of those who entered, by a secret that was committed to', async () => {
    const { sessionId, bidders: [a, b] } = await opened({ template: 'fixed-draw/2026.1', minutes: THREE_SECONDS, opensIn: 2500 });
    for (const [index, party] of [a, b, a].entries()) {
      const answer = await act(party, 'drawEnter', 'DrawEnterInput', { sessionId: idOf(sessionId), nonce: 'ab'.repeat(16), key: `draw-key-${index}` }, 'bid { accepted code }');
      expect(answer['bid']).toMatchObject(index < 2 ? { accepted: true } : { accepted: false, code: 'ALREADY_ENTERED' });
    }
    const closed = await until(sessionId, 'CLOSED');
    expect(closed).toMatchObject({ outcome: 'SOLD', price: 1000 });
    expect(['101', '202']).toContain(closed.leader);
    await demandReplay(sessionId);
  }, 60_000);

  it('open quotes: the best leads, and may be taken before the end', async () => {
    const { sessionId, bidders: [a, b, c] } = await opened({ template: 'open-quote/2026.1', opensIn: 2500 });
    expect(await bid(a, sessionId, '1200.00')).toBe('TAKEN');
    expect(await bid(b, sessionId, '1100.00')).toBe('TAKEN');
    expect(await bid(c, sessionId, '1200.00')).toBe('TAKEN');
    // By right of first purchase, at an equal price.
    expect(await row(sessionId)).toMatchObject({ price: 1200, leader: '303' });
    expect(await centre('sessionCloseEarly', sessionId)).toMatchObject({ session: { state: 'CLOSED' } });
    expect(await demandReplay(sessionId)).toMatchObject({ winner: '303', runnerUp: '101' });
  }, 60_000);

  it('on the floor: opened, bid by paddle and online, called twice, knocked down', async () => {
    const { sessionId, bidders: [a] } = await opened({ template: 'floor-ascending/2026.1', opensIn: 2500, fields: { minutes: null } });
    const clerk = await bidding.enter({ kind: 'OPERATOR', role: 'REVIEWER', organisationId: bidding.centre.organisationId });
    while ((await centre('sessionOpen', sessionId))['session'] === null) await sleep(100);
    expect(await bid(a, sessionId, '1000.00')).toBe('TAKEN');
    expect(await centre('sessionHammer', sessionId)).toMatchObject({ userErrors: [{ code: 'SESSION_STATE' }] });
    expect(await centre('sessionCall', sessionId)).toMatchObject({ userErrors: [] });
    // A paddle goes up: one clerk writes it down, another confirms, and the calls begin anew.
    expect(await centre('paddleBidEnter', sessionId, { bidder: '999', amount: money('1010.00') }, 'PaddleBidEnterInput')).toMatchObject({ userErrors: [{ code: 'BIDDER_UNKNOWN' }] });
    const entered = await act(bidding.centre, 'paddleBidEnter', 'PaddleBidEnterInput', { sessionId: idOf(sessionId), bidder: '202', amount: money('1010.00') }, 'session { paddleBids { id isMine bidder amount { amount } } }');
    const [paddle] = (entered['session'] as { paddleBids: { id: string; isMine: boolean }[] }).paddleBids;
    expect(paddle).toMatchObject({ isMine: true, bidder: '202', amount: { amount: '1010.00' } });
    const decide = (party: Party) => act(party, 'paddleBidDecide', 'PaddleBidDecideInput', { paddleBidId: paddle?.id, confirm: true }, 'bid { accepted }');
    expect(await decide(bidding.centre)).toMatchObject({ bid: null, userErrors: [{ code: 'PADDLE_SECOND_PERSON' }] });
    expect(await decide(clerk)).toMatchObject({ bid: { accepted: true } });
    expect(await decide(clerk)).toMatchObject({ userErrors: [{ code: 'PADDLE_DECIDED' }] });
    for (let call = 0; call < 2; call += 1) expect(await centre('sessionCall', sessionId)).toMatchObject({ userErrors: [] });
    expect(await centre('sessionHammer', sessionId)).toMatchObject({ session: { state: 'CLOSED' } });
    expect(await row(sessionId)).toMatchObject({ outcome: 'SOLD', leader: '202', price: 1010 });
    await demandReplay(sessionId);
  }, 60_000);

  it('interrupted: everybody gets a full cycle; annulled: nobody wins', async () => {
    const { sessionId, bidders: [a, b] } = await opened({ minutes: THREE_SECONDS, opensIn: 2500, fields: { extensionWindow: 5, extensionLength: 60 } });
    expect(await bid(a, sessionId, '1000.00')).toBe('TAKEN');
    expect(await centre('sessionPause', sessionId, { reason: 'FAULT', note: '网络故障' }, 'SessionPauseInput')).toMatchObject({ session: { state: 'PAUSED' } });
    expect(await bid(b, sessionId, '1010.00')).toBe('PAUSED');
    expect(await centre('sessionPause', sessionId, { reason: 'FAULT', note: '再次' }, 'SessionPauseInput')).toMatchObject({ session: null, userErrors: [{ code: 'SESSION_STATE' }] });
    const before = Date.now();
    expect(await centre('sessionResume', sessionId, { note: '故障排除' }, 'SessionNoteInput')).toMatchObject({ session: { state: 'OPEN' } });
    expect((await row(sessionId)).endsAt?.getTime()).toBeGreaterThanOrEqual(before + 59_000);
    expect(await bid(b, sessionId, '1010.00')).toBe('TAKEN');
    expect(await act(a, 'sessionAnnul', 'SessionNoteInput', { sessionId: idOf(sessionId), note: 'x' }).catch(() => 'FORBIDDEN')).toBe('FORBIDDEN');
    expect(await centre('sessionAnnul', sessionId, { note: '数据错误' }, 'SessionNoteInput')).toMatchObject({ session: { state: 'CLOSED' } });
    expect(await demandReplay(sessionId)).toMatchObject({ outcome: 'ANNULLED', winner: null });
  }, 60_000);

  it('closes for want of bidders, and refuses rules that make no sense', async () => {
    const sessionId = await bidding.session({ opensIn: 1500 });
    await bidding.bidder(sessionId, '101');
    expect(await until(sessionId, 'CLOSED')).toMatchObject({ outcome: 'TOO_FEW_BIDDERS' });
    await expect(bidding.session({ fields: { deposit: money('400.00') } })).rejects.toThrow('DEPOSIT_OUT_OF_RANGE');
    await expect(bidding.session({ fields: { increment: null } })).rejects.toThrow('RULE_MISSING');
    await expect(bidding.session({ template: 'exchange-sealed/2026.1' })).rejects.toThrow('KEEPERS_TOO_FEW');
    await expect(bidding.session({ template: 'judicial-ascending/2017.1' })).rejects.toThrow('NOTICE_TOO_SHORT');
    await expect(bidding.session({ template: 'nothing/1' })).rejects.toThrow('TEMPLATE_UNKNOWN');
  }, 60_000);
});
