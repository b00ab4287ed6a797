import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { BiddingNews } from '../../live/bidding-news.js';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

const BID = `mutation ($input: BidPlaceInput!) { bidPlace(input: $input) { bid { seq accepted code amount { amount } least { amount } endsAt } userErrors { code path } } }`;

interface Answer {
  readonly bidPlace: { readonly bid: { readonly seq: number; readonly accepted: boolean; readonly code: string | null; readonly least: { readonly amount: string } | null } | null; readonly userErrors: readonly { readonly code: string }[] };
}

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);

afterAll(() => bidding.close());

let keys = 0;
const bid = (party: Party, sessionId: string, amount: string, more: object = {}) => {
  keys += 1;
  return bidding.browser(party).data<Answer>(BID, { input: { sessionId: toGlobalId('BiddingSession', sessionId), amount: { amount }, key: `key-${String(keys).padStart(6, '0')}`, ...more } }).then(({ bidPlace }) => bidPlace);
};
const untilOpen = async (sessionId: string): Promise<void> => {
  const open = () => bidding.database.reader.one(`SELECT 1 FROM bidding.session WHERE id = $1 AND state = 'OPEN'`, [sessionId]);
  while (!(await open())) await sleep(30);
};

describe('bids over GraphQL', () => {
  it('are judged in their order, kept, and answered', async () => {
    const sessionId = await bidding.session({ minutes: 60 });
    const [a, b] = [await bidding.bidder(sessionId, '101'), await bidding.bidder(sessionId, '202')];
    const news: { session: { seq: number }; entries: readonly unknown[] }[] = [];
    const watch = bidding.service.app.get(BiddingNews, { strict: false }).watch(sessionId, 0);
    const watching = (async () => {
      for await (const { session, entries } of watch) news.push({ session: { seq: session.seq }, entries });
    })();
    expect((await bid(a, sessionId, '1000.00')).bid).toMatchObject({ accepted: false, code: 'NOT_OPEN' });
    await untilOpen(sessionId);
    expect((await bid(a, sessionId, '990.00')).bid).toMatchObject({ code: 'TOO_LOW', least: { amount: '1000.00' } });
    expect((await bid(a, sessionId, '1000.00')).bid).toMatchObject({ accepted: true });
    expect((await bid(a, sessionId, '1010.00')).bid).toMatchObject({ code: 'ALREADY_LEADING' });
    expect((await bid(b, sessionId, '1005.00')).bid).toMatchObject({ code: 'TOO_LOW', least: { amount: '1010.00' } });
    expect((await bid(b, sessionId, '1015.00')).bid).toMatchObject({ code: 'OFF_STEP' });
    expect((await bid(b, sessionId, '9990.00')).bid).toMatchObject({ code: 'NEEDS_CONFIRMATION' });
    const raised = await bid(b, sessionId, '1010.00', { key: 'the-same-bid' });
    expect(raised.bid).toMatchObject({ accepted: true });
    expect(await bid(b, sessionId, '1010.00', { key: 'the-same-bid' })).toEqual(raised);
    const stranger = await bidding.enter();
    // Bidders are numbers until the end, to the centre as well.
    const look = (party: Party) => bidding.browser(party).data<unknown>('query ($id: ID!) { biddingSession(id: $id) { mine { number leading } bidders { edges { node { number leading best { amount } disclosure { name } } } } } }', { id: toGlobalId('BiddingSession', sessionId) });
    const hidden = { node: { number: null, leading: false, best: null, disclosure: null } };
    expect(await look(bidding.centre)).toEqual({ biddingSession: { mine: null, bidders: { edges: [hidden, hidden] } } });
    expect(await look(b)).toEqual({ biddingSession: { mine: { number: '202', leading: true }, bidders: null } });
    expect(await look(stranger)).toEqual({ biddingSession: { mine: null, bidders: null } });
    expect((await bid(stranger, sessionId, '1020.00')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const [row] = await bidding.database.reader.query<Record<string, unknown>>('SELECT price_fen::int AS price, leader, bids, seq::int AS seq FROM bidding.session WHERE id = $1', [sessionId]);
    expect(row).toMatchObject({ price: 101_000, leader: '202', bids: 2 });
    await sleep(200);
    await watch.return?.();
    await watching;
    expect(news.flatMap(({ entries }) => entries)).toHaveLength(row?.['seq'] as number);
  }, 20_000);

  it('of many at once on one lot leave one chain, whatever the order', async () => {
    const sessionId = await bidding.session({ minutes: 60 });
    const parties = await Promise.all(Array.from({ length: 8 }, (_, index) => index).map(() => bidding.enter()));
    const bidders: Party[] = [];
    for (const [index] of parties.entries()) bidders.push(await bidding.bidder(sessionId, String(100 + index)));
    await untilOpen(sessionId);
    const answers = await Promise.all(bidders.flatMap((party) => Array.from({ length: 5 }, (_, step) => bid(party, sessionId, `${1000 + step * 10}.00`))));
    const seqs = answers.map((answer) => answer.bid?.seq).sort((x = 0, y = 0) => x - y);
    expect(new Set(seqs).size).toBe(40);
    const accepted = answers.filter((answer) => answer.bid?.accepted);
    expect(accepted.length).toBeGreaterThanOrEqual(1);
    const entries = await bidding.database.reader.query<{ seq: number }>('SELECT seq::int AS seq FROM bidding.entry WHERE session_id = $1 ORDER BY seq', [sessionId]);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  }, 30_000);
});
