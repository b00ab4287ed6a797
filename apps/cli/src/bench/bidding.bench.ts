import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { areas } from '@haihe/api';
import { cookies, createDataSource, migrate, readConfiguration, Reader, toGlobalId, useEmbeddedPostgres } from '@haihe/platform';
import { startBenchApi } from './bench-api.js';
import type { BenchApi } from './bench-api.js';
import { BID, bidOverSockets } from './bid-load.js';
import type { BidInput } from './bid-load.js';
import { enterBidders, openSessions } from './bidding-sessions.js';
import type { BenchBidder } from './bidding-sessions.js';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { inFreshDatabase, withClient } from './fresh-database.js';
import { generateMarket } from './generated-market.js';
import { load, loadResult, requestBytes } from './load-client.js';
import type { LoadResult } from './load-client.js';
import { findPgbench, timePgbench } from './pgbench.js';
import { openSocket } from './web-socket.js';
import { machineTime } from './watch-many.js';
import type { WatchOrder, WatchReport } from './watch-many.js';

const BIDDERS = [1, 10, 50, 200] as const;
const LOTS = 1000;
/** Bidders who are admitted to every lot; each of the others to a part, so that some twenty are at each. */
const EVERYWHERE = 10;
const SECONDS = 5;
const WARM_UP = 3;
const WATCHERS = 5000;
const WATCHED_BIDS = 100;
/** As a bid would be taken with a lock, per bid. */
const LOCKING = `\\set lot random(1, :lots)
BEGIN;
SELECT price FROM bench_lot WHERE id = :lot FOR UPDATE \\gset
INSERT INTO bench_bid (lot, bidder, amount) VALUES (:lot, :client_id, :price + 1);
UPDATE bench_lot SET price = :price + 1, bids = bids + 1, leader = :client_id WHERE id = :lot;
COMMIT;
`;

/** What is bid for, and by whom. */
interface Arena {
  readonly api: BenchApi;
  readonly url: string;
  readonly bidders: readonly BenchBidder[];
  /** Ascending: each bid has to exceed the one before. */
  readonly hot: string;
  /** One on which everybody may better his own bid: for a single bidder. */
  readonly single: string;
  readonly watched: string;
  readonly lots: readonly string[];
}

/** `npm run bench bidding`: bids through GraphQL on one lot and on 1,000, beside a lock per bid by pgbench on the same server; then 5,000 watchers. */
export async function benchBidding(): Promise<Figure[]> {
  const dataFolder = join(readConfiguration(process.env).HAIHE_DATA, 'bench-bidding');
  const server = await useEmbeddedPostgres({ dataFolder, settings: { max_connections: '300' } });
  try {
    return await inFreshDatabase(server.url, 'bidding', async (url) => {
      const prepared = await prepareArena(url);
      const api = await startBenchApi(url);
      try {
        return await measure({ ...prepared, api, url });
      } finally {
        await api.stop();
      }
    });
  } finally {
    await server.stop();
  }
}

/** Fills a fresh database with sessions and bidders. */
export async function prepareArena(url: string): Promise<Pick<Arena, 'bidders' | 'hot' | 'single' | 'watched' | 'lots'>> {
  const dataSource = await createDataSource({ url, areas, poolSize: 2, applicationName: 'haihe-bench' }).initialize();
  try {
    await migrate(dataSource, url);
    const { pool } = new Reader(dataSource);
    await generateMarket(pool, LOTS + 3, () => undefined);
    const bidders = await enterBidders(pool, Math.max(...BIDDERS));
    const atLot = (lot: number) => bidders.filter((_, index) => index < EVERYWHERE || isAt(index, lot));
    const [hot = '', single = '', watched = '', ...lots] = await openSessions(pool, [
      { mode: 'ASCENDING', bidders },
      { mode: 'OPEN_QUOTE', bidders },
      { mode: 'ASCENDING', bidders: bidders.slice(0, EVERYWHERE) },
      ...Array.from({ length: LOTS }, (_, lot) => ({ mode: 'OPEN_QUOTE' as const, bidders: atLot(lot) })),
    ]);
    await pool.query('CREATE TABLE bench_lot (id int PRIMARY KEY, price bigint NOT NULL, bids int NOT NULL, leader int)');
    await pool.query('CREATE TABLE bench_bid (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, lot int NOT NULL REFERENCES bench_lot, bidder int NOT NULL, amount bigint NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())');
    await pool.query('INSERT INTO bench_lot SELECT n, 100, 0, NULL FROM generate_series(1, $1) AS n', [LOTS]);
    await pool.query('VACUUM ANALYZE');
    return { bidders, hot, single, watched, lots };
  } finally {
    await dataSource.destroy();
  }
}

const SPREAD = 19;

function isAt(bidder: number, lot: number): boolean {
  return bidder % SPREAD === lot % SPREAD;
}

let sent = 0;

/** The next bid on a lot: a fen more than any before it. */
function nextBid(sessionId: string): BidInput {
  sent += 1;
  const fen = 10_000 + sent;
  return { sessionId, amount: { amount: `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}` }, confirmed: true, key: `bench-${String(sent).padStart(8, '0')}` };
}

const cookieOf = ({ token }: BenchBidder): string => `${cookies.session}=${token}`;

async function measure(arena: Arena): Promise<Figure[]> {
  const { api, bidders, url } = arena;
  const pgbench = findPgbench();
  if (pgbench === undefined) process.stderr.write('  pgbench is not installed (Debian: postgresql-contrib or postgresql-15): no comparison.\n');
  const lotIds = arena.lots.map((id) => toGlobalId('BiddingSession', id));
  const ways: { readonly name: string; readonly lots: number; readonly next: (count: number) => (bidder: number) => BidInput }[] = [
    { name: 'one lot', lots: 1, next: (count) => { const id = toGlobalId('BiddingSession', count === 1 ? arena.single : arena.hot); return () => nextBid(id); } },
    { name: `${LOTS.toLocaleString('en')} lots`, lots: LOTS, next: () => (bidder) => nextBid(lotIds[lotOf(bidder, LOTS)] ?? '') },
  ];
  const figures: Figure[] = [];
  for (const { name, lots, next } of ways) {
    await bidOverSockets(api.port, bidders.map(cookieOf), WARM_UP, next(bidders.length));
    for (const count of BIDDERS) {
      const locking = pgbench === undefined ? undefined : await timePgbench(pgbench, { url, script: LOCKING, connections: count, seconds: Math.max(SECONDS, count / 10), variables: { lots } });
      const before = await written(url);
      const own = await bidOverSockets(api.port, bidders.slice(0, count).map(cookieOf), SECONDS, next(count));
      const kept = (await written(url)) - before;
      if (kept !== own.requests) throw new Error(`${own.requests} bids were answered, ${kept} are in the logs`);
      const http = await overHttp(arena, count, next(count));
      const who = `${count} bidder${count === 1 ? '' : 's'}`;
      const compared = locking && { with: `a lock per bid: p50 ${ms(locking.p50)}, p99 ${ms(locking.p99)}`, value: locking.perSecond };
      figures.push(figure(`bids on ${name}, ${who}, WebSocket`, own.perSecond, `/s judged and durable (${((own.accepted / own.requests) * 100).toFixed(1)} % accepted; p50 ${ms(own.p50)}, p99 ${ms(own.p99)})`, compared));
      figures.push(figure(`bids on ${name}, ${who}, HTTP`, http.perSecond, `/s (p50 ${ms(http.p50)}, p99 ${ms(http.p99)})`, compared));
      process.stderr.write(`  ${name}, ${who}: ${Math.round(own.perSecond)}/s, p50 ${ms(own.p50)}, p99 ${ms(own.p99)}, accepted ${own.accepted}/${own.requests}; HTTP ${Math.round(http.perSecond)}/s, p99 ${ms(http.p99)}; lock per bid ${Math.round(locking?.perSecond ?? 0)}/s, p99 ${ms(locking?.p99 ?? 0)}\n`);
    }
  }
  return [...figures, ...(await watching(arena))];
}

const ms = (value: number): string => `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ms`;

let turn = 0;

/** A lot that the bidder is admitted to, one after the other. */
function lotOf(bidder: number, lots: number): number {
  turn += 1;
  if (bidder < EVERYWHERE) return turn % lots;
  const lot = (bidder % SPREAD) + SPREAD * (turn % Math.floor(lots / SPREAD));
  return Math.min(lot, lots - 1);
}

/** Entries of all logs. */
async function written(url: string): Promise<number> {
  return withClient(url, async (client) => Number((await client.query<{ count: string }>('SELECT count(*) FROM bidding.entry')).rows[0]?.count));
}

async function overHttp({ api, bidders }: Arena, count: number, next: (bidder: number) => BidInput): Promise<LoadResult> {
  const { token } = (await (await fetch(`http://127.0.0.1:${api.port}/session/csrf`)).json()) as { token: string };
  const headers = bidders.slice(0, count).map((bidder) => ({ cookie: `${cookieOf(bidder)}; ${cookies.csrf}=${token}`, 'x-csrf-token': token }));
  return load(api.port, count, SECONDS, (bidder) => requestBytes(`127.0.0.1:${api.port}`, '/graphql', headers[bidder] ?? {}, JSON.stringify({ query: BID, variables: { input: next(bidder) } })));
}

/** Watchers of one lot on one api process, while two bid by turns. */
async function watching({ api, bidders, watched }: Arena): Promise<Figure[]> {
  const sessionId = toGlobalId('BiddingSession', watched);
  const before = await api.memory();
  const child = fork(fileURLToPath(new URL('./watch-many.main.js', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ask = async (order: WatchOrder): Promise<WatchReport> => {
    child.send(order);
    const [report] = (await once(child, 'message')) as [WatchReport];
    if ('error' in report) throw new Error(report.error);
    return report;
  };
  try {
    const started = performance.now();
    await ask({ watch: { port: api.port, sessionId, count: WATCHERS } });
    process.stderr.write(`  ${WATCHERS} watchers after ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    await sleep(2000);
    const memory = await api.memory();
    const answered: [number, number][] = [];
    const times: number[] = [];
    let settle: (() => void) | undefined;
    const sockets = await Promise.all(bidders.slice(0, 2).map((bidder) => openSocket(api.port, cookieOf(bidder), (message) => {
      const found = /"seq":(\d+),"accepted":true/.exec(message.toString());
      if (found) answered.push([Number(found[1]), machineTime()]);
      if (message.includes('"type":"complete"')) settle?.();
    }, () => undefined)));
    for (let bid = 0; bid < WATCHED_BIDS; bid += 1) {
      const sentAt = performance.now();
      const done = new Promise<void>((resolve) => (settle = resolve));
      sockets[bid % 2]?.send({ id: String(bid), type: 'subscribe', payload: { query: BID, variables: { input: nextBid(sessionId) } } });
      await done;
      times.push(performance.now() - sentAt);
      await sleep(Math.random() * 400);
    }
    await sleep(1500);
    for (const socket of sockets) socket.close();
    if (answered.length !== WATCHED_BIDS) throw new Error(`${answered.length} of ${WATCHED_BIDS} bids were taken`);
    const report = await ask({ bids: answered });
    if (!('last' in report)) throw new Error('the watchers did not report');
    if (report.missed > 0) throw new Error(`${report.missed} times a watcher missed a bid`);
    const last = loadResult([...report.last], 1);
    const each = loadResult([...report.each], 1);
    const own = loadResult(times, 1);
    const who = `${WATCHERS.toLocaleString('en')} watchers of one lot`;
    process.stderr.write(`  ${who}: shown at all p50 ${ms(last.p50)}, p99 ${ms(last.p99)}; at one p50 ${ms(each.p50)}; a bid p50 ${ms(own.p50)}, p99 ${ms(own.p99)}; ${(((memory - before) * 1000) / WATCHERS).toFixed(1)} kB each\n`);
    return [
      figure(`${who}: a bid shows at all of them, p99`, last.p99, `ms after its answer (p50 ${ms(last.p50)}; at one of them p50 ${ms(each.p50)}, p99 ${ms(each.p99)})`),
      figure(`${who}: a bid is answered, p99`, own.p99, `ms (p50 ${ms(own.p50)})`),
      figure(`${who}: memory of the api for each`, ((memory - before) * 1000) / WATCHERS, 'kB'),
    ];
  } finally {
    child.disconnect();
    child.kill();
  }
}
