import { readFile } from 'node:fs/promises';
import { createLogger, readConfiguration } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { buildSchema, findBreakingChanges } from 'graphql';
import { areas } from './areas.js';
import { createApi } from './create-api.js';
import { describeApi } from './describe-api.js';
import type { ApiDescription } from './describe-api.js';
import { schemaFaults } from './schema-faults.js';

const committed = (name: string): Promise<string> => readFile(new URL(`../${name}`, import.meta.url), 'utf8');

/** Lines that only one of two texts has. */
function difference(before: string, after: string): string[] {
  const [old, fresh] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  return [...[...old].filter((line) => !fresh.has(line)).map((line) => `- ${line}`), ...[...fresh].filter((line) => !old.has(line)).map((line) => `+ ${line}`)];
}

/** Fails with what is to be done. */
function demandNone(findings: readonly string[], advice: string): void {
  if (findings.length > 0) throw new Error(`${advice}\n  ${findings.slice(0, 60).join('\n  ')}`);
}

describe('what the api offers', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createApi>>;
  let api: ApiDescription;
  beforeAll(async () => {
    database = await openTestDatabase(areas);
    app = await createApi({ configuration: readConfiguration({}), databaseUrl: database.url, logger: createLogger('test', 'error') });
    api = describeApi(app);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('breaks no client of the committed schema', async () => {
    const changes = findBreakingChanges(buildSchema(await committed('schema.graphql')), buildSchema(api.schema));
    demandNone(
      changes.map((change) => change.description),
      'These changes break clients of apps/api/schema.graphql. Expand first and remove later; if all clients are changed in the same commit, say so in it and run `npm run schema`:',
    );
    expect(changes).toEqual([]);
  });

  it('is the committed schema', async () => {
    const schema = await committed('schema.graphql');
    demandNone(difference(schema, api.schema), 'apps/api/schema.graphql differs from the code: run `npm run schema`, read the difference and commit it.');
    expect(schema === api.schema).toBe(true);
  });

  it('is open to whom the committed list says', async () => {
    const permissions = await committed('permissions.txt');
    demandNone(difference(permissions, api.permissions), 'apps/api/permissions.txt differs from the code: run `npm run schema`, read the difference and commit it.');
    expect(permissions === api.permissions).toBe(true);
  });

  it('keeps the rules of GraphQL in this house', () => {
    const faults = schemaFaults(buildSchema(api.schema));
    demandNone(faults, 'The schema breaks rules of the house:');
    expect(faults).toEqual([]);
  });
});
