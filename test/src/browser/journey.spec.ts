import type { Browser } from 'playwright-core';
import { chinaDate } from '@haihe/platform/clock';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { importFile } from './import-file.js';
import { accept, askAndOffer, findListing, listingsInDatabase } from './journey/buyer.js';
import { approveByKeyboard } from './journey/reviewer.js';
import { answerAndCounter, claimRight, importCounts, importRights, listForSale } from './journey/seller.js';
import { tales } from './journey/tales.js';
import type { Tale } from './journey/tales.js';
import { Visitor } from './visitor.js';

const SELLER = '津沽海汇膜科技有限公司（演示）';
const BUYER = '蓝泊装备制造股份有限公司（演示）';

/** What only the parties may know: amounts of minimum, offer and counter-offer, the buyer's names. */
const confidential = ['1050000', '1,050,000', '1100000', '1,100,000', '1200000', '1,200,000', BUYER, 'Lanbo Machinery', '宋知夏'];

let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

async function arrive(tale: Tale, email: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, { address: exchange.address, language: tale.language });
  await visitor.signIn(`${email}@demo.haihe.example`);
  return visitor;
}

async function expectDeal(party: Visitor, tale: Tale, { reference, side }: { readonly reference: string; readonly side: 'SELLER' | 'BUYER' }): Promise<void> {
  const { page, t } = party;
  await party.heading(tale.shown).waitFor();
  const facts: Record<string, string> = {};
  const agreed = page.getByRole('region', { name: t('deals.agreed') });
  for (const fact of ['commitment.price', 'commitment.words', 'commitment.seller', 'commitment.buyer', 'offer.terms']) {
    facts[fact] = await agreed.locator('dt', { hasText: new RegExp(`^${t(fact)}$`) }).locator('xpath=following-sibling::dd[1]').innerText();
  }
  expect(facts).toEqual({
    'commitment.price': '¥ 1,200,000.00',
    'commitment.words': '人民币壹佰贰拾万元整',
    'commitment.seller': tale.language === 'en' ? 'Jingu Haihui Membrane (demonstration)' : SELLER,
    'commitment.buyer': tale.language === 'en' ? 'Lanbo Machinery (demonstration)' : BUYER,
    'offer.terms': tale.counterTerms,
  });
  await party.sees(reference);
  await party.sees(t('dealState.AGREED'));
  const next = page.getByRole('region', { name: t('deals.now.title') });
  expect(await next.innerText()).toContain(t(`deals.now.SIGN.${side}`));
}

/** Nothing went wrong in this browser, and it was told nothing of what must stay hidden from it. */
async function expectCalm(visitor: Visitor, hidden: readonly string[] = []): Promise<void> {
  const heard = await visitor.heard();
  expect(hidden.filter((secret) => heard.includes(secret))).toEqual([]);
  expect(visitor.faults).toEqual([]);
}

describe.each(tales)('from a file to a deal ($language)', (tale) => {
  it('by four people at four browsers', async () => {
    const { reader } = exchange.database;
    const [before] = await reader.query<{ deals: number }>('SELECT count(*)::int AS deals FROM market.deal');
    const [seller, reviewer, buyer] = await Promise.all([arrive(tale, 'seller'), arrive(tale, 'reviewer'), arrive(tale, 'buyer')]);
    const { t } = seller;

    // The seller's file: one good right, one row whose number is lost.
    const file = await importFile(tale.file, { ...tale, owner: SELLER }, chinaDate(new Date()));
    await importRights(seller, exchange, file);
    expect(await importCounts(seller)).toEqual({ read: '2', created: '1', updated: '0', unchanged: '0', flagged: '0', rejected: '1' });
    const issue = seller.page.getByRole('row').filter({ hasText: file.mangled });
    expect(await issue.getByRole('cell').allInnerTexts()).toEqual(['3', '申请号（登记号） / Number', file.mangled, t('issueSeverity.REJECTED'), tale.reason]);

    await claimRight(seller, file.number, tale.shown);
    await approveByKeyboard(reviewer, '/centre/claims', tale.shown);
    await listForSale(seller, file.number, tale);
    const listing = { place: seller.place, title: tale.shown };
    await approveByKeyboard(reviewer, '/centre/listings', tale.shown);

    await findListing(buyer, exchange, tale.word, tale.shown);
    expect(buyer.place).toBe(listing.place);
    await askAndOffer(buyer, { question: tale.question, amount: '1,100,000.00', capitals: '人民币壹佰壹拾万元整', terms: tale.terms });
    const offer = buyer.place;

    await seller.goTo(offer);
    await seller.sees(t('offer.yourTurn'));
    expect(await seller.fact('commitment.buyer').innerText()).toBe(tale.alias);
    expect(await seller.text()).not.toContain(BUYER);
    await answerAndCounter(seller, listing, { answer: tale.answer, amount: '1,200,000.00', terms: tale.counterTerms });
    await expectCalm(buyer, ['1050000', '1,050,000']);

    await accept(buyer, offer, { amount: '1,200,000.00', capitals: '人民币壹佰贰拾万元整', terms: tale.counterTerms });
    const deal = buyer.place;
    const deals = await reader.query<{ reference: string; price: string; state: string; listing: string; offers: string[] }>(
      `SELECT d.reference, d.price_fen::text AS price, d.state, l.state AS listing, (SELECT array_agg(o.state) FROM market.offer o WHERE o.listing_id = l.id) AS offers
       FROM market.deal d JOIN market.listing l ON l.id = d.listing_id JOIN market.listing_version v ON v.listing_id = l.id
       WHERE v.title = $1`,
      [tale.title],
    );
    expect(deals).toEqual([{ reference: expect.stringMatching(/^DL-\d{4}-\d{6}$/) as string, price: '120000000', state: 'AGREED', listing: 'AGREED', offers: ['ACCEPTED'] }]);
    expect(await reader.query('SELECT count(*)::int AS deals FROM market.deal')).toEqual([{ deals: (before?.deals ?? 0) + 1 }]);
    const reference = deals[0]?.reference ?? '';
    await expectDeal(buyer, tale, { reference, side: 'BUYER' });
    await seller.goTo(deal);
    await expectDeal(seller, tale, { reference, side: 'SELLER' });

    const stranger = await arrive(tale, 'bank');
    await expectGone(stranger, tale, { listing: listing.place, offer, deal });
    await expectCalm(stranger, [...confidential, reference, tale.terms, tale.counterTerms]);

    await expectCalm(buyer, ['1050000', '1,050,000']);
    await expectCalm(reviewer, ['1050000', '1,050,000']);
    await expectCalm(seller);
    await Promise.all([seller, reviewer, buyer, stranger].map((visitor) => visitor.close()));
  }, 180_000);
});

/** For everybody else the listing is over: not found by search, no box to act in, no way to the offer or the deal. */
async function expectGone(stranger: Visitor, tale: Tale, places: { readonly listing: string; readonly offer: string; readonly deal: string }): Promise<void> {
  const { page, t } = stranger;
  await stranger.goTo(`/search?q=${encodeURIComponent(tale.word)}`);
  const { all } = await listingsInDatabase(exchange, tale.word, 'PILOT');
  await stranger.sees(t('search.total', { count: all }));
  expect(await page.getByRole('link', { name: tale.shown }).count()).toBe(0);

  // The sign-in page tells the demonstration's names and the search other listings: what counts is said from here on.
  await stranger.heard();
  stranger.answers.length = 0;
  await stranger.goTo(places.listing);
  await stranger.heading(tale.shown).waitFor();
  await stranger.sees(t('listingState.AGREED'));
  await stranger.sees(t('price.closed.AGREED'));
  expect(await stranger.field('offer.amount').count()).toBe(0);
  const shown = await stranger.text();
  expect(confidential.filter((secret) => shown.includes(secret))).toEqual([]);
  expect(shown).toContain(tale.answer);

  for (const place of [places.offer, places.deal]) {
    await stranger.goTo(place);
    await stranger.heading(t('notFound.title')).waitFor();
  }
}
