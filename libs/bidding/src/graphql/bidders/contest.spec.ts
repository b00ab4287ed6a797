import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@haihe/identity/testing';
import { fixedAt, perform } from '@haihe/market/testing';
import { JobRunner, toGlobalId } from '@haihe/platform';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

let bidding: TestBidding;

beforeAll(async () => {
  bidding = await openTestBidding();
  await bidding.service.app.get(JobRunner, { strict: false }).start();
}, 60_000);
afterAll(() => bidding.close());

interface Chosen {
  readonly contest: { readonly state: string } | null;
}

const choose = (who: Party, listingId: string, more: object = {}) =>
  perform<Chosen>(
    bidding.browser(who),
    'contestChoose',
    { listingId: toGlobalId('Listing', listingId), template: 'exchange-ascending/2026.1', startPrice: { amount: '90000' }, deposit: { amount: '9000' }, noticeDays: 5, ...more },
    'contest { state startPrice { amount } }',
  );
const read = async (who: Party, listingId: string) =>
  (await bidding.browser(who).data<{ listing: { state: string; contest: { state: string; session: { id: string; state: string } | null } | null } }>(`{ listing(id: "${toGlobalId('Listing', listingId)}") { state contest { state session { id state } } } }`)).listing;
const shown = async (who: Party, listingId: string) =>
  (await bidding.browser(who).data<{ listing: { contest: { plainText: string[]; obstacle: string | null } | null; contestActions: string[] } }>(`{ listing(id: "${toGlobalId('Listing', listingId)}") { contest { plainText obstacle } contestActions } }`)).listing;
async function until<Value>(ask: () => Promise<Value>, wanted: (value: Value) => boolean): Promise<Value> {
  for (let left = 100; ; left -= 1) {
    const value = await ask();
    if (wanted(value) || left === 0) return value;
    await sleep(100);
  }
}

describe('a listing whose seller chose bidding', () => {
  it('goes to bidding by itself once two buyers offer enough, and both are told', async () => {
    const [seller, a, b, c] = await Promise.all([bidding.enter(), bidding.enter(), bidding.enter(), bidding.enter()]);
    const listingId = await bidding.published(seller);
    expect((await choose(seller, listingId)).data.contest).toEqual({ state: 'WAITING', startPrice: { amount: '90000.00' } });
    expect((await choose(seller, listingId)).codes).toEqual(['CONTEST_EXISTS']);
    await bidding.offer(a, listingId, '90000');
    await bidding.offer(b, listingId, '89999.99');
    await sleep(500);
    expect(await read(seller, listingId)).toMatchObject({ state: 'PUBLISHED', contest: { state: 'WAITING' } });
    // Who wants to offer knows before he does.
    expect((await read(a, listingId)).contest).toEqual({ state: 'WAITING', session: null });
    expect(await shown(a, listingId)).toMatchObject({ contest: { obstacle: null }, contestActions: [] });
    expect((await shown(a, listingId)).contest?.plainText[0]).toBe('从 90,000 元起逐次加价，价高者得。');
    expect((await shown(seller, listingId)).contestActions).toEqual(['CANCEL']);
    await bidding.offer(c, listingId, '95000');
    const listing = await until(() => read(seller, listingId), ({ contest }) => contest?.state === 'STARTED');
    expect(listing).toMatchObject({ state: 'BIDDING', contest: { state: 'STARTED', session: { state: 'ANNOUNCED' } } });
    const told = await bidding.database.reader.query<{ personId: string }>(`SELECT person_id::text AS "personId" FROM identity.notice WHERE kind = 'bidding.contest-started'`);
    expect(told.map(({ personId }) => personId)).toEqual(expect.arrayContaining([a.personId, c.personId, seller.personId]));
    expect(told.map(({ personId }) => personId)).not.toContain(b.personId);
    expect(await bidding.database.reader.query(`SELECT count(*)::int AS open FROM market.offer WHERE listing_id = $1 AND closed_at IS NULL`, [listingId])).toEqual([{ open: 0 }]);
    const [session] = await bidding.database.reader.query<{ notice: number }>(`SELECT extract(epoch FROM opens_at - announced_at)::float8 / 86400 AS notice FROM bidding.session WHERE listing_id = $1`, [listingId]);
    expect(session?.notice).toBeGreaterThanOrEqual(5);
  });

  it('is for the listing as it was: once it says something else he has to choose anew', async () => {
    const [seller, a, b] = await Promise.all([bidding.enter(), bidding.enter(), bidding.enter()]);
    const listingId = await bidding.published(seller);
    await choose(seller, listingId);
    await bidding.database.reader.query('UPDATE bidding.contest SET listing_version = 0 WHERE listing_id = $1', [listingId]);
    await bidding.offer(a, listingId, '90000');
    await bidding.offer(b, listingId, '95000');
    expect((await until(() => shown(seller, listingId), ({ contest }) => contest?.obstacle !== null)).contest?.obstacle).toContain('重新约定');
    expect(await read(seller, listingId)).toMatchObject({ state: 'PUBLISHED', contest: { state: 'WAITING' } });
  });

  it('is his to choose and to take back, by rules that need no more than a price', async () => {
    const [seller, other] = await Promise.all([bidding.enter(), bidding.enter()]);
    const listingId = await bidding.published(seller);
    expect([(await shown(seller, listingId)).contestActions, (await shown(other, listingId)).contestActions]).toEqual([['CHOOSE'], []]);
    expect((await choose(other, listingId)).codes).toEqual(['NOT_FOUND']);
    expect((await choose(seller, listingId, { template: 'exchange-sealed/2026.1' })).codes).toEqual(['RULE_NOT_EXPECTED']);
    expect((await choose(seller, listingId, { deposit: { amount: '1' } })).codes).toEqual(['DEPOSIT_OUT_OF_RANGE']);
    expect((await choose(seller, listingId, { noticeDays: 0 })).codes).toEqual(['NOTICE_TOO_SHORT']);
    expect((await choose(seller, await bidding.published(seller, fixedAt('50000')))).codes).toEqual(['LISTING_NOT_BIDDABLE']);
    expect((await choose(seller, listingId)).codes).toEqual([]);
    const cancel = (who: Party) => perform<Chosen>(bidding.browser(who), 'contestCancel', { listingId: toGlobalId('Listing', listingId) }, 'contest { state }');
    expect((await cancel(other)).codes).toEqual(['NOT_FOUND']);
    expect((await cancel(seller)).data.contest).toEqual({ state: 'CANCELLED' });
    expect((await shown(other, listingId)).contest).toBeNull();
    expect((await cancel(seller)).codes).toEqual(['CONTEST_NONE']);
    expect((await choose(seller, listingId)).codes).toEqual([]);
  });
});
