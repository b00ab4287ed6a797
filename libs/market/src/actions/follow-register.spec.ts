import type { Party } from '@haihe/identity/testing';
import { newId, systemActor } from '@haihe/platform';
import { openMarket } from '../testing.js';
import type { TestMarket } from '../testing.js';
import { FollowRegister } from './follow-register.js';

describe('what the register does to listings', () => {
  let market: TestMarket;
  let seller: Party;
  let follow: FollowRegister;
  beforeAll(async () => {
    market = await openMarket();
    seller = await market.enter();
    follow = market.service.app.get(FollowRegister, { strict: false });
  }, 60_000);
  afterAll(() => market.close());

  const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => market.database.reader.query<Row>(sql, parameters);
  const stateOf = async (id: string) => (await query<{ state: string; reason: string | null }>('SELECT state, state_reason AS reason FROM market.listing WHERE id = $1', [id]))[0];
  const event = (topic: string, payload: Record<string, unknown>) => ({ id: newId(), topic, payload, occurredAt: new Date() });
  /** The listings for which a check was asked, each job done as the worker does it. */
  const work = async (): Promise<string[]> => {
    const jobs = await query<{ payload: { listingId: string } }>(`SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'market.check-listing'`);
    await query(`DELETE FROM graphile_worker._private_jobs`);
    for (const { payload } of jobs) await follow.check(payload);
    return jobs.map(({ payload }) => payload.listingId);
  };
  const change = (rightIds: string[]) => market.database.transactor.run(systemActor('test'), (tx) => follow.rightsChanged(tx, event('registry.right-changed', { rightIds })));
  const pledge = (rightId: string) =>
    query(`INSERT INTO registry.encumbrance (id, right_id, kind, holder, starts_on, source) VALUES ($1, $2, 'PLEDGE', '某银行', '2026-01-05', 'REGISTERED')`, [newId(), rightId]);

  it('suspends a listing whose right can no longer be sold, once, and tells the seller why', async () => {
    const [sound, pledged] = [await market.right(seller), await market.right(seller)];
    const [kept, lost] = [await market.published(seller, {}, [sound]), await market.published(seller, {}, [pledged])];
    await pledge(pledged);
    await change([sound, pledged]);
    await change([pledged]);
    expect((await work()).sort()).toEqual([kept, lost].sort());
    expect(await stateOf(kept)).toEqual({ state: 'PUBLISHED', reason: null });
    expect(await stateOf(lost)).toEqual({ state: 'SUSPENDED', reason: expect.stringContaining('出质') });
    await follow.check({ listingId: lost });
    expect(await query(`SELECT 1 FROM identity.notice WHERE kind = 'market.listing-suspended-by-register'`)).toHaveLength(1);
    expect(await query(`SELECT visible FROM market.listing_search WHERE listing_id = $1`, [lost])).not.toContainEqual({ visible: true });
    await change([pledged]);
    expect(await work()).toEqual([]);
  });

  it('suspends what a suspended seller offers, and leaves drafts alone', async () => {
    const other = await market.enter();
    const [listing, draft] = [await market.published(other), await market.draft(other)];
    await query(`UPDATE identity.organisation SET verification = 'SUSPENDED', verification_note = '资料过期' WHERE id = $1`, [other.organisationId]);
    await market.database.transactor.run(systemActor('test'), (tx) => follow.sellerSuspended(tx, event('identity.organisation-suspended', { organisationId: other.organisationId })));
    expect(await work()).toEqual([listing]);
    expect(await stateOf(listing)).toEqual({ state: 'SUSPENDED', reason: '卖方的机构认证已被暂停' });
    expect(await stateOf(draft)).toEqual({ state: 'DRAFT', reason: null });
  });
});
