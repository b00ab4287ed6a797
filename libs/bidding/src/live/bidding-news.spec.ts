import { Reader } from '@haihe/platform';
import { openTestBidding } from '../testing.js';
import type { TestBidding } from '../testing.js';
import { appendEntry } from './append.js';
import { BiddingNews } from './bidding-news.js';
import { SessionStates } from './session-states.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
}, 60_000);

afterAll(() => bidding.close());

it('tells watchers what a query of the same process read before', async () => {
  const sessionId = await bidding.session({ opensIn: 3_600_000 });
  const app = bidding.service.app;
  const [news, states] = [app.get(BiddingNews, { strict: false }), app.get(SessionStates, { strict: false })];
  const watch = news.watch(sessionId, 0);
  const seqs: number[] = [];
  const next = async (): Promise<void> => {
    const { done, value } = await watch.next();
    if (done !== true) seqs.push(...value.entries.map(({ seq }) => seq));
  };
  await next();
  for (const number of ['101', '202', '303']) {
    await bidding.inTx((tx) => appendEntry(tx, sessionId, { kind: 'ADMIT', bidder: number, commitment: '0'.repeat(64), preEmption: null }));
    // Somebody looks at the page, and somebody else begins to watch, before the news goes out.
    await states.refresh(new Reader(bidding.database.dataSource), [sessionId]);
    const other = news.watch(sessionId, null);
    await other.next();
    await news.changed(sessionId);
    await next();
    await other.return?.();
  }
  expect(seqs).toEqual([1, 2, 3, 4]);
  await watch.return?.();
}, 30_000);

it('reads a log for several at once, each entry taken up once', async () => {
  const sessionId = await bidding.session({ opensIn: 3_600_000 });
  for (const number of ['101', '202']) await bidding.bidder(sessionId, number);
  const states = new SessionStates();
  const reader = new Reader(bidding.database.dataSource);
  await Promise.all(Array.from({ length: 8 }, () => states.refresh(reader, [sessionId])));
  expect(states.get(sessionId)?.seq).toBe(3);
}, 30_000);
