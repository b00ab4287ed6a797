import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { areas } from '@haihe/api';
import { createDataSource, migrate, Reader, Transactor, useEmbeddedPostgres } from '@haihe/platform';
import type { EmbeddedPostgres } from '@haihe/platform';
import type { TestDatabase } from '@haihe/platform/testing';

/** What is ended without warning. */
export const victims = ['api', 'worker', 'database'] as const;

/** What is ended without warning. */
export type Victim = (typeof victims)[number];

/** How long something may take to come back on a machine that does much else. */
const PATIENCE = 90_000;

/** The exchange in processes of its own, on a database server of its own that keeps what it has said it kept: each can be killed. */
export class FaultWorld {
  private readonly folder = mkdtempSync(join(tmpdir(), 'haihe-faults-'));
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly services = new Map<'api' | 'worker', ChildProcess>();
  private closing = false;

  private constructor(private readonly port: number) {
    // PostgreSQL runs as somebody else when this runs as root.
    chmodSync(this.folder, 0o755);
  }

  /** Starts everything. The services must have been built. */
  static async open(): Promise<FaultWorld> {
    const world = new FaultWorld(await freePort());
    await world.startDatabase();
    await world.withDatabase(({ dataSource, url }) => migrate(dataSource, url));
    await world.start('api');
    await world.start('worker');
    return world;
  }

  /** Where the api listens, also after it was started again. */
  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** SIGKILL, and at once a new start. */
  async strike(victim: Victim): Promise<void> {
    if (victim === 'database') {
      process.kill(Number(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
      await this.startDatabase();
      return;
    }
    const service = this.services.get(victim);
    this.services.delete(victim);
    const gone = service && service.exitCode === null && service.signalCode === null ? once(service, 'exit') : Promise.resolve();
    service?.kill('SIGKILL');
    await gone;
    await this.start(victim);
  }

  /** Works on the database with connections of its own. */
  async withDatabase<Result>(work: (database: TestDatabase) => Promise<Result>): Promise<Result> {
    const url = this.databaseUrl;
    const dataSource = await createDataSource({ url, areas, poolSize: 4, applicationName: 'haihe-faults' }).initialize();
    try {
      return await work({ url, dataSource, transactor: new Transactor(dataSource), reader: new Reader(dataSource), close: () => Promise.resolve() });
    } finally {
      await dataSource.destroy();
    }
  }

  async close(): Promise<void> {
    this.closing = true;
    for (const service of this.services.values()) {
      if (service.exitCode !== null || service.signalCode !== null) continue;
      const gone = once(service, 'exit');
      service.kill('SIGKILL');
      await gone;
    }
    for (const server of this.servers) await server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get databaseUrl(): string {
    return this.servers.at(-1)?.url ?? '';
  }

  /** Again and again: what is left of the server that was killed has to go first. */
  private async startDatabase(): Promise<void> {
    await insist(async () => {
      this.servers.push(await useEmbeddedPostgres({ dataFolder: this.folder, settings: { max_connections: '80', shared_buffers: '64MB' } }));
    });
  }

  /** A service that does not find its database ends; whoever runs it starts it again. */
  private async start(name: 'api' | 'worker'): Promise<void> {
    await insist(async () => {
      const main = fileURLToPath(new URL(`../../../apps/${name}/dist/main.js`, import.meta.url));
      const child = fork(main, {
        env: {
          ...{ PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: this.databaseUrl, HAIHE_DATA: this.folder, PORT: String(this.port), HAIHE_PUBLIC_URL: this.address },
          ...{ HAIHE_LOG: process.env['HAIHE_FAULT_LOG'] ?? 'silent', HAIHE_REQUESTS_PER_MINUTE: '0' },
        },
        execArgv: [],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const said = await Promise.race([once(child, 'message').then(([message]) => message as { ready?: boolean; error?: string }), once(child, 'exit').then(() => ({ ready: false, error: 'it ended' }))]);
      if (!said.ready) {
        child.kill('SIGKILL');
        throw new Error(`the ${name} does not start: ${said.error ?? ''}`);
      }
      this.services.set(name, child);
      // As a supervisor does: a service that ended by itself, its database gone under it, is started again.
      child.once('exit', () => {
        if (!this.closing && this.services.get(name) === child) void this.start(name).catch(() => undefined);
      });
    });
  }
}

async function insist(work: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(300);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
