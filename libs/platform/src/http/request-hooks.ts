import { randomBytes, timingSafeEqual } from 'node:crypto';
import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, CallerSource } from '../access/caller.js';
import { newId } from '../database/ids.js';
import type { Locale } from '../errors/index.js';
import { httpSeconds } from './metrics.js';

/** Names of the cookies. */
export const cookies = { session: 'haihe_session', csrf: 'haihe_csrf' } as const;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set before any handler runs. */
    caller?: Caller;
  }
}

/** The id of a request: the caller's own if it is a sensible one, so that it can be followed through other systems. */
export function requestIdOf(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
}

/** Chinese unless the client asks for English first. */
export function localeOf(header: string | undefined): Locale {
  return header !== undefined && /^\s*en\b/i.test(header) ? 'en' : 'zh-CN';
}

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Called by machines that prove themselves by signature instead of cookies. */
const withoutCsrf = ['/webhooks/'];

/**
 * Hooks of every request: id, language, caller, CSRF protection, and the time it took.
 *
 * CSRF: a cookie that only our own pages can read must come back as a header (double submit) with every request that may
 * change something. GraphQL over GET would allow no mutation anyway; Apollo refuses it.
 */
export function installRequestHooks(server: FastifyInstance, callers: CallerSource, secureCookies: boolean): void {
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('x-frame-options', 'DENY');
    if (changing.has(request.method) && !withoutCsrf.some((prefix) => request.url.startsWith(prefix)) && !hasCsrfProof(request)) {
      await reply.status(403).send({
        errors: [{ message: 'The CSRF token is missing or stale: get /session/csrf and send it as x-csrf-token.', extensions: { code: 'FORBIDDEN', reason: 'CSRF', requestId: request.id } }],
      });
      return;
    }
    request.caller = await callers.callerOf({
      sessionToken: request.cookies[cookies.session],
      locale: localeOf(request.headers['accept-language']),
      requestId: request.id,
      address: request.ip,
    });
  });
  server.addHook('onResponse', (request, reply, done) => {
    httpSeconds.observe(
      { route: request.routeOptions.url ?? 'none', method: request.method, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
  server.get('/session/csrf', { logLevel: 'silent' }, (request, reply) => {
    const known = request.cookies[cookies.csrf];
    const token = known !== undefined && isToken(known) ? known : newToken();
    return reply
      .setCookie(cookies.csrf, token, { path: '/', sameSite: 'lax', secure: secureCookies, httpOnly: false })
      .header('cache-control', 'no-store')
      .send({ token });
  });
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function isToken(token: string): boolean {
  return /^[\w-]{32}$/.test(token);
}

function hasCsrfProof(request: FastifyRequest): boolean {
  const cookie = request.cookies[cookies.csrf];
  const header = request.headers['x-csrf-token'];
  if (cookie === undefined || typeof header !== 'string' || !isToken(cookie)) return false;
  const left = Buffer.from(cookie);
  const right = Buffer.from(header);
  return left.length === right.length && timingSafeEqual(left, right);
}
