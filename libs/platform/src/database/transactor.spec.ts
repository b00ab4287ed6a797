import { defineAggregate, demandOutsideTransaction, newId, nextReference, once, platformSchema, systemActor } from './index.js';
import { countQueries, openTestDatabase } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';

const actor = systemActor('test');
const first = defineAggregate({ name: 'first', table: 'thing', rank: 1 });
const second = defineAggregate({ name: 'second', table: 'thing', rank: 2 });

describe('Transactor', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
    await database.reader.query('CREATE TABLE thing (id uuid PRIMARY KEY, n int NOT NULL DEFAULT 0)');
  });
  afterAll(() => database.close());

  it('lets nothing reach outside while a transaction is open', async () => {
    const call = (): void => demandOutsideTransaction('a call of the bank');
    await expect(database.transactor.run(actor, async (tx) => {
      await tx.query('SELECT 1');
      await Promise.resolve().then(call);
    })).rejects.toThrow('a call of the bank was asked for inside a transaction');
    await database.transactor.run(actor, () => Promise.resolve());
    expect(call).not.toThrow();
  });

  it('rolls everything back when the work throws', async () => {
    const id = newId();
    await expect(
      database.transactor.run(actor, async (tx) => {
        await tx.query('INSERT INTO thing (id) VALUES ($1)', [id]);
        await tx.emit({ topic: 'test.thing-made', payload: { id } });
        await tx.audit({ action: 'thing.make', subjectType: 'Thing', subjectId: id });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await database.reader.query('SELECT 1 FROM thing WHERE id = $1', [id])).toEqual([]);
    expect(await database.reader.query('SELECT 1 FROM platform.event')).toEqual([]);
    expect(await database.reader.query('SELECT 1 FROM platform.audit_entry')).toEqual([]);
  });

  it('repeats the work on a serialisation failure, and on nothing else', async () => {
    const id = newId();
    await database.reader.query('INSERT INTO thing (id) VALUES ($1)', [id]);
    let attempts = 0;
    let bothRead = (): void => undefined;
    const barrier = new Promise<void>((done) => (bothRead = done));
    const increment = () =>
      database.transactor.run(
        actor,
        async (tx) => {
          attempts += 1;
          const [row] = await tx.query<{ n: number }>('SELECT n FROM thing WHERE id = $1', [id]);
          if (attempts === 2) bothRead();
          await barrier;
          await tx.query('UPDATE thing SET n = $2 WHERE id = $1', [id, (row?.n ?? 0) + 1]);
        },
        { isolation: 'REPEATABLE READ' },
      );
    await Promise.all([increment(), increment()]);
    expect(await database.reader.one('SELECT n FROM thing WHERE id = $1', [id])).toEqual({ n: 2 });
    expect(attempts).toBe(3);

    let tries = 0;
    await expect(
      database.transactor.run(actor, async (tx) => {
        tries += 1;
        await tx.query('INSERT INTO thing (id) VALUES ($1)', [id]);
      }),
    ).rejects.toThrow(/duplicate key/);
    expect(tries).toBe(1);
  });

  it('opens a transaction in one round trip, at the time of the database', async () => {
    const { result, queries } = await countQueries(() =>
      database.transactor.run(actor, async (tx) => {
        const [row] = await tx.query<{ same: boolean; level: string }>(
          `SELECT transaction_timestamp() BETWEEN $1::timestamptz AND $1::timestamptz + interval '1 ms' AS same, current_setting('transaction_isolation') AS level`,
          [tx.now],
          'transactor-spec',
        );
        return row;
      }, { isolation: 'SERIALIZABLE' }),
    );
    expect(result).toEqual({ same: true, level: 'serializable' });
    expect(queries).toHaveLength(3);
  });

  it('gives entities the same transaction', async () => {
    const id = newId();
    await expect(
      database.transactor.run(actor, async (tx) => {
        await tx.query('INSERT INTO thing (id) VALUES ($1)', [id]);
        expect(tx.manager.queryRunner?.isTransactionActive).toBe(true);
        expect(await tx.manager.query('SELECT n FROM thing WHERE id = $1', [id])).toEqual([{ n: 0 }]);
        await tx.manager.transaction(async (nested) => {
          await nested.query('UPDATE thing SET n = 1 WHERE id = $1', [id]);
        });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await database.reader.query('SELECT 1 FROM thing WHERE id = $1', [id])).toEqual([]);
  });

  it('does not report as done what the database rolled back', async () => {
    const id = newId();
    await expect(
      database.transactor.run(actor, async (tx) => {
        await tx.query('INSERT INTO thing (id) VALUES ($1)', [id]);
        await tx.query('INSERT INTO thing (id) VALUES ($1)', [id]).catch(() => undefined);
      }),
    ).rejects.toThrow('nothing was written');
    expect(await database.reader.query('SELECT 1 FROM thing WHERE id = $1', [id])).toEqual([]);
  });

  it('survives the loss of a connection', async () => {
    await expect(database.transactor.run(actor, (tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'))).rejects.toThrow();
    expect(await database.transactor.run(actor, (tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  it('refuses to take locks against their order', async () => {
    await expect(
      database.transactor.run(actor, async (tx) => {
        await tx.lock(second, [newId()]);
        await tx.lock(first, [newId()]);
      }),
    ).rejects.toThrow(/first must be locked before/);
  });

  it('gives references without gaps, also when asked at once', async () => {
    const references = await Promise.all(Array.from({ length: 12 }, () => database.transactor.run(actor, (tx) => nextReference(tx, 'TS'))));
    expect([...references].sort().map((reference) => reference.slice(-2))).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
  });

  it('does work with one key once, and refuses the key for other content', async () => {
    let done = 0;
    const act = (content: string) =>
      database.transactor.run(actor, (tx) =>
        once(tx, 'test', 'key-00000001', content, () => {
          done += 1;
          return Promise.resolve({ id: 'x' });
        }),
      );
    const answers = await Promise.all([act('a'), act('a'), act('a')]);
    expect(answers).toEqual([{ id: 'x' }, { id: 'x' }, { id: 'x' }]);
    expect(done).toBe(1);
    await expect(act('b')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('keeps the audit trail from being changed', async () => {
    await database.transactor.run(actor, (tx) => tx.audit({ action: 'thing.make', subjectType: 'Thing', subjectId: '1' }));
    await expect(database.reader.query('UPDATE platform.audit_entry SET action = $1', ['x'])).rejects.toThrow(/append-only/);
    await expect(database.reader.query('DELETE FROM platform.audit_entry')).rejects.toThrow(/append-only/);
    await expect(database.reader.query('TRUNCATE platform.audit_entry')).rejects.toThrow(/append-only/);
  });
});
