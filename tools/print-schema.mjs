// Writes what the api offers and to whom: apps/api/schema.graphql and apps/api/permissions.txt.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const environment = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
const built = spawnSync(join(root, 'node_modules/.bin/nx'), ['run', 'api:build', '--output-style=static'], { cwd: root, env: environment, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(built.status ?? 1);

const { areas, createApi, describeApi } = await import('@haihe/api');
const { createLogger, readConfiguration } = await import('@haihe/platform');
const { openTestDatabase } = await import('@haihe/platform/testing');

const database = await openTestDatabase(areas);
const app = await createApi({ configuration: readConfiguration({}), databaseUrl: database.url, logger: createLogger('schema', 'error') });
const { schema, permissions } = describeApi(app);
writeFileSync(join(root, 'apps/api/schema.graphql'), schema);
writeFileSync(join(root, 'apps/api/permissions.txt'), permissions);
await app.close();
await database.close();
process.stdout.write(`apps/api/schema.graphql: ${schema.split('\n').length - 1} lines\napps/api/permissions.txt: ${permissions.split('\n').length - 1} lines\n`);
