import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { fixedClock } from '../clock/index.js';
import { connectRedis } from '../redis/redis-connection.js';
import { findRedisServer, startRedisServer } from '../testing/redis-server.js';
import type { RedisServer } from '../testing/redis-server.js';
import { InProcessRateLimiter } from './in-process-rate-limiter.js';
import type { RateLimiter } from './rate-limiter.js';
import { RedisRateLimiter } from './redis-rate-limiter.js';

const silent = pino({ level: 'silent' });

/** What every limiter does. */
function limits(limiterOf: () => RateLimiter): void {
  it('allows a burst of the limit, then tells how long to wait', async () => {
    const limiter = limiterOf();
    const verdicts = [];
    for (let round = 0; round < 4; round += 1) verdicts.push(await limiter.take('burst', { limit: 3, seconds: 30 }));
    expect(verdicts.map((verdict) => verdict.allowed)).toEqual([true, true, true, false]);
    expect(verdicts[3]?.retryAfter).toBe(10);
  });

  it('counts each key for itself', async () => {
    const limiter = limiterOf();
    const once = { limit: 1, seconds: 60 };
    expect((await limiter.take('one', once)).allowed).toBe(true);
    expect((await limiter.take('one', once)).allowed).toBe(false);
    expect((await limiter.take('other', once)).allowed).toBe(true);
  });

  it('lets exactly the limit through when many ask at once', async () => {
    const limiter = limiterOf();
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => limiter.take('crowd', { limit: 7, seconds: 3600 })));
    expect(verdicts.filter((verdict) => verdict.allowed)).toHaveLength(7);
  });
}

describe('in process', () => {
  limits(() => new InProcessRateLimiter());

  it('fills evenly, up to the limit and not beyond', async () => {
    const clock = fixedClock('2026-11-22T08:00:00Z');
    const limiter = new InProcessRateLimiter(clock);
    const limit = { limit: 2, seconds: 10 };
    const take = async () => (await limiter.take('k', limit)).allowed;
    expect([await take(), await take(), await take()]).toEqual([true, true, false]);
    clock.advance(4999);
    expect(await take()).toBe(false);
    clock.advance(1);
    expect([await take(), await take()]).toEqual([true, false]);
    clock.advance(3_600_000);
    expect([await take(), await take(), await take()]).toEqual([true, true, false]);
  });

  it('does not grow without end, nor forget who is asking', async () => {
    const limiter = new InProcessRateLimiter(fixedClock('2026-11-22T08:00:00Z'));
    const once = { limit: 1, seconds: 3600 };
    await limiter.take('steady', once);
    for (let stranger = 0; stranger < 60_000; stranger += 1) {
      await limiter.take(`stranger-${stranger}`, once);
      if (stranger % 10_000 === 0) expect((await limiter.take('steady', once)).allowed).toBe(false);
    }
    expect((await limiter.take('stranger-0', once)).allowed).toBe(true);
  });
});

const program = findRedisServer();
// A machine without the server cannot run these; the name of the skipped block says so, and .ci/run installs one.
const onServer = program === undefined ? describe.skip : describe;

onServer(program === undefined ? 'NOT RUN, no valkey-server or redis-server on this machine: rates in Redis' : 'in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedisServer(program ?? '');
    redis = await connectRedis(server.url, silent, 'test');
  });
  beforeEach(async () => {
    await redis.flushall();
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });
  limits(() => new RedisRateLimiter(redis, silent));

  it('counts together with other processes, and fills by the time of the server', async () => {
    const second = await connectRedis(server.url, silent, 'test');
    const limiters = [new RedisRateLimiter(redis, silent), new RedisRateLimiter(second, silent)];
    const limit = { limit: 2, seconds: 1 };
    const verdicts = [];
    for (const limiter of [...limiters, ...limiters]) verdicts.push(await limiter.take('shared', limit));
    expect(verdicts.map((verdict) => verdict.allowed)).toEqual([true, true, false, false]);
    await delay(600);
    expect((await limiters[0]?.take('shared', limit))?.allowed).toBe(true);
    second.disconnect();
  });

  it('keeps a bucket no longer than it takes to fill', async () => {
    await new RedisRateLimiter(redis, silent).take('brief', { limit: 10, seconds: 20 });
    const left = await redis.pttl('haihe:rate:brief');
    expect(left).toBeGreaterThan(1000);
    expect(left).toBeLessThanOrEqual(3000);
  });

  it('counts alone while the server is away', async () => {
    const brief = await startRedisServer(program ?? '');
    const connection = await connectRedis(brief.url, silent, 'test');
    const limiter = new RedisRateLimiter(connection, silent);
    const limit = { limit: 1, seconds: 3600 };
    expect((await limiter.take('k', limit)).allowed).toBe(true);
    await brief.stop();
    expect((await limiter.take('k', limit)).allowed).toBe(true);
    expect((await limiter.take('k', limit)).allowed).toBe(false);
    connection.disconnect();
  });
});
