import type { Pool, PoolClient } from 'pg';

/** Rows that are in memory at once. */
const BATCH = 5000;

/** One state of the database, read in as many passes as are needed while everybody else goes on. */
export class Snapshot {
  private cursors = 0;

  private constructor(private readonly client: PoolClient) {}

  /** Does the work on a snapshot. Statements take the time that they need. */
  static async of<Result>(pool: Pool, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    // A connection that is lost fails the next query; unheard, its event would end the process.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
      return await work(new Snapshot(client));
    } finally {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
      client.off('error', ignore);
    }
  }

  /** The rows of a SELECT, one by one, a batch of them in memory. */
  async *rows<Row>(select: string): AsyncGenerator<Row> {
    const cursor = `verification_${(this.cursors += 1)}`;
    await this.client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${select}`);
    for (;;) {
      const { rows } = await this.client.query(`FETCH ${BATCH} FROM ${cursor}`);
      yield* rows as Row[];
      if (rows.length < BATCH) break;
    }
    await this.client.query(`CLOSE ${cursor}`);
  }
}
