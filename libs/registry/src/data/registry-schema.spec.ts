import { newId, platformSchema, systemActor } from '@haihe/platform';
import { identitySchema } from '@haihe/identity';
import { openTestDatabase, schemaDifference } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { registrySchema } from './registry-schema.js';

const actor = systemActor('test');

describe('the entities of the registry', () => {
  it('say what the migrations make', async () => {
    expect(await schemaDifference([platformSchema, identitySchema, registrySchema])).toEqual([]);
  });
});

describe('the schema of the registry', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
  });
  afterAll(() => database.close());

  const right = async (): Promise<string> => {
    const id = newId();
    await database.transactor.run(actor, (tx) =>
      tx.query(`INSERT INTO registry.ip_right (id, kind, number, display_number, title, source) VALUES ($1, 'INVENTION', $2, $2, '一种装置', 'test')`, [id, id]),
    );
    return id;
  };
  const own = (rightId: string, owners: readonly (readonly [position: number, numerator: number, denominator: number])[]) =>
    database.transactor.run(actor, async (tx) => {
      for (const [position, numerator, denominator] of owners) {
        await tx.query(
          `INSERT INTO registry.right_owner (id, right_id, position, name, share_numerator, share_denominator, source)
           VALUES ($1, $2, $3, '甲', $4, $5, 'REGISTERED')`,
          [newId(), rightId, position, numerator, denominator],
        );
      }
    });

  it('accepts owners whose shares sum to 1 when the transaction ends, thirds too', async () => {
    await own(await right(), [[1, 1, 1]]);
    await own(await right(), [[1, 1, 3], [2, 1, 3], [3, 1, 3]]);
    await own(await right(), [[1, 3, 7], [2, 4, 7]]);
  });

  it.each([
    ['less than 1', [[1, 1, 2]]],
    ['more than 1', [[1, 1, 2], [2, 2, 3]]],
    ['a sole owner and another', [[1, 1, 1], [2, 1, 2]]],
    ['no first owner', [[2, 1, 2], [3, 1, 2]]],
  ] as const)('refuses owners: %s', async (_, owners) => {
    await expect(own(await right(), owners)).rejects.toThrow(/shares of the owners|sum to/);
  });

  it('refuses a second sole owner, and one who leaves with the others staying', async () => {
    const id = await right();
    await own(id, [[1, 1, 1]]);
    await expect(own(id, [[1, 1, 1]])).rejects.toThrow(/right_owner_current/);
    const shared = await right();
    await own(shared, [[1, 1, 2], [2, 1, 2]]);
    await expect(
      database.transactor.run(actor, (tx) => tx.query(`UPDATE registry.right_owner SET until = '2026-01-01' WHERE right_id = $1 AND position = 1`, [shared])),
    ).rejects.toThrow(/sum to/);
    await expect(
      database.transactor.run(actor, (tx) => tx.query(`DELETE FROM registry.right_owner WHERE right_id = $1 AND position = 2`, [shared])),
    ).rejects.toThrow(/sum to/);
  });

  it('passes a right from one owner to the next in one transaction', async () => {
    const id = await right();
    await own(id, [[1, 1, 1]]);
    await database.transactor.run(actor, async (tx) => {
      await tx.query(`UPDATE registry.right_owner SET until = '2026-01-01' WHERE right_id = $1`, [id]);
      await tx.query(
        `INSERT INTO registry.right_owner (id, right_id, position, name, share_numerator, share_denominator, since, source)
         VALUES ($1, $2, 1, '乙', 1, 1, '2026-01-01', 'DEAL')`,
        [newId(), id],
      );
    });
    expect(await database.reader.query('SELECT name FROM registry.right_owner WHERE right_id = $1 AND until IS NULL', [id])).toEqual([{ name: '乙' }]);
  });

  it('keeps a second live pledge out', async () => {
    const id = await right();
    const pledge = (recordal: string, ended: string | null) =>
      database.transactor.run(actor, (tx) =>
        tx.query(
          `INSERT INTO registry.encumbrance (id, right_id, kind, holder, recordal_number, starts_on, ended_on, source)
           VALUES ($1, $2, 'PLEDGE', '某银行', $3, '2025-01-01', $4, 'test')`,
          [newId(), id, recordal, ended],
        ),
      );
    await pledge('Y1', '2025-06-01');
    await pledge('Y2', null);
    await expect(pledge('Y3', null)).rejects.toThrow(/encumbrance_live_pledge/);
  });
});
