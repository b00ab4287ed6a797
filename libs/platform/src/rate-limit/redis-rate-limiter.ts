import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { inTime } from '../redis/in-time.js';
import { InProcessRateLimiter } from './in-process-rate-limiter.js';
import { RateLimiter } from './rate-limiter.js';
import type { RateLimit, RateVerdict } from './rate-limiter.js';

/**
 * The token bucket of `takeToken`, in the server and by the server's clock, so that several processes count together.
 * Returns 0 when allowed, otherwise the milliseconds to wait. The key disappears once its bucket would be full.
 */
const TAKE = `
local limit, span = tonumber(ARGV[1]), tonumber(ARGV[2])
local rate = limit / span
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = limit
if bucket[1] then
  tokens = math.min(limit, tonumber(bucket[1]) + math.max(0, now - tonumber(bucket[2])) * rate)
end
local wait = 0
if tokens >= 1 then tokens = tokens - 1 else wait = math.ceil((1 - tokens) / rate) end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], math.ceil((limit - tokens) / rate) + 1000)
return wait
`;

/** Counts in Valkey or Redis, together with all other processes. */
export class RedisRateLimiter extends RateLimiter {
  private readonly meanwhile = new InProcessRateLimiter();
  private failing = false;

  constructor(
    private readonly redis: Redis,
    private readonly logger: Logger,
  ) {
    super();
  }

  /** While the server cannot be reached each process counts on its own: the exchange stays open, and limited. */
  override async take(key: string, limit: RateLimit): Promise<RateVerdict> {
    try {
      const wait = Number(await inTime(this.redis.eval(TAKE, 1, `haihe:rate:${key}`, limit.limit, limit.seconds * 1000)));
      this.failing = false;
      return wait === 0 ? { allowed: true, retryAfter: 0 } : { allowed: false, retryAfter: Math.max(1, Math.ceil(wait / 1000)) };
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error }, 'rates are counted in this process alone');
      this.failing = true;
      return this.meanwhile.take(key, limit);
    }
  }
}
