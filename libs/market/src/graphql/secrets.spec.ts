import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { LOGGER, toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { jest } from '@jest/globals';
import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { listingIdOf, openMarket, perform, someDetails, someKey } from '../testing.js';
import type { TestMarket } from '../testing.js';

/** Digits that nothing else in the test has. */
const MINIMUM = '73519';
const BUYER = '津门隐名买方有限公司';

const everything = `
  id reference title titleEn summary summaryEn mode state stateReason rightCount termDays submittedAt publishedAt expiresAt version demonstration
  evidenceOfUse readiness applicationField products favourite favouriteCount viewCount availableActions
  price { kind amount { amount currency } amountMax { amount } } minimumPrice { amount } delivery { documents knowHow training note }
  industry { symbol title } seller { id name } rights { id displayNumber listing { id minimumPrice { amount } } }
  attachments { id fileName url } amendments { version note publishedAt } checks { code outcome message }
  questions { id askedBy mine text answer public identitiesDisclosed iAgreedToDisclose organisation { id name } availableActions }
  myOffers { id buyerAlias state amount { amount } belowMinimum buyer { id name } history { madeBy amount { amount } } }
  offers { id buyerAlias state amount { amount } belowMinimum buyer { id name } history { madeBy amount { amount } } }
  deal { id price { amount } buyer { name } }`;

const ofMembers = `
  favourites { edges { node { minimumPrice { amount } } } }
  offersMade { edges { node { listing { minimumPrice { amount } } belowMinimum history { madeBy } } } }
  offersReceived { edges { node { buyer { name } buyerAlias history { madeBy } } } }
  myListings { edges { node { offers { buyer { name } } } } }
  notices { edges { node { title body } } }`;

describe('what the market keeps to itself', () => {
  let market: TestMarket;
  let seller: Party;
  let viewer: Party;
  let buyer: Party;
  let stranger: Party;
  let listingId: string;
  let offerId: string;
  let questionId: string;
  const logged: string[] = [];

  beforeAll(async () => {
    market = await openMarket();
    const logger = market.service.app.get<Logger>(LOGGER, { strict: false });
    for (const level of ['error', 'warn', 'info', 'debug'] as const) {
      jest.spyOn(logger, level).mockImplementation((...written: unknown[]) => void logged.push(inspect(written, { depth: 20 })));
    }
    [seller, buyer, stranger] = await Promise.all([market.enter(), market.enter({ organisationName: BUYER, personName: '津门买方代表' }), market.enter()]);
    viewer = await enterParty(market.database, { organisationId: seller.organisationId, role: 'VIEWER' });
    const price = { kind: 'NEGOTIABLE', amount: Money.parse('100000'), amountMax: null, minimum: Money.parse(MINIMUM) } as const;
    listingId = listingIdOf(await market.published(seller, { price }));
    const asked = await perform<{ question: { id: string } }>(market.browser(buyer), 'questionAsk', { listingId, text: '是否含软件？' }, 'question { id }');
    questionId = asked.data.question.id;
    const offer = await perform<{ offer: { id: string } }>(market.browser(buyer), 'offerMake', { listingId, amount: { amount: '60000' }, expiresInDays: 3, idempotencyKey: someKey() }, 'offer { id }');
    offerId = offer.data.offer.id;
  }, 60_000);
  afterAll(async () => {
    await market.close();
    jest.restoreAllMocks();
  });

  const seen = (party: Party | undefined): Promise<string> =>
    market
      .browser(party)
      .execute(
        `query All($listing: ID!) {
           listing(id: $listing) { ${everything} }
           node(id: $listing) { ... on Listing { minimumPrice { amount } } }
           listingSearch { edges { node { minimumPrice { amount } title } } }
           hotListings { id minimumPrice { amount } }
           ${party === undefined ? '' : ofMembers}
         }`,
        { listing: listingId },
      )
      .then((answer) => JSON.stringify(answer));

  it("tells the minimum price to the seller's traders", async () => {
    expect(await market.browser(seller).data('query See($id: ID!) { listing(id: $id) { minimumPrice { amount } } }', { id: listingId })).toEqual({
      listing: { minimumPrice: { amount: `${MINIMUM}.00` } },
    });
  });

  it.each(['stranger', 'buyer', 'centre', 'viewer', 'visitor'] as const)('tells it to no %s in any field', async (who) => {
    const parties = { stranger, buyer, viewer, centre: market.centre, visitor: undefined };
    const text = await seen(parties[who]);
    expect(text).not.toContain(MINIMUM);
    expect(text).toContain('"minimumPrice":null');
  });

  it('tells it in no refusal, event, audit entry, notice, idempotency record or search row', async () => {
    const sellerBrowser = market.browser(seller);
    const refusals = await Promise.all([
      perform(sellerBrowser, 'listingAmend', { ...someDetails, listingId, note: '改', price: { amount: '70000' }, minimumPrice: { amount: MINIMUM } }),
      perform(sellerBrowser, 'listingAmend', { ...someDetails, listingId, note: '改', minimumPrice: { amount: MINIMUM, currency: 'USD' } }),
      perform(market.browser(buyer), 'offerMake', { listingId, amount: { amount: '70000' }, expiresInDays: 3, idempotencyKey: someKey() }),
    ]);
    expect(refusals.map(({ codes }) => codes)).toEqual([['MINIMUM_ABOVE_PRICE'], ['CURRENCY_NOT_ACCEPTED'], ['OFFER_ALREADY_OPEN']]);
    expect(JSON.stringify(refusals)).not.toContain(MINIMUM);
    const tables = await market.database.reader.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname IN ('market', 'platform', 'identity', 'graphile_worker') AND tablename <> 'listing_minimum_price'`,
    );
    for (const { name } of tables) {
      const rows = await market.database.reader.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t WHERE t::text LIKE '%${MINIMUM}%'`);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  it('tells it in no error and no log when the database fails', async () => {
    await market.database.dataSource.query('ALTER TABLE market.listing_minimum_price ADD CONSTRAINT in_the_way CHECK (amount_fen < 100) NOT VALID');
    const draft = { ...someDetails, rightIds: [toGlobalId('Right', await market.right(seller))], minimumPrice: { amount: MINIMUM } };
    const failed = await market.browser(seller).execute('mutation Do($input: ListingCreateInput!) { listingCreate(input: $input) { userErrors { code } } }', { input: draft });
    await market.database.dataSource.query('ALTER TABLE market.listing_minimum_price DROP CONSTRAINT in_the_way');
    expect(failed.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(failed)).not.toContain(MINIMUM);
    const log = logged.join('');
    expect(log).toContain('the minimum price could not be written');
    expect(log).not.toContain(MINIMUM);
  });

  it('takes an offer below the minimum like any other', async () => {
    const offer = await market.browser(buyer).data<{ offer: unknown }>('query See($id: ID!) { offer(id: $id) { state turn belowMinimum } }', { id: offerId });
    expect(offer.offer).toEqual({ state: 'OPEN', turn: 'SELLER', belowMinimum: null });
  });

  it.each(['seller', 'stranger', 'centre', 'visitor'] as const)("tells the buyer's name to no %s", async (who) => {
    const parties = { stranger, seller, centre: market.centre, visitor: undefined };
    expect(await seen(parties[who])).not.toContain('津门');
    const ids = [offerId, questionId].map((id) => market.browser(parties[who]).execute('query See($id: ID!) { node(id: $id) { id ... on Offer { buyer { name } } ... on Question { askedBy organisation { name } } } }', { id }));
    expect(JSON.stringify(await Promise.all(ids))).not.toContain('津门');
  });

  it('shows a question to others once its answer is public, without the name', async () => {
    const questions = 'query See($id: ID!) { listing(id: $id) { questions { askedBy answer mine } } }';
    expect(await market.browser(stranger).data(questions, { id: listingId })).toEqual({ listing: { questions: [] } });
    await perform(market.browser(seller), 'questionAnswer', { questionId, text: '含软件', public: true });
    expect(await market.browser(stranger).data(questions, { id: listingId })).toEqual({ listing: { questions: [{ askedBy: '买方 A1', answer: '含软件', mine: false }] } });
    expect(await market.browser(undefined, 'en').data(questions, { id: listingId })).toEqual({ listing: { questions: [{ askedBy: 'Buyer A1', answer: '含软件', mine: false }] } });
    expect((await perform(market.browser(seller), 'questionAnswer', { questionId, text: '再答', public: false })).codes).toEqual(['QUESTION_ALREADY_ANSWERED']);
  });

  it('discloses names to the two sides once both agreed, and to nobody else', async () => {
    const fields = 'question { askedBy identitiesDisclosed iAgreedToDisclose organisation { name } availableActions }';
    const first = await perform<{ question: object }>(market.browser(buyer), 'questionDisclose', { questionId }, fields);
    expect(first.data.question).toEqual({ askedBy: '买方 A1', identitiesDisclosed: false, iAgreedToDisclose: true, organisation: { name: BUYER }, availableActions: [] });
    expect(await seen(seller)).not.toContain('津门');
    const second = await perform<{ question: object }>(market.browser(seller), 'questionDisclose', { questionId }, fields);
    expect(second.data.question).toEqual({ askedBy: BUYER, identitiesDisclosed: true, iAgreedToDisclose: true, organisation: { name: BUYER }, availableActions: [] });
    expect(await market.browser(seller).data('query See($id: ID!) { offer(id: $id) { buyer { name } history { madeBy } } }', { id: offerId })).toEqual({
      offer: { buyer: { name: BUYER }, history: [{ madeBy: BUYER }] },
    });
    for (const other of [stranger, market.centre, undefined]) expect(await seen(other)).not.toContain('津门');
  });
});
