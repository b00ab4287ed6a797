import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { loadResult } from './load-client.js';
import type { LoadResult } from './load-client.js';

/** Where Debian's packages of PostgreSQL keep programs that are not on PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** Finds pgbench on PATH or where Debian keeps it; undefined when it is not installed. */
export function findPgbench(): string | undefined {
  const packaged = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse().map((version) => join(DEBIAN, version, 'bin')) : [];
  return [...(process.env['PATH'] ?? '').split(delimiter), ...packaged].map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file));
}

/** A run of pgbench. */
export interface PgbenchRun {
  readonly url: string;
  /** In the language of pgbench. */
  readonly script: string;
  readonly connections: number;
  readonly seconds: number;
  readonly variables: Readonly<Record<string, number>>;
}

/**
 * Runs a script with prepared statements, its fastest way, on one thread, as a Node.js process has.
 *
 * @returns transactions per second, without the time to connect
 */
export async function runPgbench(program: string, run: PgbenchRun): Promise<number> {
  return (await timePgbench(program, run)).perSecond;
}

/** The same, with how long transactions took. */
export async function timePgbench(program: string, { url, script, connections, seconds, variables }: PgbenchRun): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-pgbench-'));
  const file = join(folder, 'script');
  writeFileSync(file, script);
  const { hostname, port, username, password, pathname } = new URL(url);
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  try {
    const { stdout } = await promisify(execFile)(
      program,
      ['-n', '-M', 'prepared', '-T', String(seconds), '-c', String(connections), '-j', '1', ...defined, '-f', file, '-l', '--log-prefix', join(folder, 'log'), '-h', hostname, '-p', port || '5432', '-U', decodeURIComponent(username), pathname.slice(1)],
      { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
    );
    const [, rate] = /^tps = ([\d.]+) \(without/m.exec(stdout) ?? [];
    if (rate === undefined) throw new Error(`pgbench did not tell its rate: ${stdout}`);
    // A line per transaction: client, number, microseconds, …
    const logs = readdirSync(folder).filter((name) => name.startsWith('log')).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
    return { ...loadResult(logs.map((line) => Number(line.split(' ')[2]) / 1000), 1), perSecond: Number(rate) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
