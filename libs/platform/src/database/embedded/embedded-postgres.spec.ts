import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { useEmbeddedPostgres } from './index.js';

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'haihe-embedded-'));
    // As a home of mode 700: nobody but its owner can enter, and PostgreSQL does not run as root.
    chmodSync(folder, 0o700);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('starts in a closed folder, serves several users, stops with the last, keeps its data, moves when its port is taken', async () => {
    const dataFolder = join(folder, 'deep', 'data');
    const first = await useEmbeddedPostgres({ dataFolder });
    const second = await useEmbeddedPostgres({ dataFolder });
    expect(second.url).toBe(first.url);
    expect(await ask(first.url, "SELECT current_setting('server_version_num')::int / 10000 AS major, (SELECT datcollate FROM pg_database WHERE datname = current_database()) AS collation")).toEqual({ major: 18, collation: 'C.UTF-8' });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual({ answer: 42 });
    await second.stop();
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow();

    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(Number(new URL(first.url).port), '127.0.0.1', listening));
    const again = await useEmbeddedPostgres({ dataFolder });
    squatter.close();
    expect(new URL(again.url).port).not.toBe(new URL(first.url).port);
    expect(await ask(again.url, 'SELECT answer FROM kept')).toEqual({ answer: 42 });
    await again.stop();
    const cluster = join(dataFolder, 'postgres');
    expect(existsSync(cluster)).toBe(true);
    rmSync(realpathSync(cluster), { recursive: true });
  }, 60_000);

  it('waits for a server that is still shutting down', async () => {
    const dataFolder = join(folder, 'data');
    const first = await useEmbeddedPostgres({ dataFolder });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const client = new pg.Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    // A smart shutdown takes nobody in and waits for the last client: the server is there and answers nobody.
    const cluster = realpathSync(join(dataFolder, 'postgres'));
    process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGTERM');
    const again = useEmbeddedPostgres({ dataFolder });
    await new Promise((later) => setTimeout(later, 1000));
    await client.end();
    expect(await ask((await again).url, 'SELECT answer FROM kept')).toEqual({ answer: 42 });
    await (await again).stop();
    await first.stop();
    rmSync(cluster, { recursive: true });
  }, 60_000);

  it('says in one sentence what is wrong with a data folder', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, 'postgres'), { recursive: true });
    writeFileSync(join(broken, 'postgres.json'), '{"port":1,"password":"x"}');
    await expect(useEmbeddedPostgres({ dataFolder: broken })).rejects.toThrow(/is broken \(its PG_VERSION is missing\): restore a backup/);

    writeFileSync(join(broken, 'postgres', 'PG_VERSION'), '15\n');
    await expect(useEmbeddedPostgres({ dataFolder: broken })).rejects.toThrow(/made by PostgreSQL 15, this is PostgreSQL 18/);

    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(useEmbeddedPostgres({ dataFolder: join(file, 'data') })).rejects.toThrow(/cannot be made \(ENOTDIR\): set HAIHE_DATA/);
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});
