import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { perform } from '@haihe/market/testing';
import { toGlobalId } from '@haihe/platform';
import { findLog, logFile } from '../../actions/log/log-file.js';
import { SignHeads } from '../../actions/log/sign-heads.js';
import { makeKeeperKeys, openShare, sealAmount, verifyLog } from '../../rules/index.js';
import type { KeeperKeys, SealContext } from '../../rules/index.js';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

let bidding: TestBidding;
const keepers: { readonly party: Party; readonly keys: KeeperKeys; readonly id: string }[] = [];

beforeAll(async () => {
  bidding = await openTestBidding();
  for (const party of [await bidding.enter({ kind: 'APPRAISER', role: 'ADMIN' }), await bidding.enter({ kind: 'SUPERVISOR', role: 'ADMIN' }), bidding.centre]) {
    const keys = makeKeeperKeys();
    const { data } = await perform<{ keeper: { id: string } }>(bidding.browser(party), 'keeperRegister', { publicKey: keys.publicKey }, 'keeper { id }');
    keepers.push({ party, keys, id: data.keeper.id });
  }
}, 60_000);

afterAll(() => bidding.close());

const idOf = (sessionId: string) => toGlobalId('BiddingSession', sessionId);
const circle = () => ({ keepers: keepers.map(({ keys }) => keys.publicKey), needed: 2 });
let keys = 0;
const key = () => `sealed-key-${(keys += 1)}`;

interface Row {
  readonly state: string;
  readonly stage: string;
  readonly reference: string;
  readonly outcome: string | null;
  readonly leader: string | null;
  readonly price: number | null;
  readonly listing: string;
}
async function row(sessionId: string): Promise<Row> {
  const found = await bidding.database.reader.one<Row>(
    'SELECT s.state, s.stage, s.reference, s.outcome, s.leader, s.price_fen::int AS price, l.reference AS listing FROM bidding.session s JOIN market.listing l ON l.id = s.listing_id WHERE s.id = $1',
    [sessionId],
  );
  if (!found) throw new Error('there is no such session');
  return found;
}
async function until(sessionId: string, holds: (now: Row) => boolean): Promise<Row> {
  for (;;) {
    const now = await row(sessionId);
    if (holds(now)) return now;
    await sleep(30);
  }
}

async function seal(party: Party, sessionId: string, bidder: string, amount: number, round: number): Promise<unknown> {
  const { reference } = await row(sessionId);
  const box = await sealAmount(amount, { of: 'BID', session: reference, bidder, round }, circle());
  const { data } = await perform<{ bid: { accepted: boolean; code: string | null } }>(bidding.browser(party), 'bidSeal', { sessionId: idOf(sessionId), box, key: key() }, 'bid { accepted code }');
  return data.bid.accepted ? 'TAKEN' : data.bid.code;
}
async function bid(party: Party, sessionId: string, amount: string): Promise<unknown> {
  const { data } = await perform<{ bid: { accepted: boolean; code: string | null } }>(bidding.browser(party), 'bidPlace', { sessionId: idOf(sessionId), amount: { amount }, confirmed: true, key: key() }, 'bid { accepted code }');
  return data.bid.accepted ? 'TAKEN' : data.bid.code;
}

/** Two of the three keepers open what waits. */
async function open(sessionId: string, round: number): Promise<void> {
  const { reference, listing } = await until(sessionId, ({ stage }) => stage === 'OPENING');
  for (const { party, keys: own } of keepers.slice(0, 2)) {
    const { biddingSession } = await bidding.browser(party).data<{ biddingSession: { boxesToOpen: { bidder: string | null; box: string }[] } }>('query ($id: ID!) { biddingSession(id: $id) { boxesToOpen { bidder box } } }', { id: idOf(sessionId) });
    const context = (bidder: string | null): SealContext => (bidder === null ? { of: 'RESERVE', listing } : { of: 'BID', session: reference, bidder, round });
    const shares = biddingSession.boxesToOpen.map(({ bidder, box }) => ({ bidder, share: openShare(box, context(bidder), own) }));
    expect((await perform(bidding.browser(party), 'sharesGive', { sessionId: idOf(sessionId), shares }, 'session { state }')).codes).toEqual([]);
  }
}

async function demandVerified(sessionId: string): Promise<ReturnType<typeof verifyLog>> {
  await bidding.service.app.get(SignHeads, { strict: false }).sign(sessionId);
  const source = await findLog(bidding.database.reader, (await row(sessionId)).reference);
  if (!source) throw new Error('no log');
  let text = '';
  for await (const piece of logFile(bidding.database.reader, source)) text += piece;
  const report = verifyLog(text);
  expect(report.fault).toBeNull();
  expect(report.complete).toBe(true);
  return report;
}

const keeperIds = () => keepers.map(({ id }) => id);

describe('modes with something sealed, over GraphQL', () => {
  it('rounds: each must better the best before, and the first without is the last', async () => {
    const sessionId = await bidding.session({ template: 'exchange-rounds/2026.1', opensIn: 3000, minutes: 0.07, fields: { increment: { kind: 'ABSOLUTE', step: { amount: '10.00' } }, roundsMost: 5, roundLength: 5, roundPause: 0, keeperIds: keeperIds() } });
    const [a, b] = [await bidding.bidder(sessionId, '101'), await bidding.bidder(sessionId, '202')];
    await until(sessionId, ({ state }) => state === 'OPEN');
    expect([await seal(a, sessionId, '101', 110_000, 1), await seal(b, sessionId, '202', 120_000, 1), await bid(a, sessionId, '1300.00')]).toEqual(['TAKEN', 'TAKEN', 'WRONG_KIND']);
    await open(sessionId, 1);
    expect(await row(sessionId)).toMatchObject({ state: 'OPEN', stage: 'SEALED', price: 120_000, leader: '202' });
    expect(await seal(a, sessionId, '101', 130_000, 2)).toBe('TAKEN');
    await open(sessionId, 2);
    expect(await row(sessionId)).toMatchObject({ price: 130_000, leader: '101' });
    // Below the step: no better bid, so this round is the last.
    expect(await seal(b, sessionId, '202', 130_500, 3)).toBe('TAKEN');
    await open(sessionId, 3);
    expect(await until(sessionId, ({ state }) => state === 'CLOSED')).toMatchObject({ outcome: 'SOLD', leader: '101', price: 130_000 });
    await demandVerified(sessionId);
  }, 60_000);

  it('descending, then sealed, then best bid: who stopped the descent may better the sealed bids', async () => {
    const sessionId = await bidding.session({
      template: 'exchange-best-bid/2026.1',
      opensIn: 3000,
      fields: { minutes: null, increment: { kind: 'ABSOLUTE', step: { amount: '10.00' } }, descentFloor: { amount: '500.00' }, descentStep: { amount: '100.00' }, descentInterval: 60, sealedLength: 5, bestLength: 6, keeperIds: keeperIds() },
    });
    const [a, b] = [await bidding.bidder(sessionId, '101'), await bidding.bidder(sessionId, '202')];
    await until(sessionId, ({ state }) => state === 'OPEN');
    expect(await bid(a, sessionId, '1000.00')).toBe('TAKEN');
    await until(sessionId, ({ stage }) => stage === 'SEALED');
    expect([await seal(a, sessionId, '101', 150_000, 1), await seal(b, sessionId, '202', 140_000, 1)]).toEqual(['ALREADY_LEADING', 'TAKEN']);
    await open(sessionId, 1);
    expect(await row(sessionId)).toMatchObject({ stage: 'BEST', leader: '202', price: 140_000 });
    expect([await bid(b, sessionId, '1500.00'), await bid(a, sessionId, '1400.00'), await bid(a, sessionId, '1410.00')]).toEqual(['NOT_YOURS', 'TOO_LOW', 'TAKEN']);
    expect(await row(sessionId)).toMatchObject({ leader: '101', price: 141_000 });
    expect(await until(sessionId, ({ state }) => state === 'CLOSED')).toMatchObject({ outcome: 'SOLD', leader: '101', price: 141_000 });
    await demandVerified(sessionId);
  }, 90_000);

  it('a sealed reserve price that was not reached: nothing is sold, and the log shows it', async () => {
    const listingId = await bidding.published(await bidding.enter());
    const listing = await bidding.database.reader.one<{ reference: string }>('SELECT reference FROM market.listing WHERE id = $1', [listingId]);
    const reserveBox = await sealAmount(200_000, { of: 'RESERVE', listing: listing?.reference ?? '' }, circle());
    const sessionId = await bidding.session({ opensIn: 3000, minutes: 0.05, fields: { extensionWindow: 5, extensionLength: 5, listingId: toGlobalId('Listing', listingId), keeperIds: keeperIds() }, reserveBox });
    const [a] = [await bidding.bidder(sessionId, '101'), await bidding.bidder(sessionId, '202')];
    await until(sessionId, ({ state }) => state === 'OPEN');
    expect(await bid(a, sessionId, '1500.00')).toBe('TAKEN');
    await open(sessionId, 1);
    expect(await until(sessionId, ({ state }) => state === 'CLOSED')).toMatchObject({ outcome: 'BELOW_RESERVE' });
    expect(await demandVerified(sessionId)).toMatchObject({ result: { outcome: 'BELOW_RESERVE', winner: null } });
  }, 60_000);
});
