import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import pg from 'pg';

/** Held while migrating, so that several processes that start together migrate once. */
const MIGRATION_LOCK = 727_001;

/**
 * Brings the database up to date: the job queue's own tables first (the outbox adds jobs), then every area's migrations.
 *
 * @returns the names of the migrations that ran now
 */
export async function migrate(dataSource: DataSource, url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const queue = await guard.query("SELECT to_regclass('graphile_worker.migrations') AS present");
    await runMigrations({ connectionString: url });
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return [...((queue.rows[0] as { present: string | null }).present === null ? ['graphile_worker'] : []), ...applied.map((migration) => migration.name)];
  } finally {
    await guard.end();
  }
}
