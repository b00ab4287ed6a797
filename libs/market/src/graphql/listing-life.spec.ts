import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import type { GraphqlClient } from '@haihe/platform/testing';
import { listingIdOf, marketPrint, openMarket, perform, someDetails } from '../testing.js';
import type { TestMarket } from '../testing.js';

interface WithListing {
  readonly listing: { readonly id: string; readonly reference: string; readonly state: string; readonly version: number; readonly availableActions: string[] } | null;
}
const fields = 'listing { id reference state version availableActions }';

describe('the life of a listing', () => {
  let market: TestMarket;
  let seller: Party;
  let stranger: Party;
  let sellerBrowser: GraphqlClient;
  let buyerBrowser: GraphqlClient;
  let centreBrowser: GraphqlClient;
  let visitor: GraphqlClient;

  beforeAll(async () => {
    market = await openMarket();
    [seller, stranger] = await Promise.all([market.enter(), market.enter()]);
    sellerBrowser = market.browser(seller);
    buyerBrowser = market.browser(stranger);
    centreBrowser = market.browser(market.centre);
    visitor = market.browser();
  }, 60_000);
  afterAll(() => market.close());

  const seen = async (client: GraphqlClient, id: string, what = 'title state version'): Promise<Record<string, unknown> | null> =>
    (await client.data<{ listing: Record<string, unknown> | null }>(`query See($id: ID!) { listing(id: $id) { ${what} } }`, { id })).listing;

  it('goes from draft through review, return, publication, amendment, suspension to withdrawal', async () => {
    const rightId = toGlobalId('Right', await market.right(seller));
    const created = await perform<WithListing>(sellerBrowser, 'listingCreate', { ...someDetails, rightIds: [rightId], industryCode: 'c35' }, `${fields.slice(0, -1)} industry { symbol title } rights { id } seller { id } }`);
    const { listing } = created.data;
    if (!listing) throw new Error(JSON.stringify(created));
    expect(listing).toMatchObject({ state: 'DRAFT', version: 1, industry: { symbol: 'C35' }, rights: [{ id: rightId }], seller: { id: toGlobalId('Organisation', seller.organisationId) } });
    expect(listing.reference).toMatch(/^LS-\d{4}-\d{6}$/);
    expect(listing.availableActions).toEqual(['EDIT', 'SUBMIT', 'WITHDRAW']);
    const { id: listingId } = listing;
    expect(await seen(visitor, listingId)).toBeNull();
    expect(await seen(buyerBrowser, listingId)).toBeNull();
    expect(await seen(centreBrowser, listingId)).toBeNull();

    await perform(sellerBrowser, 'listingEdit', { ...someDetails, listingId, title: '改过的题目' });
    const submitted = await perform<WithListing>(sellerBrowser, 'listingSubmit', { listingId }, fields);
    expect(submitted.data.listing).toMatchObject({ state: 'SUBMITTED', availableActions: ['RECALL', 'WITHDRAW'] });
    expect(await seen(centreBrowser, listingId, 'title availableActions')).toEqual({ title: '改过的题目', availableActions: ['RETURN', 'PUBLISH'] });
    expect(await seen(visitor, listingId)).toBeNull();

    const returned = await perform<WithListing>(centreBrowser, 'listingReturn', { listingId, reason: '请补充摘要' }, fields);
    expect(returned.data.listing?.state).toBe('RETURNED');
    expect(await seen(sellerBrowser, listingId, 'state stateReason availableActions')).toEqual({ state: 'RETURNED', stateReason: '请补充摘要', availableActions: ['EDIT', 'SUBMIT', 'WITHDRAW'] });

    await perform(sellerBrowser, 'listingSubmit', { listingId });
    const recalled = await perform<WithListing>(sellerBrowser, 'listingRecall', { listingId }, fields);
    expect(recalled.data.listing?.state).toBe('DRAFT');
    await perform(sellerBrowser, 'listingSubmit', { listingId });
    const published = await perform<WithListing>(centreBrowser, 'listingPublish', { listingId }, fields);
    expect(published).toMatchObject({ codes: [], data: { listing: { state: 'PUBLISHED', version: 1, availableActions: ['SUSPEND', 'FAVOURITE'] } } });
    expect(await seen(visitor, listingId, 'state version stateReason submittedAt availableActions checks { code outcome }')).toEqual({
      state: 'PUBLISHED',
      version: 1,
      stateReason: null,
      submittedAt: null,
      availableActions: [],
      checks: ['TITLE', 'STATUS', 'ANNUITY', 'PLEDGE', 'PRESERVATION', 'LICENCE'].map((code) => ({ code, outcome: 'PASS' })),
    });
    expect(await seen(buyerBrowser, listingId, 'availableActions')).toEqual({ availableActions: ['ASK', 'OFFER', 'FAVOURITE'] });
    expect(await seen(buyerBrowser, listingId, 'rights { listing { id } }')).toEqual({ rights: [{ listing: { id: listingId } }] });

    const favourite = await perform(buyerBrowser, 'listingFavourite', { listingId, favourite: true }, 'listing { favourite }');
    expect(favourite).toMatchObject({ codes: [], data: { listing: { favourite: true } } });
    expect(await seen(sellerBrowser, listingId, 'favouriteCount')).toEqual({ favouriteCount: 1 });
    expect(await seen(buyerBrowser, listingId, 'favouriteCount')).toEqual({ favouriteCount: 0 });

    const amended = await perform<WithListing>(sellerBrowser, 'listingAmend', { ...someDetails, listingId, title: '第二版题目', note: '改题目' }, fields);
    expect(amended.data.listing).toMatchObject({ state: 'SUBMITTED', version: 2 });
    expect(await seen(visitor, listingId)).toBeNull();
    expect(await seen(buyerBrowser, listingId)).toEqual({ title: '改过的题目', state: 'SUBMITTED', version: 1 });
    expect(await seen(sellerBrowser, listingId)).toEqual({ title: '第二版题目', state: 'SUBMITTED', version: 2 });
    await perform(centreBrowser, 'listingReturn', { listingId, reason: '不清楚' });
    expect(await seen(buyerBrowser, listingId, 'state stateReason')).toEqual({ state: 'SUBMITTED', stateReason: null });
    await perform(sellerBrowser, 'listingSubmit', { listingId });
    await perform(centreBrowser, 'listingPublish', { listingId });
    expect(await seen(visitor, listingId, 'title version amendments { version note }')).toEqual({
      title: '第二版题目',
      version: 2,
      amendments: [
        { version: 1, note: null },
        { version: 2, note: '改题目' },
      ],
    });

    await perform(centreBrowser, 'listingSuspend', { listingId, reason: '权属争议' });
    expect(await seen(visitor, listingId)).toBeNull();
    expect(await seen(buyerBrowser, listingId, 'state stateReason availableActions')).toEqual({ state: 'SUSPENDED', stateReason: null, availableActions: [] });
    await market.database.dataSource.query(`UPDATE market.listing SET suspended_at = suspended_at - interval '3 days' WHERE reference = $1`, [listing.reference]);
    const before = await seen(sellerBrowser, listingId, 'expiresAt');
    await perform(centreBrowser, 'listingResume', { listingId });
    const after = await seen(sellerBrowser, listingId, 'expiresAt state');
    const gained = Date.parse(String(after?.['expiresAt'])) - Date.parse(String(before?.['expiresAt']));
    expect(Math.round(gained / 3_600_000)).toBe(72);

    const withdrawn = await perform<WithListing>(sellerBrowser, 'listingWithdraw', { listingId, reason: '自行实施' }, fields);
    expect(withdrawn.data.listing).toMatchObject({ state: 'WITHDRAWN', availableActions: [] });
    expect(await seen(visitor, listingId)).toBeNull();
    expect((await perform(sellerBrowser, 'listingSubmit', { listingId })).messages).toEqual(['状态已经变化（当前为“已撤回”），请刷新后再操作']);
  }, 30_000);

  it('keeps what was published as it was', async () => {
    const id = await market.published(seller);
    const change = market.database.dataSource.query(`UPDATE market.listing_version SET price_fen = 1 WHERE listing_id = $1`, [id]);
    await expect(change).rejects.toThrow('append-only');
  });

  it.each([
    ['LISTING_WITHOUT_RIGHTS', 'rightIds', { rightIds: [] }],
    ['NOT_FOUND', 'rightIds', { rightIds: [listingIdOf('00000000-0000-7000-8000-000000000000')] }],
    ['TEXT_REQUIRED', 'title', { title: ' ' }],
    ['TEXT_TOO_LONG', 'summary', { summary: '长'.repeat(5001) }],
    ['PRICE_REQUIRED', 'price', { priceKind: 'FIXED', price: null }],
    ['PRICE_NOT_EXPECTED', 'price', { priceKind: 'ON_REQUEST' }],
    ['PRICE_NOT_POSITIVE', 'price', { price: { amount: '0' } }],
    ['PRICE_TOO_HIGH', 'price', { price: { amount: '100000000000.01' } }],
    ['PRICE_RANGE_INVERTED', 'priceMax', { priceMax: { amount: '99999.99' } }],
    ['CURRENCY_NOT_ACCEPTED', 'price', { price: { amount: '1', currency: 'USD' } }],
    ['MINIMUM_ABOVE_PRICE', 'minimumPrice', { minimumPrice: { amount: '100000.01' } }],
    ['AMOUNT_MALFORMED', 'price', { price: { amount: '1.234' } }],
    ['LISTING_TERM_OUT_OF_RANGE', 'termDays', { termDays: 4 }],
    ['INDUSTRY_CODE_MALFORMED', 'industryCode', { industryCode: 'Z99' }],
    ['INDUSTRY_CODE_SECTION', 'industryCode', { industryCode: 'A35' }],
    ['FILE_UNKNOWN', 'attachments', { attachments: [{ fileId: '00000000-0000-7000-8000-000000000000', stage: 'PUBLIC' }] }],
    ['TOO_MANY_ATTACHMENTS', 'attachments', { attachments: Array.from({ length: 21 }, (_, index) => ({ fileId: String(index), stage: 'PUBLIC' })) }],
  ])('is not drafted: %s at %s', async (code, field, change) => {
    const rightIds = [toGlobalId('Right', await market.right(seller))];
    const before = await marketPrint(market.database);
    const { codes, paths, error } = await perform(sellerBrowser, 'listingCreate', { ...someDetails, rightIds, ...change });
    expect({ codes, paths, error }).toEqual({ codes: [code], paths: [['input', field]], error: undefined });
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('holds at most fifty rights', async () => {
    const rightIds = Array.from({ length: 51 }, (_, index) => toGlobalId('Right', `00000000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`));
    expect((await perform(sellerBrowser, 'listingCreate', { ...someDetails, rightIds })).codes).toEqual(['LISTING_TOO_MANY_RIGHTS']);
  });

  it('is longer for a university: fifteen days at least', async () => {
    const university = await market.enter({ kind: 'UNIVERSITY' });
    const rightIds = [toGlobalId('Right', await market.right(university))];
    const short = await perform(market.browser(university), 'listingCreate', { ...someDetails, rightIds, termDays: 14 });
    expect(short.messages).toEqual(['挂牌期限须为 15 至 90 天（促进科技成果转化法（2015）第十八条；国发〔2016〕16号：公示不少于15日）']);
    expect((await perform(market.browser(university), 'listingCreate', { ...someDetails, rightIds, termDays: 15 })).codes).toEqual([]);
  });

  it.each([
    ['a pledge', `INSERT INTO registry.encumbrance (id, right_id, kind, holder, starts_on, source) VALUES (gen_random_uuid(), $1, 'PLEDGE', '某银行', '2026-01-01', 'TEST')`, '已出质'],
    ['a preservation', `INSERT INTO registry.encumbrance (id, right_id, kind, holder, starts_on, source) VALUES (gen_random_uuid(), $1, 'PRESERVATION', '某法院', '2026-01-01', 'TEST')`, '保全'],
    ['a lapse', `INSERT INTO registry.legal_event (right_id, date, code, title, source) VALUES ($1, '2026-01-01', 'CF01', '未缴年费专利权终止', 'TEST')`, '权利已终止'],
    ['another owner', `UPDATE registry.right_owner SET organisation_id = NULL WHERE right_id = $1`, '登记的权利人不是卖方'],
  ])('is not reviewed, published or resumed with %s', async (_, sql, reason) => {
    const [one, two, three] = await Promise.all([market.right(seller), market.right(seller), market.right(seller)]);
    const draft = await market.draft(seller, {}, [one]);
    const submitted = await market.submitted(seller, {}, [two]);
    const suspended = await market.published(seller, {}, [three]);
    await perform(centreBrowser, 'listingSuspend', { listingId: listingIdOf(suspended), reason: '核查' });
    for (const rightId of [one, two, three]) await market.database.dataSource.query(sql, [rightId]);
    const before = await marketPrint(market.database);
    for (const [client, name, id] of [[sellerBrowser, 'listingSubmit', draft], [centreBrowser, 'listingPublish', submitted], [centreBrowser, 'listingResume', suspended]] as const) {
      const { codes, messages } = await perform(client, name, { listingId: listingIdOf(id) });
      expect(codes).toEqual(['LISTING_CHECKS_FAILED']);
      expect(messages[0]).toContain(reason);
    }
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('does not take up a right that another live listing offers', async () => {
    const rightId = await market.right(seller);
    await market.published(seller, {}, [rightId]);
    const second = await market.draft(seller, {}, [await market.right(seller), rightId]);
    const { codes, messages } = await perform(sellerBrowser, 'listingSubmit', { listingId: listingIdOf(second) });
    expect(codes).toEqual(['RIGHT_ALREADY_LISTED']);
    expect(messages[0]).toMatch(/LS-\d{4}-\d{6}/);
  });

  it('is changed only in the states that allow it', async () => {
    const published = listingIdOf(await market.published(seller));
    const draft = listingIdOf(await market.draft(seller));
    const before = await marketPrint(market.database);
    const refused = await Promise.all([
      perform(sellerBrowser, 'listingEdit', { ...someDetails, listingId: published }),
      perform(sellerBrowser, 'listingSubmit', { listingId: published }),
      perform(sellerBrowser, 'listingRecall', { listingId: published }),
      perform(sellerBrowser, 'listingAmend', { ...someDetails, listingId: draft, note: '改' }),
      perform(centreBrowser, 'listingReturn', { listingId: published, reason: '晚了' }),
      perform(centreBrowser, 'listingPublish', { listingId: published }),
      perform(centreBrowser, 'listingResume', { listingId: published }),
    ]);
    expect(refused.map(({ codes }) => codes)).toEqual(Array.from({ length: 7 }, () => ['STATE_CHANGED']));
    expect((await perform(centreBrowser, 'listingPublish', { listingId: draft })).codes).toEqual(['NOT_FOUND']);
    expect((await perform(sellerBrowser, 'listingWithdraw', { listingId: published, reason: ' ' })).codes).toEqual(['LISTING_REASON_REQUIRED']);
    expect((await perform(centreBrowser, 'listingSuspend', { listingId: published, reason: '' })).codes).toEqual(['LISTING_REASON_REQUIRED']);
    expect(await marketPrint(market.database)).toEqual(before);
  });

  it('is not decided on by a reviewer who belongs to the seller', async () => {
    const listingId = listingIdOf(await market.submitted(seller));
    await market.database.dataSource.query(
      `INSERT INTO identity.membership (id, person_id, organisation_id, role, since) VALUES (gen_random_uuid(), $1, $2, 'VIEWER', now())`,
      [market.centre.personId, seller.organisationId],
    );
    expect((await perform(centreBrowser, 'listingPublish', { listingId })).codes).toEqual(['REVIEWER_IS_PARTY']);
    expect((await perform(centreBrowser, 'listingReturn', { listingId, reason: '不行' })).codes).toEqual(['REVIEWER_IS_PARTY']);
    await market.database.dataSource.query('DELETE FROM identity.membership WHERE person_id = $1 AND organisation_id = $2', [market.centre.personId, seller.organisationId]);
  });

  it('is not published or brought back while its seller is not verified', async () => {
    const [waiting, shown] = [listingIdOf(await market.submitted(seller)), listingIdOf(await market.published(seller))];
    expect((await perform(centreBrowser, 'listingSuspend', { listingId: shown, reason: '核对' })).codes).toEqual([]);
    const verification = (state: string) =>
      market.database.dataSource.query(`UPDATE identity.organisation SET verification = $2, verification_note = '资料过期' WHERE id = $1`, [seller.organisationId, state]);
    await verification('SUSPENDED');
    const before = await marketPrint(market.database);
    expect((await perform(centreBrowser, 'listingPublish', { listingId: waiting })).codes).toEqual(['SELLER_NOT_VERIFIED']);
    expect((await perform(centreBrowser, 'listingResume', { listingId: shown })).codes).toEqual(['SELLER_NOT_VERIFIED']);
    expect(await marketPrint(market.database)).toEqual(before);
    await verification('VERIFIED');
    expect((await perform(centreBrowser, 'listingPublish', { listingId: waiting })).codes).toEqual([]);
    expect((await perform(centreBrowser, 'listingResume', { listingId: shown })).codes).toEqual([]);
  });
});
