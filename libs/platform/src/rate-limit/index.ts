export { InProcessRateLimiter } from './in-process-rate-limiter.js';
export { installRateLimits } from './install-rate-limits.js';
export { rateLimited } from './rate-limited.js';
export { RateLimiter } from './rate-limiter.js';
export type { RateLimit, RateVerdict } from './rate-limiter.js';
export { RedisRateLimiter } from './redis-rate-limiter.js';
