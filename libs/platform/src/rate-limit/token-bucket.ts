import type { RateLimit, RateVerdict } from './rate-limiter.js';

/** What is left of a bucket at a moment. */
export interface Bucket {
  readonly tokens: number;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * Takes one token.
 *
 * @param bucket undefined counts as full
 * @param now milliseconds
 */
export function takeToken(bucket: Bucket | undefined, { limit, seconds }: RateLimit, now: number): { readonly bucket: Bucket; readonly verdict: RateVerdict } {
  const perMillisecond = limit / (seconds * 1000);
  const elapsed = bucket ? Math.max(0, now - bucket.at) : 0;
  const tokens = bucket ? Math.min(limit, bucket.tokens + elapsed * perMillisecond) : limit;
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at: now }, verdict: { allowed: true, retryAfter: 0 } };
  const wait = (1 - tokens) / perMillisecond;
  return { bucket: { tokens, at: now }, verdict: { allowed: false, retryAfter: Math.max(1, Math.ceil(wait / 1000)) } };
}
