import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../config/index.js';
import { localeOf } from '../http/request-hooks.js';
import { rateLimitedMessage } from './rate-limited.js';
import type { RateLimiter } from './rate-limiter.js';

/**
 * Limits how often one address may ask, before anything else is done for it: GraphQL requests and uploads. Installed
 * before the other hooks, so that a flood does not even look up sessions.
 */
export function installRateLimits(server: FastifyInstance, limiter: RateLimiter, configuration: Configuration): void {
  const perMinute: Readonly<Record<string, number>> = {
    '/graphql': configuration.HAIHE_REQUESTS_PER_MINUTE,
    '/files': configuration.HAIHE_UPLOADS_PER_MINUTE,
  };
  server.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const limit = perMinute[path] ?? 0;
    // Queries may come by GET as well; nothing is uploaded that way.
    if (limit === 0 || (path === '/files' && request.method !== 'POST')) return;
    const verdict = await limiter.take(`${path}:${request.ip}`, { limit, seconds: 60 });
    if (verdict.allowed) return;
    const message = rateLimitedMessage(verdict, localeOf(request.headers['accept-language']));
    const extensions = { code: 'RATE_LIMITED', retryAfter: verdict.retryAfter, requestId: request.id };
    await reply
      .status(429)
      .header('retry-after', verdict.retryAfter)
      .header('x-request-id', request.id)
      .send({ message, code: 'RATE_LIMITED', requestId: request.id, errors: [{ message, extensions }] });
  });
}
