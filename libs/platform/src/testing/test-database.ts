import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate, Reader, Transactor } from '../database/index.js';
import type { AreaSchema } from '../database/index.js';
import { useEmbeddedPostgres } from '../database/embedded/index.js';
import type { EmbeddedPostgres } from '../database/embedded/index.js';

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly transactor: Transactor;
  readonly reader: Reader;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

const TEMPLATE_LOCK = 727_002;

/** Throw-away clusters need not survive a power cut. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** The cluster of the tests: one per machine and user, shared by the workers, stopped by the last of them. */
async function testServer(): Promise<EmbeddedPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const dataFolder = join(tmpdir(), `haihe-test-${userInfo().uid}`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  return useEmbeddedPostgres({ dataFolder, database: 'haihe_test', settings: fast });
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

async function schemaHash(areas: readonly AreaSchema[]): Promise<string> {
  const hash = createHash('sha256');
  for (const area of areas) for (const migration of area.migrations) hash.update(migration.name).update(migration.prototype.up.toString());
  return hash.digest('hex').slice(0, 16);
}

/** Makes the migrated template once per state of the migrations, whichever worker comes first. */
async function ensureTemplate(server: string, areas: readonly AreaSchema[]): Promise<string> {
  const name = `template_${await schemaHash(areas)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rows } = await admin.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
    if (rows.length > 0 && (rows[0] as { datistemplate: boolean }).datistemplate) return name;
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}`);
    const url = inDatabase(server, name);
    const dataSource = await createDataSource({ url, areas, poolSize: 2, applicationName: 'haihe-template' }).initialize();
    try {
      await migrate(dataSource, url);
    } finally {
      await dataSource.destroy();
    }
    await admin.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    return name;
  } finally {
    await admin.end();
  }
}

/**
 * Clones the migrated template for one test file.
 *
 * @param areas every area whose tables the test needs, lower ones first
 */
export async function openTestDatabase(areas: readonly AreaSchema[]): Promise<TestDatabase> {
  const server = await testServer();
  const template = await ensureTemplate(server.url, areas);
  const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.floor(performance.now() * 1000).toString(36)}`;
  await administer(server.url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY = FILE_COPY`);
  const url = inDatabase(server.url, name);
  const dataSource = await createDataSource({ url, areas, poolSize: 20, applicationName: 'haihe-test' }).initialize();
  return {
    url,
    dataSource,
    transactor: new Transactor(dataSource),
    reader: new Reader(dataSource),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
