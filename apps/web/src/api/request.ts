import { currentLanguage } from '../i18n/language.js';
import { csrfToken } from './csrf.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { learnServerTime } from './server-clock.js';
import { Trouble } from './trouble.js';

interface GraphQLErrorBody {
  message: string;
  extensions?: { code?: string; requestId?: string };
}

interface GraphQLBody<TResult> {
  data?: TResult | null;
  errors?: GraphQLErrorBody[];
}

/**
 * Sends one operation to the exchange.
 *
 * @throws Trouble when the network fails or the answer carries a top-level error
 */
export async function request<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  const token = await csrfToken();
  const sentAt = Date.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage(), 'x-csrf-token': token },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: signal ?? null,
  });
  learnServerTime(response.headers.get('date'), sentAt, Date.now());
  const requestId = response.headers.get('x-request-id');
  const body = await readBody<TResult>(response, requestId);
  const [error] = body.errors ?? [];
  if (error) throw Trouble.fromCode(error.extensions?.code, error.message, error.extensions?.requestId ?? requestId);
  if (body.data === undefined || body.data === null) throw new Trouble('internal', response.statusText, requestId);
  return body.data;
}

async function readBody<TResult>(response: Response, requestId: string | null): Promise<GraphQLBody<TResult>> {
  try {
    return (await response.json()) as GraphQLBody<TResult>;
  } catch {
    const kind = response.status === 429 ? 'rate-limited' : response.status >= 502 ? 'network' : 'internal';
    throw new Trouble(kind, `${response.status} ${response.statusText}`, requestId);
  }
}
