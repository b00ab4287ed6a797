import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { NestFactory } from '@nestjs/core';
import { areas, createApi } from '@haihe/api';
import { enterParty, givePassword, signInAs } from '@haihe/identity/testing';
import type { Party, PartyOptions } from '@haihe/identity/testing';
import { startStripeStandIn } from '@haihe/payments/testing';
import type { StripeStandIn } from '@haihe/payments/testing';
import { createLogger, JobRunner, nestLogger, readConfiguration, StoredFiles } from '@haihe/platform';
import { GraphqlClient, openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { WorkerModule } from '@haihe/worker';

/** Password of everybody in a scenario. */
export const password = 'a willow by the river';

/** The whole exchange as it is deployed: api and worker over one database, with Stripe's interface beside. */
export interface Exchange {
  readonly database: TestDatabase;
  readonly stripe: StripeStandIn;
  readonly address: string;
  /** Enters a party that can sign, by default the owner of a new verified enterprise. */
  enter(options?: PartyOptions): Promise<Party>;
  /** A browser of the party. */
  browser(party: Party): GraphqlClient;
  /** A document that the party uploaded. @returns opaque id of the file */
  file(party: Party, content?: string | Buffer, fileName?: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts api and worker on a database of their own. */
export async function openExchange(): Promise<Exchange> {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-scenario-'));
  const [database, stripe] = [await openTestDatabase(areas), await startStripeStandIn()];
  const configuration = readConfiguration({ HAIHE_DATA: folder, HAIHE_LOG: 'error', HAIHE_REQUESTS_PER_MINUTE: '0', HAIHE_PUBLIC_URL: 'http://127.0.0.1', ...stripe.environment });
  const given = { configuration, databaseUrl: database.url, logger: createLogger('scenario', 'error') };
  const api = await createApi(given);
  await api.listen(0, '127.0.0.1');
  const address = await api.getUrl();
  stripe.deliverTo(`${address}/webhooks/stripe`);
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(given), { logger: nestLogger(given.logger), abortOnError: false });
  await worker.get(JobRunner).start();
  return {
    database,
    stripe,
    address,
    async enter(options) {
      const party = await enterParty(database, options);
      await givePassword(database, party, password);
      return party;
    },
    browser: (party) => signInAs(new GraphqlClient(address), party),
    file: async (party, content = '测试文件', fileName = '文件.txt') =>
      (await api.get(StoredFiles, { strict: false }).receive(party.caller, { fileName, content: Readable.from([Buffer.from(content)]) })).id,
    async close() {
      await worker.close();
      await api.close();
      await stripe.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
