import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { platformSchema } from '../database/index.js';
import { connectRedis } from '../redis/redis-connection.js';
import { findRedisServer, startRedisServer } from '../testing/redis-server.js';
import type { RedisServer } from '../testing/redis-server.js';
import { openTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { InProcessPubSub } from './in-process-pub-sub.js';
import { PostgresPubSub } from './postgres-pub-sub.js';
import type { Messages, PubSub } from './pub-sub.js';
import { RedisPubSub } from './redis-pub-sub.js';

const silent = pino({ level: 'silent' });

async function take<Message>(messages: Messages<Message>, count: number): Promise<Message[]> {
  const taken: Message[] = [];
  while (taken.length < count) {
    const { done, value } = await messages.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** What every way of news does; `pair` gives two ends, as in two processes where that is possible. */
function carriesNews(pair: () => { readonly here: PubSub; readonly there: PubSub }): void {
  it('brings every reader of a channel every message, in order, and those of other channels none', async () => {
    const { here, there } = pair();
    const [one, two, other] = await Promise.all([there.subscribe('a'), there.subscribe('a'), there.subscribe('b')]);
    for (let count = 0; count < 5; count += 1) await here.publish('a', { count, text: '进度 “ok”' });
    await here.publish('b', 'only for b');
    const expected = Array.from({ length: 5 }, (_, count) => ({ count, text: '进度 “ok”' }));
    expect(await take(one, 5)).toEqual(expected);
    expect(await take(two, 5)).toEqual(expected);
    expect(await take(other, 1)).toEqual(['only for b']);
  });

  it('stops when the reader leaves, and listens again when he comes back', async () => {
    const { here, there } = pair();
    const first = await there.subscribe('again');
    await first.return?.();
    expect(await first.next()).toEqual({ done: true, value: undefined });
    await here.publish('again', 'nobody listens');
    const second = await there.subscribe('again');
    await here.publish('again', 'somebody listens');
    // What was published just before may still be on its way.
    const [news] = await take(second, 1);
    expect(news === 'nobody listens' ? await take(second, 1) : [news]).toEqual(['somebody listens']);
  });

  it('wakes a reader who waits', async () => {
    const { here, there } = pair();
    const messages = await there.subscribe('wait');
    const next = messages.next();
    await delay(20);
    await here.publish('wait', 1);
    expect(await next).toEqual({ done: false, value: 1 });
    await messages.return?.();
  });

  it('gives up on a reader who falls far behind', async () => {
    const { here, there } = pair();
    const messages = await there.subscribe('slow');
    const other = await there.subscribe('slow-end');
    for (let count = 0; count <= 1000; count += 1) await here.publish('slow', count);
    await here.publish('slow-end', 'all sent');
    await take(other, 1);
    await expect(take(messages, 1001)).rejects.toThrow('too slow');
  });
}

describe('news in process', () => {
  const pubSub = new InProcessPubSub();
  carriesNews(() => ({ here: pubSub, there: pubSub }));

  it('ends every reading when it is closed', async () => {
    const closing = new InProcessPubSub();
    const messages = await closing.subscribe('x');
    const next = messages.next();
    await closing.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('news over PostgreSQL', () => {
  let database: TestDatabase;
  let here: PostgresPubSub;
  let there: PostgresPubSub;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    here = new PostgresPubSub(database.url, database.reader.pool, silent);
    there = new PostgresPubSub(database.url, database.reader.pool, silent);
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await database.close();
  });
  carriesNews(() => ({ here, there }));

  it('refuses what is too long for a notification', async () => {
    await expect(here.publish('long', 'x'.repeat(8000))).rejects.toThrow('send ids');
  });

  it('tells its readers when the connection is lost, and connects anew for the next', async () => {
    const messages = await there.subscribe('lost');
    await database.reader.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'haihe-news' AND datname = current_database()");
    await expect(messages.next()).rejects.toThrow('was lost');
    const again = await there.subscribe('lost');
    await here.publish('lost', 'back');
    expect(await take(again, 1)).toEqual(['back']);
  });
});

const program = findRedisServer();
// A machine without the server cannot run these; the name of the skipped block says so, and .ci/run installs one.
const onServer = program === undefined ? describe.skip : describe;

onServer(program === undefined ? 'NOT RUN, no valkey-server or redis-server on this machine: news over Redis' : 'news over Redis', () => {
  let server: RedisServer;
  const open: RedisPubSub[] = [];
  const senders: { disconnect(): void }[] = [];
  async function connect(url: string): Promise<RedisPubSub> {
    const sender = await connectRedis(url, silent, 'test');
    senders.push(sender);
    const pubSub = new RedisPubSub(sender, await connectRedis(url, silent, 'test'), silent);
    open.push(pubSub);
    return pubSub;
  }
  beforeAll(async () => {
    server = await startRedisServer(program ?? '');
    await connect(server.url);
    await connect(server.url);
  });
  afterAll(async () => {
    for (const pubSub of open) await pubSub.close();
    for (const sender of senders) sender.disconnect();
    await server.stop();
  });
  carriesNews(() => {
    const [here, there] = open;
    if (!here || !there) throw new Error('not connected');
    return { here, there };
  });

  it('tells its readers when the server goes away, and does not fail those who publish', async () => {
    const brief = await startRedisServer(program ?? '');
    const pubSub = await connect(brief.url);
    const messages = await pubSub.subscribe('gone');
    const next = messages.next();
    await Promise.all([expect(next).rejects.toThrow('was lost'), brief.stop()]);
    await pubSub.publish('gone', 'into the void');
    await expect(pubSub.subscribe('gone')).rejects.toThrow();
  });
});
