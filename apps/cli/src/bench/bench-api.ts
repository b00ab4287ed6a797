import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { requestBytes } from './load-client.js';

/** An api process under measurement. */
export interface BenchApi {
  readonly port: number;
  /** A GraphQL request as bytes. */
  request(query: string, variables: object): Buffer;
  /** Resident memory in MB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the built api service as it runs in production, in a process of its own. */
export async function startBenchApi(databaseUrl: string): Promise<BenchApi> {
  const port = await freePort();
  const child = fork(fileURLToPath(import.meta.resolve('@haihe/api/main')), {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), HAIHE_LOG: 'error', NODE_ENV: 'production', HAIHE_REQUESTS_PER_MINUTE: '0' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [{ ready?: boolean; error?: string }];
  if (!message.ready) throw new Error(message.error ?? 'the api does not start');
  const { token } = (await (await fetch(`http://127.0.0.1:${port}/session/csrf`)).json()) as { token: string };
  const headers = { cookie: `haihe_csrf=${token}`, 'x-csrf-token': token };
  return {
    port,
    request: (query, variables) => requestBytes(`127.0.0.1:${port}`, '/graphql', headers, JSON.stringify({ query, variables })),
    memory: async () => {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return Number(/haihe_process_resident_memory_bytes (\d+)/.exec(text)?.[1] ?? 0) / 1e6;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
