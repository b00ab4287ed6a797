import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { identitySchema } from '@haihe/identity';
import { enterParty, signInAs } from '@haihe/identity/testing';
import { newId, platformSchema, PubSub, toGlobalId } from '@haihe/platform';
import { openTestService } from '@haihe/platform/testing';
import type { GraphqlClient, TestService } from '@haihe/platform/testing';
import { importChannel } from '../actions/run-import.js';
import { registrySchema } from '../data/registry-schema.js';
import { RegistryGraphqlModule } from '../registry-graphql.module.js';

const PROGRESS = 'subscription ($id: ID!) { importProgress(importRunId: $id) { state read } }';

describe('the progress of an import over WebSocket', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-progress-'));
  let service: TestService;
  let address: string;
  let owner: GraphqlClient;
  let stranger: GraphqlClient;
  const runId = newId();

  beforeAll(async () => {
    service = await openTestService({ areas: [platformSchema, identitySchema, registrySchema], imports: [RegistryGraphqlModule], environment: { HAIHE_DATA: folder, HAIHE_LOG: 'silent' } });
    await service.app.listen(0, '127.0.0.1');
    address = `127.0.0.1:${(service.app.getHttpServer().address() as AddressInfo).port}`;
    const company = await enterParty(service.database);
    owner = await signedIn(company);
    stranger = await signedIn(await enterParty(service.database));
    await service.database.reader.query(
      `INSERT INTO registry.import_run (id, file_name, state, organisation_id, started_at) VALUES ($1, 'a.csv', 'RUNNING', $2, now())`,
      [runId, company.organisationId],
    );
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  async function signedIn(party: Awaited<ReturnType<typeof enterParty>>): Promise<GraphqlClient> {
    return signInAs(service.client(), party);
  }

  /** Everything that comes until the server ends it, or the errors that it is refused with. */
  function watch(query: string, client: GraphqlClient | undefined, origin = `http://${address}`, onFirst?: () => void): Promise<unknown[]> {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { origin, ...(client ? { cookie: client.cookies.header() } : {}) } });
      }
    }
    const socket = createClient({ url: `ws://${address}/graphql`, webSocketImpl: Socket, retryAttempts: 0, lazy: true });
    const seen: unknown[] = [];
    return new Promise<unknown[]>((done) => {
      socket.subscribe(
        { query, variables: { id: toGlobalId('ImportRun', runId) } },
        {
          next: (result) => {
            seen.push(result.data ? result.data['importProgress'] : result.errors?.map((error) => error.extensions?.['code']));
            if (seen.length === 1) onFirst?.();
          },
          error: (error: unknown) => done([...seen, Array.isArray(error) ? error.map((each: { extensions?: { code?: unknown } }) => each.extensions?.code) : (error as { code?: number }).code]),
          complete: () => done(seen),
        },
      );
    }).finally(() => socket.dispose());
  }

  it('goes to its organisation until it has ended', async () => {
    const finish = async (): Promise<void> => {
      await service.database.reader.query(`UPDATE registry.import_run SET state = 'DONE', rows_done = 3, created = 3, finished_at = now() WHERE id = $1`, [runId]);
      await service.app.get(PubSub, { strict: false }).publish(importChannel(runId), {});
    };
    expect(await watch(PROGRESS, owner, undefined, () => void finish())).toEqual([
      { state: 'RUNNING', read: 0 },
      { state: 'DONE', read: 3 },
    ]);
  });

  it('goes to nobody else', async () => {
    expect(await watch(PROGRESS, stranger)).toEqual([]);
    expect(await watch(PROGRESS, undefined)).toEqual([['UNAUTHENTICATED']]);
  });

  it('is refused to pages of others, and nothing but subscriptions is served', async () => {
    expect(await watch(PROGRESS, owner, 'https://elsewhere.example')).toEqual([4403]);
    expect(await watch('query ($id: ID!) { importRun(id: $id) { state } }', owner)).toEqual([['GRAPHQL_VALIDATION_FAILED']]);
    expect(await watch('subscription { nonsense }', owner)).toEqual([expect.arrayContaining(['GRAPHQL_VALIDATION_FAILED'])]);
  });
});
