import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { fixedClock } from '../clock/index.js';
import { readConfiguration } from '../config/index.js';
import { InProcessRateLimiter } from './in-process-rate-limiter.js';
import { installRateLimits } from './install-rate-limits.js';

const clock = fixedClock('2026-11-22T08:00:00Z');

function serverWith(environment: Record<string, string>): FastifyInstance {
  const server = fastify({ trustProxy: 'loopback', genReqId: () => 'request-1' });
  installRateLimits(server, new InProcessRateLimiter(clock), readConfiguration(environment));
  for (const path of ['/graphql', '/files', '/webhooks/stripe']) server.post(path, () => ({ done: true }));
  server.get('/graphql', () => ({ done: true }));
  return server;
}

describe('limits per address', () => {
  it('refuses what comes too often from one address, says when to come again, and lets others in', async () => {
    const server = serverWith({ HAIHE_REQUESTS_PER_MINUTE: '2' });
    const ask = (address: string, url = '/graphql') =>
      server.inject({ method: 'POST', url, headers: { 'x-forwarded-for': address, 'accept-language': 'en' } });
    expect([(await ask('203.0.113.7')).statusCode, (await ask('203.0.113.7', '/graphql?x')).statusCode]).toEqual([200, 200]);
    const refused = await ask('203.0.113.7');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '30']);
    expect(refused.json()).toMatchObject({
      message: 'Too many requests: try again in 30 s',
      errors: [{ message: 'Too many requests: try again in 30 s', extensions: { code: 'RATE_LIMITED', retryAfter: 30, requestId: 'request-1' } }],
    });
    expect((await ask('203.0.113.8')).statusCode).toBe(200);
    clock.advance(30_000);
    expect((await ask('203.0.113.7')).statusCode).toBe(200);
  });

  it('counts uploads by themselves, queries however they come, and no webhooks', async () => {
    const server = serverWith({ HAIHE_REQUESTS_PER_MINUTE: '1', HAIHE_UPLOADS_PER_MINUTE: '1' });
    const statuses = async (method: 'GET' | 'POST', url: string) =>
      [(await server.inject({ method, url })).statusCode, (await server.inject({ method, url })).statusCode];
    expect(await statuses('POST', '/graphql')).toEqual([200, 429]);
    expect(await statuses('POST', '/files')).toEqual([200, 429]);
    expect(await statuses('GET', '/graphql')).toEqual([429, 429]);
    expect(await statuses('POST', '/webhooks/stripe')).toEqual([200, 200]);
  });

  it('can be switched off', async () => {
    const server = serverWith({ HAIHE_REQUESTS_PER_MINUTE: '0' });
    for (let round = 0; round < 10; round += 1) expect((await server.inject({ method: 'POST', url: '/graphql' })).statusCode).toBe(200);
  });
});
