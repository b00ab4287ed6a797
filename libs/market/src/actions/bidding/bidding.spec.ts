import { fixedAt, openMarket, perform, listingIdOf, someKey } from '../../testing.js';
import type { TestMarket } from '../../testing.js';
import { newId, systemActor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { agreeByBidding } from './agree-by-bidding.js';
import { enterBidding } from './enter-bidding.js';
import { leaveBidding } from './leave-bidding.js';
import { lockForBidding } from './lock-for-bidding.js';

let market: TestMarket;
beforeAll(async () => (market = await openMarket()));
afterAll(() => market.close());

const inTx = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => market.database.transactor.run(systemActor('test'), work);
const rowOf = async (id: string) => (await market.database.reader.query<{ state: string; live: boolean; visible: boolean; ends: number; left: number }>(
  `SELECT l.state, lr.live, s.visible, extract(epoch FROM l.expires_at - now())::float8 AS left, extract(epoch FROM s.expires_at - now())::float8 AS ends
     FROM market.listing l JOIN market.listing_right lr ON lr.listing_id = l.id JOIN market.listing_search s ON s.listing_id = l.id WHERE l.id = $1`, [id]))[0];

describe('a listing in bidding', () => {
  it('stays visible and keeps its rights; offers end, nobody buys, changes or withdraws it, questions are asked', async () => {
    const [seller, buyer, other] = await Promise.all([market.enter(), market.enter(), market.enter()]);
    const id = await market.published(seller);
    const offerId = await market.offer(buyer, id);
    await inTx((tx) => enterBidding(tx, id));
    expect(await rowOf(id)).toMatchObject({ state: 'BIDDING', live: true, visible: true });
    expect(await market.database.reader.query('SELECT state FROM market.offer WHERE id = $1', [offerId])).toEqual([{ state: 'SUPERSEDED' }]);
    const listingId = listingIdOf(id);
    const told = async (who: typeof seller, name: string, input: Record<string, unknown>) => (await perform(market.browser(who), name, { listingId, ...input })).codes;
    expect(await told(other, 'offerMake', { amount: { amount: '95000' }, expiresInDays: 5, idempotencyKey: someKey() })).toEqual(['LISTING_IN_BIDDING']);
    expect(await told(seller, 'listingWithdraw', { reason: '不卖了' })).toEqual(['STATE_CHANGED']);
    expect(await told(market.centre, 'listingSuspend', { reason: '核实' })).toEqual(['STATE_CHANGED']);
    expect(await told(other, 'questionAsk', { text: '能否看样？' })).toEqual([]);
    const { listing } = await market.browser(other).data<{ listing: { state: string; availableActions: string[] } }>(`{ listing(id: "${listingId}") { state availableActions } }`);
    expect(listing).toEqual({ state: 'BIDDING', availableActions: ['ASK', 'FAVOURITE'] });
  });

  it('has its term stand still, however long it takes, and goes back to the market once', async () => {
    const id = await market.published(await market.enter());
    const before = (await rowOf(id))?.left ?? 0;
    await inTx((tx) => enterBidding(tx, id));
    // Forty days of bidding, longer than the term.
    await inTx((tx) => tx.query(`UPDATE market.listing SET published_at = published_at - interval '40 days', expires_at = expires_at - interval '40 days', bidding_since = bidding_since - interval '40 days' WHERE id = $1`, [id]));
    for (let time = 0; time < 2; time += 1) await inTx(async (tx) => leaveBidding(tx, await lockForBidding(tx, id)));
    const after = await rowOf(id);
    expect(after).toMatchObject({ state: 'PUBLISHED', live: true, visible: true });
    expect(Math.abs((after?.left ?? 0) - before)).toBeLessThan(120);
    expect(after?.ends).toBeCloseTo(after?.left ?? 0, -1);
  });

  it('is agreed at the price that was bid, with the fees of bidding', async () => {
    const [seller, buyer] = await Promise.all([market.enter(), market.enter()]);
    const id = await market.published(seller, fixedAt('50000'));
    await inTx((tx) => enterBidding(tx, id));
    const agreed = await inTx(async (tx) =>
      agreeByBidding(tx, await lockForBidding(tx, id), { buyerOrganisationId: buyer.organisationId, priceFen: 8_000_000n, sessionId: newId(), personId: buyer.personId, preEmptorsCalled: true }),
    );
    const dealId = 'dealId' in agreed ? agreed.dealId : '';
    expect(await market.database.reader.query('SELECT state, price_route, fee_schedule, price_fen::text, buyer_fee_fen::text FROM market.deal WHERE id = $1', [dealId])).toEqual([
      { state: 'AGREED', price_route: 'BID', fee_schedule: 'SALE-BID-2026', price_fen: '8000000', buyer_fee_fen: '240000' },
    ]);
    expect(await rowOf(id)).toMatchObject({ state: 'AGREED', live: true, visible: false });
  });

  it('is not agreed when its right can no longer be sold; nothing is written then', async () => {
    const [seller, buyer] = await Promise.all([market.enter(), market.enter()]);
    const right = await market.right(seller);
    const id = await market.published(seller, {}, [right]);
    await inTx((tx) => enterBidding(tx, id));
    await market.database.reader.query(`UPDATE registry.right_owner SET organisation_id = $2 WHERE right_id = $1`, [right, buyer.organisationId]);
    const agreed = await inTx(async (tx) =>
      agreeByBidding(tx, await lockForBidding(tx, id), { buyerOrganisationId: buyer.organisationId, priceFen: 8_000_000n, sessionId: newId(), personId: buyer.personId, preEmptorsCalled: true }),
    );
    expect(agreed).toEqual({ obstacle: expect.stringContaining('登记的权利人不是卖方') });
    expect(await rowOf(id)).toMatchObject({ state: 'BIDDING' });
  });
});
