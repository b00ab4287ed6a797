import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { EmbeddedPostgresError } from './binaries.js';
import { ClusterUsers, isAlive } from './cluster-users.js';
import { placeCluster } from './placement.js';
import type { Placement } from './placement.js';
import { isWritable } from './system-user.js';

const MAJOR = '18';
const START_SECONDS = 60;
/** A number in a file that a crash left behind may by now be another program's: then waiting has to end. */
const LEAVING_SECONDS = 20;

/** Settings that suit a workplace machine; a real deployment sets its own server. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  wal_compression: 'on',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
} as const;

/** Keeps how the cluster is reached; readable by its owner alone. */
interface Access {
  readonly port: number;
  readonly password: string;
}

/** A running embedded PostgreSQL that this process uses. */
export interface EmbeddedPostgres {
  /** Connection string of the product's database. */
  readonly url: string;
  /** Leaves the cluster; the last user stops it. */
  stop(): Promise<void>;
}

/** How the embedded server is started. */
export interface EmbeddedPostgresOptions {
  /** HAIHE_DATA. */
  readonly dataFolder: string;
  readonly database?: string;
  /** Further server settings, e.g. fsync off for throw-away test clusters. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs there already.
 *
 * @throws EmbeddedPostgresError with one clear sentence: folder not writable, folder broken, other version, no start
 */
export async function useEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder);
  prepareFolder(dataFolder);
  return withStartLock(dataFolder, async () => {
    const placement = placeCluster(dataFolder);
    let access = await ensureCluster(dataFolder, placement);
    const users = new ClusterUsers(join(dataFolder, 'postgres-users'));
    const database = options.database ?? 'haihe';
    const url = (name: string): string => `postgresql://haihe:${access.password}@127.0.0.1:${access.port}/${name}`;
    if (!(await answers(url('postgres'))) && !(await comesBack(placement.cluster, url('postgres')))) {
      access = await keepFreePort(dataFolder, access);
      await startServer(dataFolder, placement, access, { ...settings, ...options.settings }, url('postgres'));
    }
    users.join();
    await ensureDatabase(url('postgres'), database);
    return {
      url: url(database),
      stop: async () => {
        await withStartLock(dataFolder, async () => {
          if (users.leave()) await stopServer(placement.cluster);
        });
      },
    };
  });
}

function prepareFolder(dataFolder: string): void {
  try {
    makeFolder(dataFolder);
  } catch (error) {
    throw new EmbeddedPostgresError(`The data folder ${dataFolder} cannot be made (${(error as NodeJS.ErrnoException).code ?? 'error'}): set HAIHE_DATA to a folder that you can write to.`);
  }
  if (!statSync(dataFolder).isDirectory() || !isWritable(dataFolder)) {
    throw new EmbeddedPostgresError(`The data folder ${dataFolder} is not writable: set HAIHE_DATA to a folder that you can write to.`);
  }
}

/** Folder by folder: Node's own way tries for ever where the system says that the parent is not there, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** One process at a time starts or stops the cluster of a folder. */
async function withStartLock<Result>(dataFolder: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(dataFolder, 'postgres.lock');
  for (let waited = 0; ; waited += 100) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(existsSync(file) ? readFileSync(file, 'utf8') : 0);
      if (!(holder > 0 && isAlive(holder)) && waited > 0) rmSync(file, { force: true });
      else if (waited > START_SECONDS * 1000) throw new EmbeddedPostgresError(`Another process (${holder}) has been starting the database of ${dataFolder} for over a minute: end it and try again.`);
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Makes the cluster when there is none yet. An interrupted making leaves no access file and is done again. */
async function ensureCluster(dataFolder: string, placement: Placement): Promise<Access> {
  const accessFile = join(dataFolder, 'postgres.json');
  const { cluster } = placement;
  if (existsSync(accessFile)) {
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      throw new EmbeddedPostgresError(`The database in ${cluster} is broken (its PG_VERSION is missing): restore a backup of it, or move ${dataFolder} away to start with an empty one.`);
    }
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) {
      throw new EmbeddedPostgresError(`The database in ${cluster} was made by PostgreSQL ${version}, this is PostgreSQL ${MAJOR}: dump it with the old version and load it into a new data folder.`);
    }
    try {
      return JSON.parse(readFileSync(accessFile, 'utf8')) as Access;
    } catch {
      throw new EmbeddedPostgresError(`The file ${accessFile} is broken: restore it from a backup, or move ${dataFolder} away to start with an empty database.`);
    }
  }
  rmSync(cluster, { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (placement.user) {
    chownSync(cluster, placement.user.uid, placement.user.gid);
    chownSync(passwordFile, placement.user.uid, placement.user.gid);
  }
  try {
    await promisify(execFile)(
      placement.binaries.initdb,
      ['-D', cluster, '-U', 'haihe', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--locale=C.UTF-8', '--encoding=UTF8', '--no-instructions'],
      { ...asUser(placement), cwd: '/' },
    );
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr ?? error).trim().split('\n').at(-1);
    throw new EmbeddedPostgresError(`The database could not be made in ${cluster}: ${reason}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return writeAccess(dataFolder, { port: await freePort(), password });
}

function writeAccess(dataFolder: string, access: Access): Access {
  writeFileSync(join(dataFolder, 'postgres.json'), `${JSON.stringify(access)}\n`, { mode: 0o600 });
  return access;
}

/** Another program may have taken the port since the last start: then the cluster moves to a free one. */
async function keepFreePort(dataFolder: string, access: Access): Promise<Access> {
  try {
    await freePort(access.port);
    return access;
  } catch {
    return writeAccess(dataFolder, { ...access, port: await freePort() });
  }
}

/**
 * Whether a server that is there but does not answer is answering after a while: one that is starting does; one that is
 * shutting down goes, and another can take its place.
 */
async function comesBack(cluster: string, url: string): Promise<boolean> {
  for (let waited = 0; waited < LEAVING_SECONDS * 1000 && serverOf(cluster) !== undefined; waited += 100) {
    await sleep(100);
    if (await answers(url)) return true;
  }
  return false;
}

/** The process that runs the cluster, if one is alive. */
function serverOf(cluster: string): number | undefined {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

async function startServer(dataFolder: string, placement: Placement, access: Access, all: Readonly<Record<string, string>>, url: string): Promise<void> {
  const logFile = join(dataFolder, 'postgres.log');
  const logged = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, 'a');
  const server = spawn(
    placement.binaries.postgres,
    ['-D', placement.cluster, '-p', String(access.port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asUser(placement), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let exited = false;
  server.on('exit', () => (exited = true));
  server.on('error', () => (exited = true));
  server.unref();
  for (let waited = 0; waited < START_SECONDS * 1000; waited += 50) {
    if (await answers(url)) return;
    if (exited) break;
    await sleep(50);
  }
  const said = readFileSync(logFile).subarray(logged).toString('utf8').split('\n').filter((line) => /FATAL|PANIC|could not/.test(line)).at(-1);
  throw new EmbeddedPostgresError(`The database in ${placement.cluster} does not start: ${said ?? 'no reason given'} (see ${logFile}).`);
}

async function stopServer(cluster: string): Promise<void> {
  const pid = serverOf(cluster);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < START_SECONDS * 1000 && existsSync(join(cluster, 'postmaster.pid')); waited += 50) await sleep(50);
}

function asUser(placement: Placement): { uid?: number; gid?: number } {
  return placement.user ? { uid: placement.user.uid, gid: placement.user.gid } : {};
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function freePort(wanted = 0): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

/** Whether the embedded cluster of a folder exists at all. */
export function hasEmbeddedCluster(dataFolder: string): boolean {
  return existsSync(dataFolder) && readdirSync(dataFolder).includes('postgres.json');
}
