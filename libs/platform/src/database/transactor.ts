import { trace } from '@opentelemetry/api';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { ClientBase, Pool, QueryResult } from 'pg';
import type { Aggregate } from './aggregate.js';
import { insideTransaction } from './outside-transaction.js';
import { isRetryable } from './sql-state.js';
import type { Actor, AuditEntry, DomainEvent, Tx } from './tx.js';

const ATTEMPTS = 3;
const tracer = trace.getTracer('haihe');

/** How a transaction runs. */
export interface TransactionOptions {
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

/** Opens transactions: the only way to write. */
@Injectable()
export class Transactor {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in one transaction and commits it; rolls back when the work throws.
   *
   * A serialisation failure (40001) or deadlock (40P01) repeats the whole work, three attempts at most. Nothing that
   * reaches outside the database may be done in it.
   */
  async run<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, options: TransactionOptions = {}): Promise<Result> {
    return tracer.startActiveSpan('transaction', async (span) => {
      try {
        for (let attempt = 1; ; attempt += 1) {
          try {
            return await this.attempt(actor, work, options.isolation ?? 'READ COMMITTED');
          } catch (error) {
            if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
          }
        }
      } finally {
        span.end();
      }
    });
  }

  private async attempt<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, isolation: string): Promise<Result> {
    const client = await this.pool.connect();
    // A connection that is lost in between fails the next query; unheard, its event would end the process.
    client.on('error', ignore);
    let tx: OpenTransaction | undefined;
    let broken = false;
    try {
      const open = new OpenTransaction(this.dataSource, client, await begin(client, isolation), actor);
      tx = open;
      const result = await insideTransaction(() => work(open));
      await commit(client);
      return result;
    } catch (error) {
      broken = !(await rollBack(client));
      throw error;
    } finally {
      await tx?.end();
      client.off('error', ignore);
      // A connection that cannot roll back is dropped; the server then rolls back by itself.
      client.release(broken);
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}

const ignore = (): void => undefined;

/** Opens a transaction and tells its time, in one round trip. */
async function begin(client: ClientBase, isolation: string): Promise<Date> {
  const results: unknown = await client.query(`START TRANSACTION ISOLATION LEVEL ${isolation}; SELECT transaction_timestamp() AS now`);
  const [, told] = results as [unknown, QueryResult<{ now: Date }>];
  const [row] = told.rows;
  if (!row) throw new Error('the database did not tell its time');
  return row.now;
}

/** @throws Error when a statement had failed and the work went on as if it had not: PostgreSQL then rolls back in silence */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('nothing was written: a statement of the transaction had failed and its error was swallowed');
}

/** @returns whether the connection can be used again */
async function rollBack(client: ClientBase): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

class OpenTransaction implements Tx {
  private highestRank = 0;
  private runner: QueryRunner | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: ClientBase,
    readonly now: Date,
    readonly actor: Actor,
  ) {}

  /** Made when it is asked for: TypeORM's runner then works on the connection as it stands, in its open transaction. */
  get manager(): EntityManager {
    this.runner ??= Object.assign(this.dataSource.createQueryRunner(), { databaseConnection: this.client, isTransactionActive: true, transactionDepth: 1 });
    return this.runner.manager;
  }

  /** Entities cannot be reached through it any more; the connection is not the runner's to give back. */
  async end(): Promise<void> {
    await this.runner?.release();
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.client.query({ text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) });
    return result.rows as Row[];
  }

  async lock(aggregate: Aggregate, ids: readonly string[]): Promise<void> {
    if (aggregate.rank < this.highestRank) {
      throw new Error(`${aggregate.name} must be locked before what was locked already (rank ${this.highestRank})`);
    }
    this.highestRank = aggregate.rank;
    if (ids.length === 0) return;
    await this.query(`SELECT id FROM ${aggregate.table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [
      [...new Set(ids)].sort(),
    ]);
  }

  async emit(event: DomainEvent): Promise<void> {
    await this.query('SELECT platform.emit_event($1, $2::jsonb)', [event.topic, JSON.stringify(event.payload)]);
  }

  async audit(entry: AuditEntry): Promise<void> {
    await this.query(
      `INSERT INTO platform.audit_entry (occurred_at, request_id, person_id, organisation_id, action, subject_type, subject_id, reason, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)`,
      [
        this.now,
        this.actor.requestId,
        this.actor.personId ?? null,
        this.actor.organisationId ?? null,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        entry.reason ?? null,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
  }
}
