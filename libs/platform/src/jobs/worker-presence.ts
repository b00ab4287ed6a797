import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';

/** The key of the lock that a living worker holds. `$1` is its id in the queue. */
const lockOf = (id: string) => `hashtextextended('platform.worker ' || ${id}, 0)`;

/** A worker that lost its connection takes it up again within this time, seconds. */
const GRACE = 10;
const RETRY = 1000;

/**
 * Says which workers live. A worker holds an advisory lock for as long as its connection does, so PostgreSQL itself knows
 * when one is gone, and the jobs that it held are taken up at once; the queue alone would wait four hours.
 */
export class WorkerPresence {
  private client: PoolClient | undefined;
  private ended = false;

  constructor(
    private readonly pool: Pool,
    private readonly logger: Logger,
  ) {}

  /** Holds the lock of a worker until {@link end}, also over broken connections. */
  async hold(workerId: string): Promise<void> {
    while (!this.ended) {
      try {
        await this.take(workerId);
        return;
      } catch (error) {
        this.logger.warn({ err: error }, 'the worker cannot say that it lives');
        await sleep(RETRY);
      }
    }
  }

  private async take(workerId: string): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query(`SELECT pg_advisory_lock(${lockOf('$1')})`, [workerId]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (this.ended) return client.release(true);
    this.client = client;
    client.once('error', () => {
      // Let go already: its connection may break while it closes.
      if (this.client !== client) return;
      client.release(true);
      this.client = undefined;
      void this.hold(workerId);
    });
  }

  /** Gives the jobs of workers that are gone back to the queue. */
  async freeJobs(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM (
         SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => ${GRACE})
       ) holder WHERE pg_try_advisory_xact_lock(${lockOf('id')})`,
    );
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await this.pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [ids]);
    this.logger.warn({ workers: ids }, 'jobs of workers that are gone were taken up');
  }

  /** Lets the lock go. */
  end(): void {
    this.ended = true;
    this.client?.release(true);
    this.client = undefined;
  }
}
