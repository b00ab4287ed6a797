import type { Locale } from '../errors/index.js';
import { cookies } from '../http/index.js';
import { CookieJar } from './cookie-jar.js';

/** What the client sends, as Fastify's `inject` takes it. */
export interface ClientRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** The part of an answer that tests look at. */
export interface ClientResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A Fastify server or Nest application on it. */
export interface Injectable {
  inject(request: ClientRequest): PromiseLike<ClientResponse>;
}

/** A GraphQL error as clients see it. */
export interface ClientError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** An answer as clients see it. */
export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ClientError[];
}

/** How a client presents itself. */
export interface GraphqlClientOptions {
  readonly locale?: Locale;
  /** The address that the service sees, for rate limits (works because the test is a trusted proxy). */
  readonly address?: string;
}

/**
 * One browser in a scenario: keeps cookies, proves itself against CSRF, speaks a language.
 *
 * ```ts
 * const seller = new GraphqlClient(app, { locale: 'en' });
 * const { data, errors } = await seller.execute<{ viewer: { person: { name: string } } }>('{ viewer { person { name } } }');
 * ```
 */
export class GraphqlClient {
  readonly cookies = new CookieJar();

  /** @param service an application to `inject` into, or the address of a running one */
  constructor(
    private readonly service: Injectable | string,
    private readonly options: GraphqlClientOptions = {},
  ) {}

  /** Runs an operation; answers errors like data. */
  async execute<Data = unknown>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer<Data>> {
    const response = await this.post('/graphql', JSON.stringify({ query: document, variables }), { 'content-type': 'application/json' });
    return JSON.parse(response.body) as GraphqlAnswer<Data>;
  }

  /**
   * Runs an operation that must go well.
   *
   * @throws Error naming the top-level errors
   */
  async data<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const answer = await this.execute<Data>(document, variables);
    if (answer.errors || !answer.data) throw new Error(`the operation failed: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  /** The code of the first top-level error; undefined when there is none. */
  async errorCode(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return (await this.execute(document, variables)).errors?.[0]?.extensions['code'];
  }

  /** Sends a request that may change something, with cookies and the CSRF proof. */
  async post(url: string, payload: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<ClientResponse> {
    if (this.cookies.value(cookies.csrf) === undefined) await this.get('/session/csrf');
    const proof = this.cookies.value(cookies.csrf) ?? '';
    return this.request({ method: 'POST', url, payload, headers: { 'x-csrf-token': proof, ...headers } });
  }

  /** Fetches something, with cookies. */
  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<ClientResponse> {
    return this.request({ method: 'GET', url, headers });
  }

  /** Sends a request as it is; only cookies, language and address are added. */
  async request(request: ClientRequest): Promise<ClientResponse> {
    const { locale, address } = this.options;
    const cookie = this.cookies.header();
    const headers = {
      'accept-language': locale ?? 'zh-CN',
      ...(address === undefined ? {} : { 'x-forwarded-for': address }),
      ...(cookie === '' ? {} : { cookie }),
      ...request.headers,
    };
    const response = await this.send({ ...request, headers });
    this.cookies.take(response.headers['set-cookie']);
    return response;
  }

  private async send(request: ClientRequest): Promise<ClientResponse> {
    if (typeof this.service !== 'string') return this.service.inject(request);
    const answer = await fetch(new URL(request.url, this.service), {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      ...(request.payload === undefined ? {} : { body: request.payload }),
    });
    const headers = { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() };
    return { statusCode: answer.status, headers, body: await answer.text() };
  }
}
