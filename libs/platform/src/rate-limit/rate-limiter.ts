/** How often something may be done: `limit` times at once, and as many again in every further `seconds`. */
export interface RateLimit {
  readonly limit: number;
  readonly seconds: number;
}

/** Whether it may be done now. */
export interface RateVerdict {
  readonly allowed: boolean;
  /** Whole seconds until it may be done again; 0 when it may be done now. */
  readonly retryAfter: number;
}

/**
 * Limits how often something is done by whom, as a token bucket: a full bucket allows a burst, then it fills evenly.
 *
 * ```ts
 * const verdict = await rates.take(`sign-in:${address}`, { limit: 10, seconds: 300 });
 * if (!verdict.allowed) throw rateLimited(verdict);
 * ```
 */
export abstract class RateLimiter {
  /** @param key what is counted together, e.g. `sign-in:<address>`; keys with other limits must differ */
  abstract take(key: string, limit: RateLimit): Promise<RateVerdict>;
}
