import { trace } from '@opentelemetry/api';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Client, QueryResult } from 'pg';
import type { Aggregate } from './aggregate.js';
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
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as Client;
      const now = await begin(client, isolation);
      // TypeORM would spend three round trips on what took one; it must only know that the transaction is open.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      try {
        const result = await work(new OpenTransaction(runner.manager, client, now, actor));
        await commit(client);
        return result;
      } catch (error) {
        await rollBack(client);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** Opens a transaction and tells its time, in one round trip. */
async function begin(client: Client, isolation: string): Promise<Date> {
  const results: unknown = await client.query(`START TRANSACTION ISOLATION LEVEL ${isolation}; SELECT transaction_timestamp() AS now`);
  const [, told] = results as [unknown, QueryResult<{ now: Date }>];
  const [row] = told.rows;
  if (!row) throw new Error('the database did not tell its time');
  return row.now;
}

/** @throws Error when a statement had failed and the work went on as if it had not: PostgreSQL then rolls back in silence */
async function commit(client: Client): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('nothing was written: a statement of the transaction had failed and its error was swallowed');
}

/** A connection that cannot roll back is ended, so that the pool drops it; the server then rolls back by itself. */
async function rollBack(client: Client): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {
    await client.end().catch(() => undefined);
  }
}

class OpenTransaction implements Tx {
  private highestRank = 0;

  constructor(
    readonly manager: EntityManager,
    private readonly client: Client,
    readonly now: Date,
    readonly actor: Actor,
  ) {}

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
