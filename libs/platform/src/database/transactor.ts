import { trace } from '@opentelemetry/api';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
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
            return await this.dataSource.transaction(options.isolation ?? 'READ COMMITTED', async (manager) =>
              work(await OpenTransaction.begin(manager, actor)),
            );
          } catch (error) {
            if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
          }
        }
      } finally {
        span.end();
      }
    });
  }
}

class OpenTransaction implements Tx {
  private highestRank = 0;

  private constructor(
    readonly manager: EntityManager,
    readonly now: Date,
    readonly actor: Actor,
  ) {}

  static async begin(manager: EntityManager, actor: Actor): Promise<OpenTransaction> {
    const rows: { now: Date }[] = await manager.query('SELECT transaction_timestamp() AS now');
    const [row] = rows;
    if (!row) throw new Error('the database did not tell its time');
    return new OpenTransaction(manager, row.now, actor);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    // TypeORM answers [rows, count] for UPDATE and DELETE, and the rows alone otherwise.
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') {
      return result[0] as Row[];
    }
    return result as Row[];
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
