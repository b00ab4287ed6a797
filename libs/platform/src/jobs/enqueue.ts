import type { Tx } from '../database/index.js';

/** When and how a job runs. */
export interface JobOptions {
  readonly runAt?: Date;
  /** A job with the same key that has not run yet is replaced. */
  readonly key?: string;
  readonly maxAttempts?: number;
}

/** Adds a job in the transaction of the change that it follows. */
export async function enqueue(tx: Tx, task: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): Promise<void> {
  await tx.query('SELECT graphile_worker.add_job($1, $2::json, run_at => coalesce($3, now()), job_key => $4, max_attempts => $5)', [
    task,
    JSON.stringify(payload),
    options.runAt ?? null,
    options.key ?? null,
    options.maxAttempts ?? 10,
  ]);
}
