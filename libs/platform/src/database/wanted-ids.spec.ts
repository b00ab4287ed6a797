import { randomUUID } from 'node:crypto';
import { openTestDatabase } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { platformSchema } from './platform-schema.js';
import { idList, wantedIds } from './wanted-ids.js';

describe('lists of ids', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
  });
  afterAll(() => database.close());

  it('find what they name and keep their plan, however long they are', async () => {
    const client = await database.reader.pool.connect();
    try {
      await client.query('CREATE TEMPORARY TABLE thing (id uuid PRIMARY KEY, name text NOT NULL)');
      const ids = Array.from({ length: 60 }, () => randomUUID());
      for (const id of ids) await client.query('INSERT INTO thing VALUES ($1, $2)', [id, `thing ${id}`]);
      for (let length = 0; length < 30; length += 1) {
        const some = ids.slice(length, 2 * length);
        const text = `SELECT thing.id FROM ${wantedIds('$1')} JOIN thing ON thing.id = wanted.id`;
        const { rows } = await client.query<{ id: string }>({ name: 'things', text, values: [idList(some)] });
        expect(rows.map(({ id }) => id).sort()).toEqual([...some].sort());
      }
      // PostgreSQL always plans the first five anew before it compares.
      const { rows } = await client.query<{ custom: number }>(`SELECT custom_plans::int AS custom FROM pg_prepared_statements WHERE name = 'things'`);
      expect(rows).toEqual([{ custom: 5 }]);
    } finally {
      client.release(true);
    }
  });
});
