import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { platformSchema } from '../database/index.js';
import { createLogger } from '../logging/logger.js';
import { openTestDatabase } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { WorkerPresence } from './worker-presence.js';

const logger = createLogger('test', 'silent');

let database: TestDatabase;
const pools: pg.Pool[] = [];

beforeAll(async () => {
  database = await openTestDatabase([platformSchema]);
}, 60_000);

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.close();
});

/** A worker process of its own. */
function worker(): WorkerPresence {
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pools.push(pool);
  return new WorkerPresence(pool, logger);
}

/** A job that a worker took up a minute ago. */
async function jobOf(workerId: string): Promise<void> {
  const [job] = await database.dataSource.query<{ id: string }[]>("SELECT id FROM graphile_worker.add_job('deliver-event', '{}'::json)");
  await database.dataSource.query("UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - interval '1 minute' WHERE id = $1", [job?.id, workerId]);
}

const heldBy = async () => (await database.reader.query<{ by: string }>('SELECT DISTINCT locked_by AS by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY 1')).map(({ by }) => by);

/** The connections to this database, of all those of the server, that hold an advisory lock. */
const holders = async () =>
  (await database.reader.query<{ pid: number }>("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")).map(({ pid }) => pid);

it('takes up the jobs of a worker that is gone, and of no other', async () => {
  const [living, dying, watching] = [worker(), worker(), worker()];
  await living.hold('pool-living');
  await dying.hold('pool-dying');
  await Promise.all([jobOf('pool-living'), jobOf('pool-dying'), jobOf('pool-of-yesterday')]);
  await watching.freeJobs();
  expect(await heldBy()).toEqual(['pool-dying', 'pool-living']);
  dying.end();
  await untilTrue(async () => {
    await watching.freeJobs();
    return (await heldBy()).length < 2;
  });
  expect(await heldBy()).toEqual(['pool-living']);

  // A worker whose connection broke says again that it lives.
  const broken = await holders();
  await database.dataSource.query('SELECT pg_terminate_backend(unnest($1::integer[]))', [broken]);
  await untilTrue(async () => {
    const now = await holders();
    return now.length > 0 && now.every((pid) => !broken.includes(pid));
  });
  await watching.freeJobs();
  expect(await heldBy()).toEqual(['pool-living']);
  living.end();
}, 30_000);

async function untilTrue(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}
