import type { IncomingHttpHeaders } from 'node:http';
import { checkoutSessions } from './checkout-sessions.js';
import { connect } from './connect.js';
import type { Endpoint, Endpoints } from './endpoint.js';
import { expandFields } from './expand-fields.js';
import type { Fault } from './faults.js';
import type { IdempotencyKeys, Kept } from './idempotency.js';
import { letTimePass } from './passing-time.js';
import { paymentIntents } from './payment-intents.js';
import { readForm } from './read-form.js';
import { reading } from './reading.js';
import { refunds } from './refunds.js';
import { StripeRefused } from './stripe-refused.js';
import { API_VERSION } from './world.js';
import type { World } from './world.js';

const endpoints: Endpoints = { ...paymentIntents, ...checkoutSessions, ...refunds, ...connect, ...reading };

/** A request as it arrived. */
export interface Asked {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly fault: Fault | undefined;
}

/** What is sent back. */
export interface Answer extends Kept {
  readonly headers: Readonly<Record<string, string>>;
}

/** Does what a request asks, as Stripe does: key, version, idempotency, parameters, then the endpoint. */
export async function answerRequest(world: World, keys: IdempotencyKeys, secretKey: string, asked: Asked, delay: () => Promise<void>): Promise<Answer> {
  const requestId = world.newId('req');
  const key = asked.method === 'POST' ? headerOf(asked.headers['idempotency-key']) : undefined;
  const headers: Record<string, string> = { 'content-type': 'application/json', 'request-id': requestId, 'stripe-version': API_VERSION, ...(key === undefined ? {} : { 'idempotency-key': key }) };
  const refuse = (refused: StripeRefused): Answer => ({ status: refused.status, body: JSON.stringify(refused.body(requestId)), headers: { ...headers, ...refused.detail.headers } });
  let keyTaken = false;
  try {
    demandKey(asked.headers.authorization, asked.fault === 'revoked key' ? undefined : secretKey);
    demandVersion(headerOf(asked.headers['stripe-version']));
    if (asked.fault === 'rate limit') throw rateLimited();
    if (asked.fault === 'unavailable') throw new StripeRefused(503, 'api_error', 'Stripe is temporarily unavailable.', { begun: false });
    const { endpoint, id } = routeOf(asked.method, asked.path);
    const text = asked.method === 'GET' ? asked.query : asked.body;
    if (asked.method === 'POST' && text !== '' && !headerOf(asked.headers['content-type'])?.startsWith('application/x-www-form-urlencoded')) {
      throw new StripeRefused(400, 'invalid_request_error', 'The body must be form-encoded.', { begun: false });
    }
    if (key !== undefined) {
      const kept = keys.begin(key, asked.path, text, world.now);
      if (kept) return { ...kept, headers: { ...headers, 'idempotent-replayed': 'true' } };
      keyTaken = true;
    }
    await delay();
    letTimePass(world);
    world.request = { id: requestId, idempotency_key: key ?? null };
    if (asked.fault === 'lock timeout') throw lockTimeout();
    const answer = asked.fault === 'error' ? failed(requestId) : run(world, endpoint, id, text, asked.fault === 'error after' ? requestId : undefined);
    if (key !== undefined) keys.end(key, answer);
    return { ...answer, headers: answer.status < 500 ? headers : { ...headers, 'stripe-should-retry': 'false' } };
  } catch (error) {
    if (!(error instanceof StripeRefused)) throw error;
    const refused = refuse(error);
    if (key !== undefined && keyTaken) keys.end(key, error.detail.begun === true ? { status: refused.status, body: refused.body } : undefined);
    return refused;
  } finally {
    world.request = { id: null, idempotency_key: null };
  }
}

function run(world: World, endpoint: Endpoint, id: string, text: string, failing: string | undefined): Kept {
  const parameters = readForm(text);
  const object = endpoint({ world, parameters, id });
  return failing === undefined ? { status: 200, body: JSON.stringify(expandFields(world, object, parameters), null, 2) } : failed(failing);
}

function failed(requestId: string): Kept {
  return { status: 500, body: JSON.stringify(new StripeRefused(500, 'api_error', 'Sorry! There was an error while talking to one of our backends.').body(requestId)) };
}

function rateLimited(): StripeRefused {
  return new StripeRefused(429, 'invalid_request_error', 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.', {
    code: 'rate_limit',
    headers: { 'stripe-should-retry': 'true', 'retry-after': '1' },
    begun: false,
  });
}

function lockTimeout(): StripeRefused {
  return new StripeRefused(429, 'invalid_request_error', 'This object cannot be accessed right now because another API request or Stripe process is currently accessing it.', {
    code: 'lock_timeout',
    headers: { 'stripe-should-retry': 'true' },
    begun: false,
  });
}

function demandKey(authorization: string | undefined, secretKey: string | undefined): void {
  const given = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? basicUser(authorization);
  if (given === undefined) {
    throw new StripeRefused(401, 'invalid_request_error', 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.', { begun: false });
  }
  if (given !== secretKey) throw new StripeRefused(401, 'invalid_request_error', `Invalid API Key provided: ${given.slice(0, 8)}****`, { begun: false });
}

function basicUser(authorization: string | undefined): string | undefined {
  const encoded = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8').split(':')[0];
}

function demandVersion(version: string | undefined): void {
  if (version !== undefined && version !== API_VERSION) throw new StripeRefused(400, 'invalid_request_error', `Invalid Stripe API version: ${version}`, { begun: false });
}

function routeOf(method: string, path: string): { readonly endpoint: Endpoint; readonly id: string } {
  for (const [pattern, endpoint] of Object.entries(endpoints)) {
    const match = new RegExp(`^${pattern.replace(':id', '([A-Za-z0-9_]+)')}$`).exec(`${method} ${path}`);
    // Static addresses stand for themselves: no id of Stripe lacks an underscore.
    if (match && (match[1] === undefined || match[1].includes('_'))) return { endpoint, id: match[1] ?? '' };
  }
  throw new StripeRefused(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`, { begun: false });
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
