import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, PubSub, Reader } from '@haihe/platform';
import { beginSession, commandOf, firstHash, fold, judge, nextHash } from '../rules/index.js';
import type { Entry, SessionState } from '../rules/index.js';
import { openTestBidding } from '../testing.js';
import type { TestBidding } from '../testing.js';
import { BidDesk } from './bid-desk.js';
import { BiddingNews } from './bidding-news.js';
import { ServiceClock } from './service-clock.js';
import { SessionStates } from './session-states.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);

afterAll(() => bidding.close());

/** What another api process has: a memory, a clock and a desk of its own. */
function process(): { readonly desk: BidDesk; readonly news: BiddingNews } {
  const app = bidding.service.app;
  const [reader, clock, states] = [new Reader(bidding.database.dataSource), app.get(ServiceClock, { strict: false }), new SessionStates()];
  const news = new BiddingNews(app.get(PubSub, { strict: false }), reader, states, clock, createLogger('test', 'silent'));
  return { desk: new BidDesk(reader, clock, states, news), news };
}

it('share a lot: every bid is judged once, on one chain, and the same key is the same bid at each of them', async () => {
  const sessionId = await bidding.session({ opensIn: 3000 });
  for (const number of ['101', '202', '303']) await bidding.bidder(sessionId, number);
  while (!(await bidding.database.reader.one(`SELECT 1 FROM bidding.session WHERE id = $1 AND state = 'OPEN'`, [sessionId]))) await sleep(30);
  const [one, two, three] = [process(), process(), process()];
  const seen: number[] = [];
  const watch = three.news.watch(sessionId, 0);
  const watching = (async () => {
    for await (const { entries } of watch) seen.push(...entries.map(({ seq }) => seq));
  })();
  const bid = ({ desk }: { readonly desk: BidDesk }, bidder: string, amount: number, key: string) => desk.submit(sessionId, { kind: 'BID', bidder, amount, confirmed: true, channel: 'ONLINE' }, key);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) => index).flatMap((index) => [
      bid(index % 2 ? one : two, ['101', '202', '303'][index % 3] ?? '', 100_000 + index * 1000, `first-${index}`),
      // A retry that came to another process.
      bid(index % 2 ? two : one, ['101', '202', '303'][index % 3] ?? '', 100_000 + index * 1000, `first-${index}`),
    ]),
  );
  for (let index = 0; index < answers.length; index += 2) expect(answers[index]).toEqual(answers[index + 1]);
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(60);
  expect(answers.some(({ entry }) => entry.kind === 'BID')).toBe(true);

  const log = await bidding.database.reader.query<{ seq: number; body: string; hash: Buffer }>('SELECT seq::int AS seq, body, hash FROM bidding.entry WHERE session_id = $1 ORDER BY seq', [sessionId]);
  const row = await bidding.database.reader.one<{ header: string; head: Buffer; price: number; leader: string }>('SELECT header, head, price_fen::int AS price, leader FROM bidding.session WHERE id = $1', [sessionId]);
  let hash: Uint8Array = firstHash(row?.header ?? '');
  let state: SessionState | undefined;
  for (const [index, { seq, body, hash: kept }] of log.entries()) {
    hash = nextHash(hash, body);
    expect([seq, Buffer.from(hash).equals(kept)]).toEqual([index + 1, true]);
    const { seq: _, ...told } = JSON.parse(body) as Entry & { seq: number };
    if (state) {
      expect({ at: told.at, ...judge(state, commandOf(state, told as Entry), told.at) }).toEqual(told);
      fold(state, told as Entry);
    } else {
      state = beginSession(told as Entry);
    }
  }
  expect(row?.head.equals(hash)).toBe(true);
  expect(row).toMatchObject({ price: state?.price, leader: state?.leader });

  // A third process, where nobody bids, tells its watchers everything, once.
  while ((seen.at(-1) ?? 0) < log.length) await sleep(30);
  await watch.return?.();
  await watching;
  expect(seen).toEqual(log.map(({ seq }) => seq));
  for (const { desk, news } of [one, two, three]) {
    await desk.onApplicationShutdown();
    await news.onApplicationShutdown();
  }
}, 60_000);
