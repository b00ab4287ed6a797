import { identitySchema } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import { countQueries, openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { enterRight } from '../../testing.js';
import { lockRights } from '../aggregates.js';
import { registrySchema } from '../registry-schema.js';
import { factsForTrading } from './trading-facts.js';

const TODAY = '2026-11-01';

describe('facts for trading', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema, registrySchema]);
  });
  afterAll(() => database.close());

  it('tell the owners, the sole one if there is one, and the standing; of rights that exist', async () => {
    const { organisationId } = await enterParty(database);
    const sole = await enterRight(database, { owners: [{ name: '甲', organisationId }] });
    const shared = await enterRight(database, { owners: [{ name: '甲', organisationId }, { name: '乙' }] });
    const unclaimed = await enterRight(database, { events: [{ code: 'PE01', date: '2025-01-01' }] });
    const facts = await factsForTrading(database.reader, [sole, shared, unclaimed, newId()], TODAY);
    expect([...facts.keys()].sort()).toEqual([sole, shared, unclaimed].sort());
    expect(facts.get(sole)).toMatchObject({ soleOwnerId: organisationId, owners: [{ name: '甲', organisationId, numerator: '1', denominator: '1' }], standing: { status: { status: 'IN_FORCE' }, tradability: { tradable: true } } });
    expect(facts.get(shared)).toMatchObject({ soleOwnerId: null, standing: { tradability: { tradable: true, warnings: [{ code: 'CO_OWNED' }] } } });
    expect(facts.get(unclaimed)).toMatchObject({ soleOwnerId: null, right: { title: '一种自清洁过滤装置' }, standing: { tradability: { tradable: false, blockers: [{ code: 'PLEDGED' }] } } });
  });

  it('cost two statements, for one right and for twenty', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) ids.push(await enterRight(database));
    expect((await countQueries(() => factsForTrading(database.reader, ids.slice(0, 1), TODAY))).queries).toHaveLength(2);
    expect((await countQueries(() => factsForTrading(database.reader, ids, TODAY))).queries).toHaveLength(2);
  });

  it('stay as they are while the rights are locked', async () => {
    const id = await enterRight(database);
    const order: string[] = [];
    let locked = (): void => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const first = database.transactor.run(systemActor('first'), async (tx) => {
      await lockRights(tx, [id]);
      locked();
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('first');
    });
    await isLocked;
    const second = database.transactor.run(systemActor('second'), async (tx) => {
      await lockRights(tx, [id]);
      order.push('second');
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });
});
