import { actorOf } from '@haihe/platform';
import { Refusal } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import type { Party } from '@haihe/identity/testing';
import { fixedAt, openMarket, someKey } from '../testing.js';
import type { TestMarket } from '../testing.js';
import { AcceptOffer } from './accept-offer.js';
import { AcceptPrice } from './accept-price.js';
import { CounterOffer } from './counter-offer.js';
import { ExpireDue } from './expire-due.js';
import { SubmitListing } from './submit-listing.js';
import { WithdrawListing } from './withdraw-listing.js';
import { WithdrawOffer } from './withdraw-offer.js';

interface Outcome {
  readonly done: readonly string[];
  readonly refused: readonly string[];
}

/** Runs all at once and tells which ended how; a fault fails the test. */
async function atOnce(works: readonly (() => Promise<unknown>)[]): Promise<Outcome> {
  const settled = await Promise.allSettled(works.map((work) => work()));
  const done: string[] = [];
  const refused: string[] = [];
  for (const result of settled) {
    if (result.status === 'fulfilled') done.push(String(result.value));
    else if (result.reason instanceof Refusal) refused.push(result.reason.code);
    else throw result.reason;
  }
  return { done, refused };
}

describe('agreement under contention', () => {
  let market: TestMarket;
  let seller: Party;
  let buyers: Party[];
  beforeAll(async () => {
    market = await openMarket();
    seller = await market.enter();
    buyers = await Promise.all(Array.from({ length: 20 }, () => market.enter()));
  }, 60_000);
  afterAll(() => market.close());

  const rows = <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> => market.database.reader.query<Row>(sql, parameters);
  const stateOf = async (listingId: string): Promise<string | undefined> => (await rows<{ state: string }>('SELECT state FROM market.listing WHERE id = $1', [listingId]))[0]?.state;
  const dealsOn = (listingId: string): Promise<{ id: string; buyer: string; price: string }[]> =>
    rows('SELECT id, buyer_organisation_id AS buyer, price_fen AS price FROM market.deal WHERE listing_id = $1', [listingId]);
  const lastTurn = async (offerId: string): Promise<string> => (await rows<{ id: string }>('SELECT last_turn_id AS id FROM market.offer WHERE id = $1', [offerId]))[0]?.id ?? '';
  const accept = (party: Party, offerId: string, turnId: string) => (): Promise<string> =>
    market.service.app.get(AcceptOffer, { strict: false }).run(party.caller, { offerId, turnId, idempotencyKey: someKey() });
  const take = (party: Party, listingId: string) => (): Promise<string> =>
    market.service.app.get(AcceptPrice, { strict: false }).run(party.caller, { listingId, version: 1, idempotencyKey: someKey() });

  it('makes one deal of twenty buyers who take a fixed price at once', async () => {
    const listingId = await market.published(seller, fixedAt('250000'));
    const { done, refused } = await atOnce(buyers.map((buyer) => take(buyer, listingId)));
    expect(done).toHaveLength(1);
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'LISTING_AGREED'));
    const deals = await dealsOn(listingId);
    expect(deals.map(({ id, price }) => [id, price])).toEqual([[done[0], '25000000']]);
    expect(await stateOf(listingId)).toBe('AGREED');
  }, 30_000);

  it('makes one deal when the seller accepts twenty offers at once, and tells every other buyer', async () => {
    const listingId = await market.published(seller);
    const offers = await Promise.all(buyers.map((buyer) => market.offer(buyer, listingId)));
    const turns = await Promise.all(offers.map(lastTurn));
    const { done, refused } = await atOnce(offers.map((offerId, index) => accept(seller, offerId, turns[index] ?? '')));
    expect(done).toHaveLength(1);
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'LISTING_AGREED'));
    expect(await dealsOn(listingId)).toHaveLength(1);
    expect(await rows('SELECT state, count(*)::int FROM market.offer WHERE listing_id = $1 GROUP BY state ORDER BY state', [listingId])).toEqual([
      { state: 'ACCEPTED', count: 1 },
      { state: 'SUPERSEDED', count: 19 },
    ]);
    const told = await rows(
      `SELECT kind, count(*)::int FROM identity.notice n JOIN identity.membership m ON m.id = n.membership_id
        WHERE m.organisation_id = ANY($1::uuid[]) AND kind IN ('market.offer-superseded', 'market.deal-agreed') AND created_at = (SELECT agreed_at FROM market.deal WHERE listing_id = $2)
        GROUP BY kind ORDER BY kind`,
      [buyers.map(({ organisationId }) => organisationId), listingId],
    );
    expect(told).toEqual([
      { kind: 'market.deal-agreed', count: 1 },
      { kind: 'market.offer-superseded', count: 19 },
    ]);
  }, 30_000);

  it('makes one deal when twenty buyers accept their counter-offers at once', async () => {
    const listingId = await market.published(seller);
    const offers: string[] = [];
    for (const buyer of buyers) {
      const offerId = await market.offer(buyer, listingId);
      await market.service.app
        .get(CounterOffer, { strict: false })
        .run(seller.caller, { offerId, amount: Money.parse('95000.01'), terms: null, expiresInDays: 5, idempotencyKey: someKey() });
      offers.push(offerId);
    }
    const turns = await Promise.all(offers.map(lastTurn));
    const { done, refused } = await atOnce(buyers.map((buyer, index) => accept(buyer, offers[index] ?? '', turns[index] ?? '')));
    expect(done).toHaveLength(1);
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'LISTING_AGREED'));
    expect((await dealsOn(listingId)).map(({ price }) => price)).toEqual(['9500001']);
  }, 30_000);

  it('gives the same deal for the same key, sent ten times at once', async () => {
    const listingId = await market.published(seller, fixedAt('1'));
    const [buyer] = buyers;
    if (!buyer) throw new Error('no buyer');
    const input = { listingId, version: 1, idempotencyKey: someKey() };
    const { done, refused } = await atOnce(Array.from({ length: 10 }, () => () => market.service.app.get(AcceptPrice, { strict: false }).run(buyer.caller, input)));
    expect(refused).toEqual([]);
    expect(new Set(done).size).toBe(1);
    expect(await dealsOn(listingId)).toHaveLength(1);
  }, 30_000);

  it('lets either the withdrawal of the listing or the acceptance win', async () => {
    for (let round = 0; round < 5; round += 1) {
      const listingId = await market.published(seller);
      const [buyer] = buyers;
      if (!buyer) throw new Error('no buyer');
      const offerId = await market.offer(buyer, listingId);
      const turnId = await lastTurn(offerId);
      const withdraw = (): Promise<void> => market.service.app.get(WithdrawListing, { strict: false }).run(seller.caller, { listingId, reason: '另有安排' });
      const { done, refused } = await atOnce(round % 2 === 0 ? [withdraw, accept(seller, offerId, turnId)] : [accept(seller, offerId, turnId), withdraw]);
      expect(done).toHaveLength(1);
      const deals = await dealsOn(listingId);
      expect(await stateOf(listingId)).toBe(deals.length === 1 ? 'AGREED' : 'WITHDRAWN');
      expect(refused).toEqual([deals.length === 1 ? 'STATE_CHANGED' : 'LISTING_WITHDRAWN']);
    }
  }, 30_000);

  it('lets either the withdrawal of the offer or its acceptance win', async () => {
    for (let round = 0; round < 5; round += 1) {
      const listingId = await market.published(seller);
      const [buyer] = buyers;
      if (!buyer) throw new Error('no buyer');
      const offerId = await market.offer(buyer, listingId);
      const turnId = await lastTurn(offerId);
      const { done } = await atOnce([() => market.service.app.get(WithdrawOffer, { strict: false }).run(buyer.caller, { offerId }), accept(seller, offerId, turnId)]);
      expect(done).toHaveLength(1);
      const [offer] = await rows<{ state: string }>('SELECT state FROM market.offer WHERE id = $1', [offerId]);
      expect(offer?.state).toBe((await dealsOn(listingId)).length === 1 ? 'ACCEPTED' : 'WITHDRAWN');
    }
  }, 30_000);

  it('never agrees on an offer that ran out, whether or not the sweep came by', async () => {
    const listingId = await market.published(seller);
    const [buyer] = buyers;
    if (!buyer) throw new Error('no buyer');
    const offerId = await market.offer(buyer, listingId);
    const turnId = await lastTurn(offerId);
    await market.database.dataSource.query(`UPDATE market.offer SET expires_at = now() - interval '1 second' WHERE id = $1`, [offerId]);
    const sweep = (): Promise<void> => market.service.app.get(ExpireDue, { strict: false }).offers();
    const { refused } = await atOnce([accept(seller, offerId, turnId), sweep, accept(seller, offerId, turnId)]);
    expect(refused).toEqual(['OFFER_EXPIRED', 'OFFER_EXPIRED']);
    expect(await dealsOn(listingId)).toEqual([]);
    await sweep();
    expect(await rows('SELECT state, closed_at IS NOT NULL AS closed FROM market.offer WHERE id = $1', [offerId])).toEqual([{ state: 'EXPIRED', closed: true }]);
  }, 30_000);

  it('never agrees on a listing whose term is over, and the sweep frees its rights', async () => {
    const rightId = await market.right(seller);
    const listingId = await market.published(seller, fixedAt('5000'), [rightId]);
    await market.database.dataSource.query(`UPDATE market.listing SET published_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`, [listingId]);
    const [buyer] = buyers;
    if (!buyer) throw new Error('no buyer');
    const { refused } = await atOnce([take(buyer, listingId)]);
    expect(refused).toEqual(['LISTING_EXPIRED']);
    await market.service.app.get(ExpireDue, { strict: false }).listings();
    expect(await stateOf(listingId)).toBe('EXPIRED');
    expect(await rows('SELECT live FROM market.listing_right WHERE listing_id = $1', [listingId])).toEqual([{ live: false }]);
    await expect(market.published(seller, fixedAt('6000'), [rightId])).resolves.toEqual(expect.any(String));
  }, 30_000);

  it('lets one of ten drafts of the same right into review', async () => {
    const rightId = await market.right(seller);
    const drafts = await Promise.all(Array.from({ length: 10 }, () => market.draft(seller, {}, [rightId])));
    const { done, refused } = await atOnce(drafts.map((listingId) => () => market.service.app.get(SubmitListing, { strict: false }).run(seller.caller, { listingId })));
    expect(done).toHaveLength(1);
    expect(refused).toEqual(Array.from({ length: 9 }, () => 'RIGHT_ALREADY_LISTED'));
    expect(await rows('SELECT count(*)::int FROM market.listing_right WHERE right_id = $1 AND live', [rightId])).toEqual([{ count: 1 }]);
  }, 30_000);

  it('keeps a second live listing out even when the actions are bypassed', async () => {
    const rightId = await market.right(seller);
    await market.submitted(seller, {}, [rightId]);
    const draft = await market.draft(seller, {}, [rightId]);
    const bypass = market.database.transactor.run(actorOf(seller.caller), (tx) => tx.query(`UPDATE market.listing SET state = 'SUBMITTED' WHERE id = $1`, [draft]));
    await expect(bypass).rejects.toMatchObject({ constraint: 'listing_right_live' });
  }, 30_000);

  it('checks the rights again before it agrees, and writes nothing when one is pledged', async () => {
    const rightId = await market.right(seller);
    const listingId = await market.published(seller, fixedAt('7000'), [rightId]);
    await market.database.dataSource.query(
      `INSERT INTO registry.encumbrance (id, right_id, kind, holder, starts_on, source) VALUES (gen_random_uuid(), $1, 'PLEDGE', '某银行', '2026-01-01', 'TEST')`,
      [rightId],
    );
    const [buyer] = buyers;
    if (!buyer) throw new Error('no buyer');
    await expect(take(buyer, listingId)()).rejects.toMatchObject({ code: 'LISTING_CHECKS_FAILED', params: { reasons: expect.stringContaining('已出质') } });
    expect(await stateOf(listingId)).toBe('PUBLISHED');
    expect(await dealsOn(listingId)).toEqual([]);
  }, 30_000);
});
