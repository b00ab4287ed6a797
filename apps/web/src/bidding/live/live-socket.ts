import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import type { TypedDocumentString } from '../../api/generated/graphql.js';
import { Trouble } from '../../api/trouble.js';

/** How long an answer over the socket is waited for, milliseconds. */
const PATIENCE = 4000;

let client: Client | null = null;
let open: WebSocket | null = null;

/** One socket for the whole app, opened by the first who needs it. Coming back after a loss is up to who listens. */
function socket(): Client {
  client ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    retryAttempts: 0,
    keepAlive: 5000,
    lazyCloseTimeout: 2000,
    on: {
      opened: (opened) => {
        open = opened as WebSocket;
      },
      closed: () => {
        open = null;
      },
    },
  });
  return client;
}

/** Whether something can be sent at once. */
export function socketIsOpen(): boolean {
  return open?.readyState === WebSocket.OPEN;
}

/** Ends a connection of which nothing is heard any more: the browser itself notices that only after minutes. */
export function dropSocket(): void {
  open?.close(4499, 'silent');
}

interface Listener<TResult> {
  readonly next: (result: TResult) => void;
  /** Called once, whatever the end was. */
  readonly ended: () => void;
}

/** Listens to a subscription until the connection ends; returns how to stop. */
export function listen<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables, { next, ended }: Listener<TResult>): () => void {
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    ended();
  };
  const stop = socket().subscribe<TResult>(
    { query: document.toString(), variables: variables as Record<string, unknown> },
    {
      next: ({ data, errors }) => {
        if (errors?.length || !data) end();
        else next(data);
      },
      error: end,
      complete: end,
    },
  );
  return () => {
    over = true;
    stop();
  };
}

/**
 * One question over the open socket.
 *
 * @throws Trouble `network` when no answer came in time; `invalid` when the service does not take it this way
 */
export function ask<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables): Promise<TResult> {
  return new Promise((resolve, reject) => {
    const fail = (kind: 'network' | 'invalid', why: string) => {
      clearTimeout(timer);
      reject(new Trouble(kind, why, null));
    };
    const timer = setTimeout(() => {
      fail('network', 'no answer');
      stop();
    }, PATIENCE);
    const stop = socket().subscribe<TResult>(
      { query: document.toString(), variables: variables as Record<string, unknown> },
      {
        next: ({ data, errors }) => {
          const [error] = errors ?? [];
          clearTimeout(timer);
          if (error) reject(Trouble.fromCode(error.extensions?.['code'] as string | undefined, error.message, (error.extensions?.['requestId'] as string | undefined) ?? null));
          else if (data) resolve(data);
        },
        error: (error) => (Array.isArray(error) ? fail('invalid', 'not served over the socket') : fail('network', 'closed')),
        complete: () => fail('network', 'no answer'),
      },
    );
  });
}
