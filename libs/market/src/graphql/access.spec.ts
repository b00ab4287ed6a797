import type { Party } from '@haihe/identity/testing';
import { AccessCheck, toGlobalId } from '@haihe/platform';
import { fixedAt, listingIdOf, marketPrint, openMarket, perform, someDetails, someKey } from '../testing.js';
import type { TestMarket } from '../testing.js';

describe('who may do what in the market', () => {
  let market: TestMarket;
  let seller: Party;
  let buyer: Party;
  let stranger: Party;
  let onlooker: Party;
  let inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  beforeAll(async () => {
    market = await openMarket();
    [seller, buyer, stranger] = await Promise.all([market.enter(), market.enter(), market.enter()]);
    onlooker = await market.enter({ role: 'VIEWER', organisationId: buyer.organisationId });
    const [draft, submitted, published, fixed, suspended] = await Promise.all([
      market.draft(seller),
      market.submitted(seller),
      market.published(seller),
      market.published(seller, fixedAt('1000')),
      market.published(seller),
    ]);
    const offer = await market.offer(buyer, published);
    await perform(market.browser(market.centre), 'listingSuspend', { listingId: listingIdOf(suspended), reason: '核查' });
    const asked = await perform<{ question: { id: string } }>(market.browser(buyer), 'questionAsk', { listingId: listingIdOf(published), text: '可否试用？' }, 'question { id }');
    const [turn] = await market.database.reader.query<{ id: string }>('SELECT last_turn_id AS id FROM market.offer WHERE id = $1', [offer]);
    const offerId = toGlobalId('Offer', offer);
    const turnId = toGlobalId('OfferTurn', turn?.id ?? '');
    const said = { amount: { amount: '95000' }, expiresInDays: 3 };
    inputs = {
      listingEdit: { ...someDetails, listingId: listingIdOf(draft) },
      listingSubmit: { listingId: listingIdOf(draft) },
      listingRecall: { listingId: listingIdOf(submitted) },
      listingAmend: { ...someDetails, listingId: listingIdOf(published), note: '降价' },
      listingWithdraw: { listingId: listingIdOf(published), reason: '不卖了' },
      listingReturn: { listingId: listingIdOf(submitted), reason: '材料不全' },
      listingPublish: { listingId: listingIdOf(submitted) },
      listingSuspend: { listingId: listingIdOf(published), reason: '争议' },
      listingResume: { listingId: listingIdOf(suspended) },
      questionAnswer: { questionId: asked.data.question.id, text: '可以', public: true },
      questionDisclose: { questionId: asked.data.question.id },
      offerCounter: { ...said, offerId, idempotencyKey: someKey() },
      offerAccept: { offerId, turnId, idempotencyKey: someKey() },
      offerDecline: { offerId },
      offerWithdraw: { offerId },
      questionAsk: { listingId: listingIdOf(published), text: '含发票吗？' },
      offerMake: { ...said, listingId: listingIdOf(published), idempotencyKey: someKey() },
      priceAccept: { listingId: listingIdOf(fixed), version: 1, idempotencyKey: someKey() },
      listingFavourite: { listingId: listingIdOf(draft), favourite: true },
      listingCreate: { ...someDetails, rightIds: [toGlobalId('Right', await market.right(seller))] },
      searchSave: { name: '过滤', filter: { text: '过滤' } },
      searchForget: { savedSearchId: toGlobalId('SavedSearch', draft) },
    };
  }, 60_000);
  afterAll(() => market.close());

  const refusedTo = async (name: string, party: Party | undefined): Promise<unknown> => {
    const before = await marketPrint(market.database);
    const { codes, error, data } = await perform(market.browser(party), name, inputs[name] ?? {});
    expect(await marketPrint(market.database)).toEqual(before);
    if (codes.length === 0 && error === undefined) throw new Error(`${name} was not refused: ${JSON.stringify(data)}`);
    return error ?? codes;
  };

  const sellersMutations = ['listingCreate', 'listingEdit', 'listingSubmit', 'listingRecall', 'listingAmend', 'listingWithdraw'];
  const centresMutations = ['listingReturn', 'listingPublish', 'listingSuspend', 'listingResume'];
  const partiesMutations = ['questionAnswer', 'questionDisclose', 'offerCounter', 'offerAccept', 'offerDecline', 'offerWithdraw'];
  const buyersMutations = ['questionAsk', 'offerMake', 'priceAccept'];
  const everyonesMutations = ['listingFavourite', 'searchSave', 'searchForget'];

  it.each([...sellersMutations, ...centresMutations, ...partiesMutations, ...buyersMutations, ...everyonesMutations])('nobody does %s without signing in', async (name) => {
    expect(await refusedTo(name, undefined)).toBe('UNAUTHENTICATED');
  });

  it.each([...sellersMutations.slice(1), ...partiesMutations])("a stranger who does %s finds nothing there", async (name) => {
    expect(await refusedTo(name, stranger)).toEqual(['NOT_FOUND']);
  });

  it('a stranger does not list what is not his', async () => {
    expect(await refusedTo('listingCreate', stranger)).toEqual(['RIGHT_NOT_YOURS']);
  });

  it("a stranger does not keep another's draft, nor forget another's search", async () => {
    expect(await refusedTo('listingFavourite', stranger)).toEqual(['NOT_FOUND']);
    expect(await refusedTo('searchForget', stranger)).toEqual(['NOT_FOUND']);
  });

  it.each(centresMutations)('a trader does not do %s', async (name) => {
    expect(await refusedTo(name, seller)).toBe('FORBIDDEN');
    expect(await refusedTo(name, stranger)).toBe('FORBIDDEN');
  });

  it.each([...sellersMutations, ...partiesMutations, ...buyersMutations])('the centre does not do %s', async (name) => {
    expect(await refusedTo(name, market.centre)).toBe('FORBIDDEN');
  });

  it.each([...sellersMutations, ...partiesMutations, ...buyersMutations])('a viewer does not do %s', async (name) => {
    expect(await refusedTo(name, onlooker)).toBe('FORBIDDEN');
  });

  it.each(buyersMutations)('a seller does not do %s on his own listing', async (name) => {
    expect(await refusedTo(name, seller)).toEqual(['OWN_LISTING']);
  });

  it.each([
    ['listingCreate'],
    ['listingSubmit'],
    ['listingAmend'],
    ['questionAnswer'],
    ['offerAccept'],
    ['offerCounter'],
  ])('an organisation that lost its verification does not do %s', async (name) => {
    const verify = (state: string): Promise<unknown> =>
      market.database.dataSource.query('UPDATE identity.organisation SET verification = $2, verification_note = $3 WHERE id = $1', [seller.organisationId, state, '核查']);
    await verify('SUSPENDED');
    try {
      expect(await refusedTo(name, seller)).toEqual(['ORGANISATION_NOT_VERIFIED']);
      if (name === 'offerAccept') expect(await refusedTo('offerMake', stranger)).toEqual(['COUNTERPARTY_NOT_VERIFIED']);
    } finally {
      await verify('VERIFIED');
    }
  });

  it('is declared for every query and mutation', () => {
    const declared = market.service.app.get(AccessCheck).list();
    const own = declared.filter(({ name }) => /^(Query|Mutation)\.(listing|question|offer|price|search|deal|myListings|favourites|saved|review|market|hot)/.test(name));
    expect(own.map(({ name, access }) => `${name}: ${access.to === 'permission' ? access.permission : access.to}`)).toEqual([
      'Mutation.dealBreachDecide: market.deal.decide',
      'Mutation.dealBreachDeclare: market.deal.settle',
      'Mutation.dealCancellationAnswer: market.deal.settle',
      'Mutation.dealCancellationRequest: market.deal.settle',
      'Mutation.dealContractSign: market.contract.sign',
      'Mutation.dealDepositOffset: market.deal.settle',
      'Mutation.dealDisputeOpen: market.deal.settle',
      'Mutation.dealDisputeResolve: market.deal.decide',
      'Mutation.dealExportDecide: market.deal.decide',
      'Mutation.dealExportDocumentsSubmit: market.deal.settle',
      'Mutation.dealInstalmentsAccept: market.deal.settle',
      'Mutation.dealInstalmentsPropose: market.deal.settle',
      'Mutation.dealObjectionDecide: market.deal.decide',
      'Mutation.dealObjectionRecord: market.deal.read',
      'Mutation.dealPreEmptionAnswer: market.deal.settle',
      'Mutation.dealPublicityPost: market.deal.settle',
      'Mutation.dealRecordalCertify: market.deal.decide',
      'Mutation.dealRecordalFile: market.deal.settle',
      'Mutation.dealRecordalReturn: market.deal.decide',
      'Mutation.dealRelease: market.deal.decide',
      'Mutation.listingAmend: market.listing.write',
      'Mutation.listingCreate: market.listing.write',
      'Mutation.listingEdit: market.listing.write',
      'Mutation.listingFavourite: signed-in',
      'Mutation.listingPublish: market.listing.review',
      'Mutation.listingRecall: market.listing.write',
      'Mutation.listingResume: market.listing.review',
      'Mutation.listingReturn: market.listing.review',
      'Mutation.listingSubmit: market.listing.write',
      'Mutation.listingSuspend: market.listing.review',
      'Mutation.listingWithdraw: market.listing.write',
      'Mutation.offerAccept: market.offer.make',
      'Mutation.offerCounter: market.offer.make',
      'Mutation.offerDecline: market.offer.make',
      'Mutation.offerMake: market.offer.make',
      'Mutation.offerWithdraw: market.offer.make',
      'Mutation.priceAccept: market.offer.make',
      'Mutation.questionAnswer: market.listing.write',
      'Mutation.questionAsk: market.question.ask',
      'Mutation.questionDisclose: market.question.ask',
      'Mutation.searchForget: signed-in',
      'Mutation.searchSave: market.search.save',
      'Query.deal: market.deal.read',
      'Query.deals: market.deal.read',
      'Query.dealsForCentre: market.deal.decide',
      'Query.favourites: signed-in',
      'Query.hotListings: everyone',
      'Query.listing: everyone',
      'Query.listingSearch: everyone',
      'Query.listingsToReview: market.listing.review',
      'Query.marketFigures: everyone',
      'Query.myListings: market.deal.read',
      'Query.offer: market.deal.read',
      'Query.offersMade: market.deal.read',
      'Query.offersReceived: market.deal.read',
      'Query.reviewCounts: market.listing.review',
      'Query.savedSearches: signed-in',
    ]);
  });
});
