import { execFile } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

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
export async function runPgbench(program: string, { url, script, connections, seconds, variables }: PgbenchRun): Promise<number> {
  const file = join(tmpdir(), `haihe-${process.pid}.pgbench`);
  writeFileSync(file, script);
  const { hostname, port, username, password, pathname } = new URL(url);
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  try {
    const { stdout } = await promisify(execFile)(
      program,
      ['-n', '-M', 'prepared', '-T', String(seconds), '-c', String(connections), '-j', '1', ...defined, '-f', file, '-h', hostname, '-p', port || '5432', '-U', decodeURIComponent(username), pathname.slice(1)],
      { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
    );
    const [, rate] = /^tps = ([\d.]+) \(without/m.exec(stdout) ?? [];
    if (rate === undefined) throw new Error(`pgbench did not tell its rate: ${stdout}`);
    return Number(rate);
  } finally {
    rmSync(file, { force: true });
  }
}
