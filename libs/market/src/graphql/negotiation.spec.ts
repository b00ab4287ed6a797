import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { GraphqlClient } from '@haihe/platform/testing';
import { fixedAt, listingIdOf, marketPrint, openMarket, perform, someDetails, someKey } from '../testing.js';
import type { TestMarket } from '../testing.js';

interface Offer {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly turn: string;
  readonly amount: { readonly amount: string };
  readonly terms: string | null;
  readonly availableActions: readonly string[];
  readonly history: readonly { readonly id: string; readonly side: string; readonly amount: { readonly amount: string }; readonly madeBy: string }[];
}
const offerFields = 'offer { id reference state turn amount { amount } terms availableActions history { id side amount { amount } madeBy } }';
const said = (yuan: string, more: object = {}): Record<string, unknown> => ({ amount: { amount: yuan }, expiresInDays: 3, idempotencyKey: someKey(), ...more });

describe('a negotiation', () => {
  let market: TestMarket;
  let seller: Party;
  let buyer: Party;
  let sellerBrowser: GraphqlClient;
  let buyerBrowser: GraphqlClient;

  beforeAll(async () => {
    market = await openMarket();
    [seller, buyer] = await Promise.all([market.enter({ organisationName: '出让方甲' }), market.enter({ organisationName: '受让方乙' })]);
    sellerBrowser = market.browser(seller);
    buyerBrowser = market.browser(buyer);
  }, 60_000);
  afterAll(() => market.close());

  const make = async (listingId: string, yuan = '80000'): Promise<Offer> =>
    (await perform<{ offer: Offer }>(buyerBrowser, 'offerMake', said(yuan, { listingId: listingIdOf(listingId) }), offerFields)).data.offer;
  const see = async (client: GraphqlClient, id: string): Promise<Offer> =>
    (await client.data<{ offer: Offer }>(`query See($id: ID!) { ${offerFields.replace('offer {', 'offer(id: $id) {')} }`, { id })).offer;

  it('goes by turns to a deal that names both', async () => {
    const listingId = await market.published(seller);
    const rival = await market.enter();
    const rivalOffer = toGlobalId('Offer', await market.offer(rival, listingId, '70000'));
    const made = await make(listingId);
    expect(made).toMatchObject({ state: 'OPEN', turn: 'SELLER', amount: { amount: '80000.00' }, availableActions: ['WITHDRAW'] });
    expect(made.reference).toMatch(/^OF-\d{4}-\d{6}$/);
    expect(await see(sellerBrowser, made.id)).toMatchObject({ availableActions: ['COUNTER', 'ACCEPT', 'DECLINE'], history: [{ side: 'BUYER', madeBy: '买方 A2' }] });

    const countered = await perform<{ offer: Offer }>(sellerBrowser, 'offerCounter', said('110000', { offerId: made.id, terms: '含培训' }), offerFields);
    expect(countered.data.offer).toMatchObject({ state: 'COUNTERED', turn: 'BUYER', amount: { amount: '110000.00' }, terms: '含培训', availableActions: ['WITHDRAW'] });
    const again = await perform<{ offer: Offer }>(buyerBrowser, 'offerCounter', said('95000.50', { offerId: made.id }), offerFields);
    expect(again.data.offer.history.map(({ side, amount }) => [side, amount.amount])).toEqual([['BUYER', '80000.00'], ['SELLER', '110000.00'], ['BUYER', '95000.50']]);

    const turnId = again.data.offer.history.at(-1)?.id ?? '';
    const accepted = await perform<{ deal: Record<string, unknown>; offer: Offer }>(
      sellerBrowser,
      'offerAccept',
      { offerId: made.id, turnId, idempotencyKey: someKey() },
      `${offerFields} deal { id reference state seller { name } buyer { name } price { amount currency } priceInWords terms nextStep offer { id } listing { id state } rights { id } }`,
    );
    expect(accepted.codes).toEqual([]);
    expect(accepted.data.deal).toMatchObject({
      state: 'AGREED',
      seller: { name: '出让方甲' },
      buyer: { name: '受让方乙' },
      price: { amount: '95000.50', currency: 'CNY' },
      priceInWords: '人民币玖万伍仟元伍角整',
      terms: null,
      offer: { id: made.id },
      listing: { id: listingIdOf(listingId), state: 'AGREED' },
    });
    expect(accepted.data.deal['reference']).toMatch(/^DL-\d{4}-\d{6}$/);
    expect(accepted.data.offer).toMatchObject({ state: 'ACCEPTED', availableActions: [] });
    expect((await see(sellerBrowser, made.id)).history[0]?.madeBy).toBe('受让方乙');
    expect((await see(market.browser(rival), rivalOffer)).state).toBe('SUPERSEDED');

    const dealId = String(accepted.data.deal['id']);
    const deal = 'query See($id: ID!) { deal(id: $id) { buyer { name } } node(id: $id) { id } }';
    expect(await buyerBrowser.data(deal, { id: dealId })).toEqual({ deal: { buyer: { name: '受让方乙' } }, node: { id: dealId } });
    expect(await market.browser(market.centre).data(deal, { id: dealId })).toEqual({ deal: { buyer: { name: '受让方乙' } }, node: { id: dealId } });
    expect(await market.browser(rival).data(deal, { id: dealId })).toEqual({ deal: null, node: null });
    expect(await market.browser().data('query See($id: ID!) { node(id: $id) { id } }', { id: dealId })).toEqual({ node: null });
    expect(await market.browser(rival).data('query See($id: ID!) { listing(id: $id) { state deal { id } offers { id } } }', { id: listingIdOf(listingId) })).toEqual({
      listing: { state: 'AGREED', deal: null, offers: [] },
    });
    const mine = await buyerBrowser.data<{ deals: { totalCount: number }; offersMade: { totalCount: number } }>('{ deals { totalCount } offersMade { totalCount } }');
    expect(mine).toEqual({ deals: { totalCount: 1 }, offersMade: { totalCount: 1 } });
  }, 30_000);

  it('takes a fixed price at once', async () => {
    const listingId = listingIdOf(await market.published(seller, fixedAt('1234567.89')));
    const input = { listingId, version: 1, idempotencyKey: someKey() };
    const taken = await perform<{ deal: { id: string } }>(buyerBrowser, 'priceAccept', input, 'deal { id price { amount } offer { id } listing { rightCount } }');
    expect(taken).toMatchObject({ codes: [], data: { deal: { price: { amount: '1234567.89' }, offer: null, listing: { rightCount: 1 } } } });
    expect((await perform<{ deal: { id: string } }>(buyerBrowser, 'priceAccept', input, 'deal { id }')).data.deal.id).toBe(taken.data.deal.id);
    expect((await perform(buyerBrowser, 'priceAccept', { ...input, version: 2 })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect((await perform(buyerBrowser, 'priceAccept', { ...input, idempotencyKey: someKey() })).codes).toEqual(['LISTING_AGREED']);
  });

  it('tells a university to post name and price before it signs', async () => {
    const university = await market.enter({ kind: 'UNIVERSITY' });
    const listingId = await market.published(university);
    const offerId = toGlobalId('Offer', await market.offer(buyer, listingId));
    const turnId = (await see(buyerBrowser, offerId)).history[0]?.id ?? '';
    const { data } = await perform<{ deal: { nextStep: string } }>(market.browser(university), 'offerAccept', { offerId, turnId, idempotencyKey: someKey() }, 'deal { nextStep }');
    expect(data.deal.nextStep).toMatch(/公示成果名称和拟交易价格至 \d{4}-\d{2}-\d{2}（15 日）/);
  });

  it('does not accept a turn that is not the last', async () => {
    const made = await make(await market.published(seller));
    const first = made.history[0]?.id ?? '';
    await perform(sellerBrowser, 'offerCounter', said('100000', { offerId: made.id }));
    await perform(buyerBrowser, 'offerCounter', said('85000', { offerId: made.id }));
    const before = await marketPrint(market.database);
    for (const turnId of [first, made.id, 'nonsense']) {
      expect((await perform(sellerBrowser, 'offerAccept', { offerId: made.id, turnId, idempotencyKey: someKey() })).codes).toEqual(['OFFER_TURN_STALE']);
    }
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('is answered only by the side whose turn it is', async () => {
    const made = await make(await market.published(seller));
    const turnId = made.history[0]?.id ?? '';
    const before = await marketPrint(market.database);
    expect((await perform(buyerBrowser, 'offerCounter', said('81000', { offerId: made.id }))).codes).toEqual(['OFFER_AWAITS_OTHER_SIDE']);
    expect((await perform(buyerBrowser, 'offerAccept', { offerId: made.id, turnId, idempotencyKey: someKey() })).codes).toEqual(['OFFER_AWAITS_OTHER_SIDE']);
    expect((await perform(buyerBrowser, 'offerDecline', { offerId: made.id })).codes).toEqual(['OFFER_AWAITS_OTHER_SIDE']);
    expect((await perform(sellerBrowser, 'offerWithdraw', { offerId: made.id })).codes).toEqual(['OFFER_AWAITS_YOU']);
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('ends when it is declined or withdrawn', async () => {
    const declined = await make(await market.published(seller));
    const answer = await perform<{ offer: Offer }>(sellerBrowser, 'offerDecline', { offerId: declined.id, reason: '价格偏低' }, 'offer { state closeReason availableActions }');
    expect(answer.data.offer).toEqual({ state: 'DECLINED', closeReason: '价格偏低', availableActions: [] });
    const withdrawn = await make(await market.published(seller));
    expect((await perform<{ offer: Offer }>(buyerBrowser, 'offerWithdraw', { offerId: withdrawn.id }, 'offer { state }')).data.offer.state).toBe('WITHDRAWN');
    const before = await marketPrint(market.database);
    for (const { id, history } of [declined, withdrawn]) {
      expect((await perform(sellerBrowser, 'offerCounter', said('90000', { offerId: id }))).codes).toEqual(['OFFER_CLOSED']);
      expect((await perform(sellerBrowser, 'offerAccept', { offerId: id, turnId: history[0]?.id, idempotencyKey: someKey() })).codes).toEqual(['OFFER_CLOSED']);
      expect((await perform(sellerBrowser, 'offerDecline', { offerId: id })).codes).toEqual(['OFFER_CLOSED']);
      expect((await perform(buyerBrowser, 'offerWithdraw', { offerId: id })).codes).toEqual(['OFFER_CLOSED']);
    }
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('ends when the listing is amended or withdrawn', async () => {
    const one = await market.published(seller);
    const onAmended = await make(one);
    await perform(sellerBrowser, 'listingAmend', { ...someDetails, listingId: listingIdOf(one), note: '改价' });
    expect(await see(buyerBrowser, onAmended.id)).toMatchObject({ state: 'SUPERSEDED', availableActions: [] });
    expect((await perform(buyerBrowser, 'offerMake', said('1', { listingId: listingIdOf(one) }))).codes).toEqual(['LISTING_IN_REVISION']);
    const two = await market.published(seller);
    const onWithdrawn = await make(two);
    await perform(sellerBrowser, 'listingWithdraw', { listingId: listingIdOf(two), reason: '不卖了' });
    expect((await perform(sellerBrowser, 'offerAccept', { offerId: onWithdrawn.id, turnId: onWithdrawn.history[0]?.id, idempotencyKey: someKey() })).codes).toEqual(['LISTING_WITHDRAWN']);
    expect((await perform(sellerBrowser, 'offerDecline', { offerId: onWithdrawn.id })).codes).toEqual(['OFFER_SUPERSEDED']);
  });

  it('waits while the listing is suspended, and can still be given up', async () => {
    const listingId = await market.published(seller);
    const made = await make(listingId);
    await perform(market.browser(market.centre), 'listingSuspend', { listingId: listingIdOf(listingId), reason: '核查' });
    expect((await see(sellerBrowser, made.id)).availableActions).toEqual(['DECLINE']);
    expect((await perform(sellerBrowser, 'offerAccept', { offerId: made.id, turnId: made.history[0]?.id, idempotencyKey: someKey() })).codes).toEqual(['LISTING_SUSPENDED']);
    expect((await perform(sellerBrowser, 'offerCounter', said('90000', { offerId: made.id }))).codes).toEqual(['LISTING_SUSPENDED']);
    expect((await perform(buyerBrowser, 'offerWithdraw', { offerId: made.id })).codes).toEqual([]);
  });

  it('runs out, and makes place for the next', async () => {
    const listingId = await market.published(seller);
    const made = await make(listingId);
    await market.database.dataSource.query(`UPDATE market.offer SET expires_at = now() WHERE reference = $1`, [made.reference]);
    expect(await see(buyerBrowser, made.id)).toMatchObject({ state: 'EXPIRED', availableActions: [] });
    expect((await perform(sellerBrowser, 'offerCounter', said('90000', { offerId: made.id }))).codes).toEqual(['OFFER_EXPIRED']);
    expect((await make(listingId, '81000')).state).toBe('OPEN');
  });

  it.each([
    ['OFFER_EXPIRY_OUT_OF_RANGE', { expiresInDays: 0 }],
    ['OFFER_EXPIRY_OUT_OF_RANGE', { expiresInDays: 31 }],
    ['PRICE_NOT_POSITIVE', { amount: { amount: '0' } }],
    ['PRICE_NOT_POSITIVE', { amount: { amount: '-5' } }],
    ['PRICE_TOO_HIGH', { amount: { amount: '100000000000.01' } }],
    ['CURRENCY_NOT_ACCEPTED', { amount: { amount: '5', currency: 'EUR' } }],
    ['AMOUNT_MALFORMED', { amount: { amount: '5.005' } }],
    ['TEXT_TOO_LONG', { terms: '长'.repeat(2001) }],
    ['INPUT_INVALID', { idempotencyKey: 'short' }],
    ['NOT_FOUND', { listingId: toGlobalId('Right', '00000000-0000-7000-8000-000000000000') }],
  ])('does not begin: %s', async (code, change) => {
    const listingId = listingIdOf(await market.published(seller));
    const before = await marketPrint(market.database);
    expect((await perform(buyerBrowser, 'offerMake', said('80000', { listingId, ...change }))).codes).toEqual([code]);
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('has one open offer per buyer, which suits the price', async () => {
    const listingId = await market.published(seller);
    const made = await make(listingId);
    const refused = await perform(buyerBrowser, 'offerMake', said('1', { listingId: listingIdOf(listingId) }));
    expect([refused.codes, refused.messages[0]]).toEqual([['OFFER_ALREADY_OPEN'], expect.stringContaining(made.reference)]);
    const fixed = listingIdOf(await market.published(seller, fixedAt('10')));
    expect((await perform(buyerBrowser, 'offerMake', said('1', { listingId: fixed }))).codes).toEqual(['PRICE_IS_FIXED']);
    expect((await perform(buyerBrowser, 'priceAccept', { listingId: listingIdOf(listingId), version: 1, idempotencyKey: someKey() })).codes).toEqual(['PRICE_IS_NOT_FIXED']);
    expect((await perform(buyerBrowser, 'priceAccept', { listingId: fixed, version: 7, idempotencyKey: someKey() })).codes).toEqual(['LISTING_VERSION_STALE']);
  });

  it('is made once per key', async () => {
    const listingId = listingIdOf(await market.published(seller));
    const input = said('80000', { listingId });
    const first = await perform<{ offer: Offer }>(buyerBrowser, 'offerMake', input, 'offer { id }');
    expect((await perform<{ offer: Offer }>(buyerBrowser, 'offerMake', input, 'offer { id }')).data.offer.id).toBe(first.data.offer.id);
    expect((await perform(buyerBrowser, 'offerMake', { ...input, amount: { amount: '80001' } })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const counter = said('90000', { offerId: first.data.offer.id });
    expect((await perform(sellerBrowser, 'offerCounter', counter)).codes).toEqual([]);
    const twice = await perform<{ offer: Offer }>(sellerBrowser, 'offerCounter', counter, offerFields);
    expect(twice.data.offer.history).toHaveLength(2);
  });

  it('marks an offer below the minimum for the seller alone', async () => {
    const minimum = Money.parse('88000');
    const price = { kind: 'NEGOTIABLE', amount: Money.parse('100000'), amountMax: null, minimum } as const;
    const made = await make(await market.published(seller, { price }));
    const below = 'query See($id: ID!) { offer(id: $id) { belowMinimum } }';
    expect(await sellerBrowser.data(below, { id: made.id })).toEqual({ offer: { belowMinimum: true } });
    expect(await buyerBrowser.data(below, { id: made.id })).toEqual({ offer: { belowMinimum: null } });
    await perform(sellerBrowser, 'offerCounter', said('88000', { offerId: made.id }));
    expect(await sellerBrowser.data(below, { id: made.id })).toEqual({ offer: { belowMinimum: false } });
  });
});
