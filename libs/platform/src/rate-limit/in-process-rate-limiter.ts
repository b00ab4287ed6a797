import { systemClock } from '../clock/index.js';
import type { Clock } from '../clock/index.js';
import { RateLimiter } from './rate-limiter.js';
import type { RateLimit, RateVerdict } from './rate-limiter.js';
import { takeToken } from './token-bucket.js';
import type { Bucket } from './token-bucket.js';

/** Buckets kept at most; the one unused for longest is forgotten first, and most of those are full again anyway. */
const MOST = 50_000;

/** Counts within this process: the embedded default. */
export class InProcessRateLimiter extends RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock = systemClock) {
    super();
  }

  override take(key: string, limit: RateLimit): Promise<RateVerdict> {
    const { bucket, verdict } = takeToken(this.buckets.get(key), limit, this.clock.now().getTime());
    // Put anew, so that the map is in order of use.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > MOST) {
      const oldest = this.buckets.keys().next();
      if (!oldest.done) this.buckets.delete(oldest.value);
    }
    return Promise.resolve(verdict);
  }
}
