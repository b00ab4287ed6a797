import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { areas, createApi } from '@haihe/api';
import { platformKey } from '@haihe/bidding';
import { loadDemonstration } from '@haihe/cli';
import { PlatformSigner } from '@haihe/market';
import { createLogger, JobRunner, nestLogger, readConfiguration } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { WorkerModule } from '@haihe/worker';

/** The whole exchange with its demonstration market, api and worker, for one test file. */
export interface TestExchange {
  readonly address: string;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

const webApp = fileURLToPath(new URL('../../../apps/web/dist/index.html', import.meta.url));

/**
 * Starts the exchange on a free port over a database of its own.
 *
 * @param environment variables that differ from their defaults
 * @throws Error when the web app has not been built
 */
export async function startExchange(environment: Readonly<Record<string, string>> = {}): Promise<TestExchange> {
  if (!existsSync(webApp)) throw new Error('The browser tests need the built web app: run `npm run build` first (`npm test` does).');
  const database = await openTestDatabase(areas);
  const folder = mkdtempSync(join(tmpdir(), 'haihe-exchange-'));
  const logger = createLogger('test', 'error');
  // Known before it listens: payers are sent back to this address.
  const port = await freePort();
  const given = { configuration: readConfiguration({ HAIHE_DATA: folder, PORT: String(port), ...environment }), databaseUrl: database.url, logger };
  await loadDemonstration(database.transactor, database.reader, await platformKey(new PlatformSigner(given.configuration)));
  const api = await createApi(given);
  await api.listen(port, '127.0.0.1');
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(given), { logger: nestLogger(logger), abortOnError: false });
  await worker.get(JobRunner).start();
  return {
    address: `http://127.0.0.1:${port}`,
    database,
    close: async () => {
      await worker.close();
      await api.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
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
