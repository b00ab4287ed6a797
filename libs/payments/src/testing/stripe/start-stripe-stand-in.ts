import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { answerRequest } from './answer-request.js';
import { Faults } from './faults.js';
import { hostedPage, successUrl } from './hosted-page.js';
import { IdempotencyKeys } from './idempotency.js';
import type { MethodType, StripeEvent } from './objects.js';
import { letTimePass } from './passing-time.js';
import { People } from './people.js';
import { signEvent } from './webhooks.js';
import type { SignedEvent } from './webhooks.js';
import { World } from './world.js';

/** Stripe's HTTP interface in this process, built from its public API reference: stateful, and strict about what it is sent. */
export interface StripeStandIn {
  /** Variables under which a service talks to it. */
  readonly environment: {
    readonly STRIPE_SECRET_KEY: string;
    readonly STRIPE_WEBHOOK_SECRET: string;
    readonly STRIPE_API_HOST: string;
    readonly STRIPE_API_PORT: string;
    readonly STRIPE_API_PROTOCOL: string;
  };
  /** What Stripe knows, to be looked at. */
  readonly world: World;
  /** What payers, banks and the account's owner do. */
  readonly people: People;
  /** What is to go wrong. */
  readonly faults: Faults;
  /** Requests so far, as `POST /v1/refunds → 200`; what was cut or never answered has a word instead of a status. */
  readonly log: string[];
  /** Milliseconds that the fault `slow` takes. */
  slowness: number;
  /** Moves the stand-in's time ahead: keys are forgotten, sessions expire, authorisations lapse, funds become available. */
  advance(seconds: number): void;
  /** An event as it is posted; signed at the given second, with the given secret instead of the right one. */
  signed(event: StripeEvent, how?: { readonly at?: number; readonly secret?: string }): SignedEvent;
  /** Posts every event from now on to an address, once each and in order; repeats and disorder are the test's to make. */
  deliverTo(url: string): void;
  /** Waits until everything was delivered that is under way. */
  delivered(): Promise<void>;
  close(): Promise<void>;
}

const SECRET_KEY = 'sk_test_standin_0123456789abcdef';
const WEBHOOK_SECRET = 'whsec_standin_0123456789abcdef';

/** Starts the stand-in on a free port of the loopback interface. */
export async function startStripeStandIn(): Promise<StripeStandIn> {
  const faults = new Faults();
  const keys = new IdempotencyKeys();
  const log: string[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`The stand-in itself has a defect: ${String(error)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const world = new World(`http://127.0.0.1:${port}`);
  const people = new People(world);
  let deliveries: Promise<void> = Promise.resolve();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', world.address);
    const body = await text(request);
    if (url.pathname.startsWith('/c/pay/')) return checkoutPage(request.method ?? 'GET', url.pathname.slice('/c/pay/'.length), body, response);
    const name = `${request.method} ${url.pathname}`;
    const fault = faults.take(name);
    const noted = (end: string | number): void => void log.push(`${name} → ${end}`);
    if (fault === 'cut before') return noted('cut before'), void request.socket.destroy();
    if (fault === 'silent before') return noted('silent before');
    const asked = { method: request.method ?? 'GET', path: url.pathname, query: url.search.slice(1), headers: request.headers, body, fault };
    const answer = await answerRequest(world, keys, SECRET_KEY, asked, () => (fault === 'slow' ? wait(standIn.slowness) : Promise.resolve()));
    if (fault === 'cut after') return noted('cut after'), void request.socket.destroy();
    if (fault === 'silent after') return noted('silent after');
    noted(answer.headers['idempotent-replayed'] === 'true' ? `${answer.status} replayed` : answer.status);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  function checkoutPage(method: string, id: string, body: string, response: ServerResponse): void {
    letTimePass(world);
    const session = world.sessions.get(id);
    if (!session || session.status === 'expired') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('This Checkout Session has expired.');
    } else if (session.status === 'complete') {
      response.writeHead(303, { location: successUrl(session) }).end();
    } else if (method === 'POST') {
      const form = new URLSearchParams(body);
      people.payCheckout(id, (form.get('method') ?? 'card') as MethodType, form.get('paying') === 'is declined' ? 'is declined' : 'pays');
      response.writeHead(303, { location: session.url ?? successUrl(session) }).end();
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(hostedPage(session));
    }
  }

  const standIn: StripeStandIn = {
    environment: { STRIPE_SECRET_KEY: SECRET_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(port), STRIPE_API_PROTOCOL: 'http' },
    world,
    people,
    faults,
    log,
    slowness: 300,
    advance: (seconds) => {
      world.ahead += seconds * 1000;
      letTimePass(world);
    },
    signed: (event, { at, secret = WEBHOOK_SECRET } = {}) => signEvent(event, secret, at),
    deliverTo: (url) => {
      world.onEvent = (event) => {
        deliveries = deliveries.then(() => post(url, signEvent(event, WEBHOOK_SECRET)));
      };
    },
    delivered: () => deliveries,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

/** A receiver that is away gets its events later from Stripe; here the test sees to it. */
async function post(url: string, { body, headers }: SignedEvent): Promise<void> {
  await fetch(url, { method: 'POST', body, headers }).then(
    (answer) => answer.arrayBuffer(),
    () => undefined,
  );
}


