import type { Party } from '@haihe/identity/testing';
import { newId, toGlobalId } from '@haihe/platform';
import { countQueries } from '@haihe/platform/testing';
import type { GraphqlClient } from '@haihe/platform/testing';
import { CountViews } from '../actions/count-views.js';
import { ListingSearchService } from '../search/listing-search.service.js';
import { listingIdOf, marketPrint, openMarket, perform, someDetails, someKey } from '../testing.js';
import type { TestMarket } from '../testing.js';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

const MANY = 20;
const whole = `
  id reference title state seller { id name } rights { id displayNumber status tradable owners { name } classifications { symbol } listing { id } } price { amount { amount } }
  minimumPrice { amount } attachments { fileName url } amendments { version } checks { code outcome message right { id } } favourite favouriteCount viewCount
  questions { askedBy organisation { name } } myOffers { id history { madeBy } } offers { id buyer { name } history { madeBy } belowMinimum } deal { id } availableActions`;

describe('lists of the market', () => {
  let market: TestMarket;
  let seller: Party;
  let buyer: Party;
  let sellerBrowser: GraphqlClient;
  let buyerBrowser: GraphqlClient;
  const listingIds: string[] = [];

  beforeAll(async () => {
    market = await openMarket();
    [seller, buyer] = await Promise.all([market.enter(), market.enter()]);
    sellerBrowser = market.browser(seller);
    buyerBrowser = market.browser(buyer);
    for (let index = 0; index < MANY; index += 1) {
      const id = await market.published(seller, { title: `一种过滤装置 ${index}` });
      listingIds.push(listingIdOf(id));
      await market.offer(buyer, id);
      await perform(buyerBrowser, 'questionAsk', { listingId: listingIdOf(id), text: '可否试用？' });
      await perform(buyerBrowser, 'listingFavourite', { listingId: listingIdOf(id), favourite: true });
    }
    await market.service.app.get(ListingSearchService, { strict: false }).refresh();
  }, 120_000);
  afterAll(() => market.close());

  const queriesOf = async (client: GraphqlClient, document: string, first: number): Promise<number> => {
    const { result, queries } = await countQueries(() => client.data<Record<string, Page>>(document, { first }));
    const [page] = Object.values(result);
    expect(page?.edges).toHaveLength(first);
    // The search looks for changes, and the session is renewed, in their own time.
    return queries.filter((sql) => !/changed_xid|pg_snapshot_xmin|identity\.session/.test(sql) && /FROM (market|registry|identity|platform)\./.test(sql)).length;
  };

  it.each([
    ['myListings', 'seller', `{ edges { node { ${whole} } } totalCount }`],
    ['favourites', 'buyer', `{ edges { node { ${whole} } } totalCount }`],
    ['listingSearch', 'buyer', `{ edges { node { ${whole} } highlight { title { text } } } totalCount facets { name values { value count } } }`],
    ['offersMade', 'buyer', `{ edges { node { id listing { ${whole} } buyer { name } history { madeBy } deal { id } belowMinimum } } totalCount }`],
    ['offersReceived', 'seller', `{ edges { node { id listing { ${whole} } buyer { name } history { madeBy } deal { id } belowMinimum } } totalCount }`],
  ] as const)('%s costs the same number of statements for one entry as for twenty', async (name, who, selection) => {
    const client = who === 'seller' ? sellerBrowser : buyerBrowser;
    const document = `query List($first: Int!) { ${name}(first: $first) ${selection} }`;
    const one = await queriesOf(client, document, 1);
    expect(await queriesOf(client, document, MANY)).toBe(one);
    expect(one).toBeLessThanOrEqual(24);
  });

  it.each([
    ['myListings', 'seller'],
    ['favourites', 'buyer'],
    ['offersMade', 'buyer'],
    ['offersReceived', 'seller'],
  ] as const)('%s is walked page by page without gaps or repeats', async (name, who) => {
    const client = who === 'seller' ? sellerBrowser : buyerBrowser;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Record<string, Page> = await client.data(
        `query Walk($after: String) { ${name}(first: 7, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      );
      const page: Page | undefined = answer[name];
      if (!page) throw new Error(`no ${name}`);
      expect(page.totalCount).toBe(MANY);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(MANY);
    expect(new Set(seen).size).toBe(MANY);
    expect(await client.errorCode(`{ ${name}(after: "bm9uc2Vuc2U") { totalCount } }`)).toBe('BAD_USER_INPUT');
    expect(await client.errorCode(`{ ${name}(first: 101) { totalCount } }`)).toBe('BAD_USER_INPUT');
  });

  it('gives what waits for an answer, however much came after it', async () => {
    const [listingId = ''] = listingIds;
    const waiting = async (client: GraphqlClient) => {
      const answer = await client.data<Record<string, Page>>(`{ questions: myListings(openQuestions: true) { totalCount } received: offersReceived(awaiting: true) { totalCount } made: offersMade(awaiting: true) { totalCount } }`);
      return Object.fromEntries(Object.entries(answer).map(([name, { totalCount }]) => [name, totalCount]));
    };
    expect([await waiting(sellerBrowser), await waiting(buyerBrowser)]).toEqual([
      { questions: MANY, received: MANY, made: 0 },
      { questions: 0, received: 0, made: 0 },
    ]);
    const { listing } = await sellerBrowser.data<{ listing: { questions: { id: string }[]; offers: { id: string }[] } }>('query See($id: ID!) { listing(id: $id) { questions { id } offers { id } } }', { id: listingId });
    await perform(sellerBrowser, 'questionAnswer', { questionId: listing.questions[0]?.id, text: '可以。', public: false });
    await perform(sellerBrowser, 'offerCounter', { offerId: listing.offers[0]?.id, amount: { amount: '990000.00' }, expiresInDays: 3, idempotencyKey: someKey() });
    expect([await waiting(sellerBrowser), await waiting(buyerBrowser)]).toEqual([
      { questions: MANY - 1, received: MANY - 1, made: 0 },
      { questions: 0, received: 0, made: 1 },
    ]);
  });

  it('shows the centre what waits, the longest waiting first, and no drafts', async () => {
    const other = await market.enter();
    const [first, second] = [await market.submitted(other), await market.submitted(other)];
    await market.draft(other);
    const centre = market.browser(market.centre);
    expect(await centre.data('{ listingsToReview { edges { node { id } } totalCount } reviewCounts { listings claims organisations } }')).toEqual({
      listingsToReview: { edges: [first, second].map((id) => ({ node: { id: listingIdOf(id) } })), totalCount: 2 },
      reviewCounts: { listings: 2, claims: 0, organisations: 0 },
    });
    const all = await centre.data<{ listingsToReview: Page }>('{ listingsToReview(state: [PUBLISHED, DRAFT, SUBMITTED]) { totalCount } }');
    expect(all.listingsToReview.totalCount).toBe(MANY + 2);
    expect((await market.browser(other).data<{ myListings: Page }>('{ myListings(state: [DRAFT]) { totalCount } }')).myListings.totalCount).toBe(1);
  });

  it('counts views of others, not of the seller or the centre', async () => {
    const [listingId = ''] = listingIds;
    const look = 'query See($id: ID!) { listing(id: $id) { viewCount } }';
    for (const client of [market.browser(), buyerBrowser, sellerBrowser, market.browser(market.centre)]) await client.data(look, { id: listingId });
    await market.service.app.get(CountViews, { strict: false }).flush();
    expect(await market.browser().data(look, { id: listingId })).toEqual({ listing: { viewCount: 2 } });
  });

  it('shows a public attachment to all, one after enquiry to whoever asked, and one under secrecy to nobody else', async () => {
    const upload = async (fileName: string): Promise<string> => {
      const body = `--cut\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n内容\r\n--cut--\r\n`;
      const answer = await sellerBrowser.post('/files', body, { 'content-type': 'multipart/form-data; boundary=cut' });
      return (JSON.parse(answer.body) as { id: string }).id;
    };
    const files = [await upload('公开.txt'), await upload('详情.txt'), await upload('秘密.txt'), await upload('无关.txt')];
    const [open = '', enquired = '', secret = ''] = files;
    const attachments = [
      { fileId: open, stage: 'PUBLIC' },
      { fileId: enquired, stage: 'AFTER_ENQUIRY' },
      { fileId: secret, stage: 'AFTER_NDA' },
    ] as const;
    const draft = await market.draft(seller, { attachments });
    const id = await market.published(seller, { attachments });
    const urls = async (client: GraphqlClient, listing = id): Promise<unknown> => {
      const answer = await client.data<{ listing: { attachments: { url: string | null }[] } | null }>('query See($id: ID!) { listing(id: $id) { attachments { id url } } }', { id: listingIdOf(listing) });
      return answer.listing?.attachments.map(({ url }) => url);
    };
    const all = [open, enquired, secret].map((file) => `/files/${file}`);
    const stranger = market.browser(await market.enter());
    expect(await urls(market.browser())).toEqual([all[0], null, null]);
    expect(await urls(stranger)).toEqual([all[0], null, null]);
    expect(await urls(sellerBrowser)).toEqual(all);
    expect(await urls(market.browser(market.centre))).toEqual(all);
    expect(await urls(buyerBrowser)).toEqual([all[0], null, null]);
    await market.offer(buyer, id);
    expect(await urls(buyerBrowser)).toEqual([all[0], all[1], null]);
    expect(await urls(stranger, draft)).toBeUndefined();

    const fetched = (client: GraphqlClient): Promise<number[]> => Promise.all(files.map(async (file) => (await client.get(`/files/${file}`)).statusCode));
    expect(await fetched(market.browser())).toEqual([200, 404, 404, 404]);
    expect(await fetched(stranger)).toEqual([200, 404, 404, 404]);
    expect(await fetched(buyerBrowser)).toEqual([200, 200, 404, 404]);
    expect(await fetched(market.browser(market.centre))).toEqual([200, 200, 200, 404]);
    expect(await fetched(sellerBrowser)).toEqual([200, 200, 200, 200]);
    const thief = await market.enter();
    const theft = { ...someDetails, rightIds: [toGlobalId('Right', await market.right(thief))], attachments: [{ fileId: secret, stage: 'PUBLIC' }] };
    expect((await perform(market.browser(thief), 'listingCreate', theft)).codes).toEqual(['FILE_UNKNOWN']);
  });

  it('keeps searches of a person, and counts what is new', async () => {
    const saved = await perform<{ savedSearch: { id: string } }>(buyerBrowser, 'searchSave', { name: ' 叶片 ', filter: { text: '涡轮叶片', mode: ['SALE'] }, sort: 'PRICE_ASC' }, 'savedSearch { id name filter sort newCount }');
    expect(saved.data.savedSearch).toMatchObject({ name: '叶片', filter: '{"mode":["SALE"],"text":"涡轮叶片"}', sort: 'PRICE_ASC', newCount: 0 });
    await market.published(seller, { title: '一种涡轮叶片' });
    await market.published(seller, { title: '无关的轴承', summary: '无关', titleEn: null });
    await market.service.app.get(ListingSearchService, { strict: false }).refresh();
    expect(await buyerBrowser.data('{ savedSearches { id newCount } }')).toEqual({ savedSearches: [{ id: saved.data.savedSearch.id, newCount: 1 }] });
    const before = await marketPrint(market.database);
    expect((await perform(buyerBrowser, 'searchSave', { name: '叶片', filter: {} })).codes).toEqual(['NAME_TAKEN']);
    expect((await perform(buyerBrowser, 'searchSave', { name: ' ', filter: {} })).codes).toEqual(['TEXT_REQUIRED']);
    expect((await perform(buyerBrowser, 'searchSave', { name: '长'.repeat(61), filter: {} })).codes).toEqual(['TEXT_TOO_LONG']);
    expect((await perform(sellerBrowser, 'searchForget', { savedSearchId: saved.data.savedSearch.id })).codes).toEqual(['NOT_FOUND']);
    expect(await sellerBrowser.data('query See($id: ID!) { savedSearches { id } node(id: $id) { id } }', { id: saved.data.savedSearch.id })).toEqual({ savedSearches: [], node: null });
    expect(await marketPrint(market.database)).toEqual(before);
    const forgotten = await perform(buyerBrowser, 'searchForget', { savedSearchId: saved.data.savedSearch.id }, 'forgottenId');
    expect(forgotten.data).toMatchObject({ forgottenId: saved.data.savedSearch.id });
    expect(await buyerBrowser.data('{ savedSearches { id } }')).toEqual({ savedSearches: [] });
  });

  it('keeps fifty searches at most', async () => {
    await market.database.dataSource.query(
      `INSERT INTO market.saved_search (id, person_id, name, filter, sort, created_at) SELECT gen_random_uuid(), $1, 'search ' || n, '{}', 'NEWEST', now() FROM generate_series(1, 50) n`,
      [buyer.personId],
    );
    expect((await perform(buyerBrowser, 'searchSave', { name: '又一个', filter: {} })).codes).toEqual(['TOO_MANY_SAVED_SEARCHES']);
  });

  it('takes a favourite only while it is in the market, and gives it up whenever', async () => {
    const id = await market.published(seller);
    const listingId = listingIdOf(id);
    expect((await perform(buyerBrowser, 'listingFavourite', { listingId, favourite: true })).codes).toEqual([]);
    expect((await perform(buyerBrowser, 'listingFavourite', { listingId, favourite: true })).codes).toEqual([]);
    await perform(sellerBrowser, 'listingWithdraw', { listingId, reason: '不卖了' });
    expect(await buyerBrowser.data('query See($id: ID!) { listing(id: $id) { state favourite } }', { id: listingId })).toEqual({ listing: { state: 'WITHDRAWN', favourite: true } });
    expect((await perform(buyerBrowser, 'listingFavourite', { listingId, favourite: false }, 'listing { favourite }')).codes).toEqual([]);
    expect(await buyerBrowser.data('query See($id: ID!) { listing(id: $id) { state } }', { id: listingId })).toEqual({ listing: null });
    expect((await perform(buyerBrowser, 'listingFavourite', { listingId, favourite: true })).codes).toEqual(['NOT_FOUND']);
    expect((await perform(sellerBrowser, 'listingFavourite', { listingId, favourite: true })).codes).toEqual(['LISTING_WITHDRAWN']);
  });

  it('limits open questions', async () => {
    const id = await market.published(seller);
    for (let index = 0; index < 5; index += 1) expect((await perform(buyerBrowser, 'questionAsk', { listingId: listingIdOf(id), text: `问题 ${index}` })).codes).toEqual([]);
    expect((await perform(buyerBrowser, 'questionAsk', { listingId: listingIdOf(id), text: '再问' })).codes).toEqual(['TOO_MANY_QUESTIONS']);
    expect((await perform(buyerBrowser, 'questionAsk', { listingId: toGlobalId('Listing', newId()), text: '问' })).codes).toEqual(['NOT_FOUND']);
    expect((await perform(sellerBrowser, 'questionAnswer', { questionId: toGlobalId('Question', newId()), text: '答', public: true })).codes).toEqual(['NOT_FOUND']);
  });
});
