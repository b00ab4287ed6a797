import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createDataSource, migrate, openDatabase, readConfiguration } from '@haihe/platform';
import { areas } from '@haihe/api';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { writeGazetteFile, writeIncopatFile } from './import-files.js';

/** Files that are measured: a workbook with abstracts and a list of short rows; then a large list, for the memory alone. */
const files = [
  { name: 'import, incoPat workbook', file: 'incopat.xlsx', rows: 20_000, write: writeIncopatFile, compared: true },
  { name: 'import, gazette list', file: 'gazette.csv', rows: 50_000, write: writeGazetteFile, compared: true },
  { name: 'import, 200,000 rows', file: 'large.csv', rows: 200_000, write: writeGazetteFile, compared: false },
] as const;

/** What an import writes. Plain COPY writes the same rows to tables without keys, indexes and checks. */
const written = ['ip_right', 'publication', 'right_owner', 'legal_event'] as const;

const MEMORY_LIMIT_MB = 300;

interface ImportLine {
  readonly read: number;
  readonly created: number;
  readonly seconds: number;
  readonly peakMemoryMb: number;
}

/**
 * Rows per second and peak memory of `haihe import`, as the command itself reports them, beside plain COPY of the same
 * rows into the same server in the same run. Everything happens in a database of its own that is dropped again.
 */
export async function benchImport(): Promise<Figure[]> {
  const database = await openDatabase(readConfiguration(process.env));
  const folder = mkdtempSync(join(tmpdir(), 'haihe-bench-'));
  try {
    const figures: Figure[] = [];
    for (const { name, file, rows, write, compared } of files) {
      const path = join(folder, file);
      await write(path, rows);
      figures.push(...(await inFreshDatabase(database.url, (url) => (compared ? measure(name, path, url, folder) : measureMemory(name, path, url)))));
      rmSync(path);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  }
}

async function measure(name: string, path: string, url: string, folder: string): Promise<Figure[]> {
  const first = await importByCommand(path, url);
  const copied = await copySeconds(url, folder);
  const again = await importByCommand(path, url);
  const rate = first.created / first.seconds;
  return [
    figure(name, rate, 'rows/s', { with: 'plain COPY of what it wrote', value: first.created / copied.plain }),
    figure(`${name}, beside what the indexes cost`, rate, 'rows/s', { with: 'COPY to tables with the same indexes', value: first.created / copied.indexed }),
    figure(`${name}, again`, again.read / again.seconds, 'rows/s'),
    memory(name, Math.max(first.peakMemoryMb, again.peakMemoryMb)),
  ];
}

async function measureMemory(name: string, path: string, url: string): Promise<Figure[]> {
  const { created, seconds, peakMemoryMb } = await importByCommand(path, url);
  return [figure(name, created / seconds, 'rows/s'), memory(name, peakMemoryMb)];
}

function memory(name: string, megabytes: number): Figure {
  return figure(`${name}, peak memory`, megabytes, 'MB', { with: 'limit', value: MEMORY_LIMIT_MB });
}

/** Runs the command as people do, on the given database. */
async function importByCommand(path: string, url: string): Promise<ImportLine> {
  const [script = ''] = process.argv.slice(1);
  const child = spawn(process.execPath, [...process.execArgv, script, 'import', path, '--json'], { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`haihe import ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as ImportLine;
}

/** Tables that take the rows: bare ones, and ones with the keys, indexes and checks of the register. */
const targets = {
  plain: (table: string) => `CREATE TABLE target AS SELECT * FROM registry.${table} WHERE false`,
  indexed: (table: string) => `CREATE TABLE target (LIKE registry.${table} INCLUDING ALL)`,
} as const;

/** Seconds that COPY takes for the rows of all tables. */
async function copySeconds(url: string, folder: string): Promise<Record<keyof typeof targets, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const seconds = { plain: 0, indexed: 0 };
    for (const table of written) {
      const dump = join(folder, 'dump');
      await pipeline(client.query(copyTo(`COPY registry.${table} TO STDOUT`)), createWriteStream(dump));
      for (const kind of Object.keys(targets) as (keyof typeof targets)[]) {
        await client.query(targets[kind](table));
        await client.query('CHECKPOINT');
        const started = performance.now();
        await pipeline(createReadStream(dump), client.query(copyFrom('COPY target FROM STDIN')));
        seconds[kind] += (performance.now() - started) / 1000;
        await client.query('DROP TABLE target');
      }
    }
    return seconds;
  } finally {
    await client.end();
  }
}

async function inFreshDatabase<Result>(server: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const name = `haihe_bench_${process.pid}`;
  const address = new URL(server);
  address.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}`);
    const url = address.toString();
    const dataSource = await createDataSource({ url, areas, poolSize: 2, applicationName: 'haihe-bench' }).initialize();
    await migrate(dataSource, url).finally(() => dataSource.destroy());
    return await work(url);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}
