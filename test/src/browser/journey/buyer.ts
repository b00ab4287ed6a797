import type { TestExchange } from '../exchange.js';
import type { Visitor } from '../visitor.js';

/** How many listings the database has for a word, in all and of one readiness; counted without any index of the search. */
export async function listingsInDatabase(exchange: TestExchange, word: string, readiness: string): Promise<{ all: number; ready: number }> {
  const [row] = await exchange.database.reader.query<{ all: number; ready: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE readiness = $2)::int AS ready
     FROM market.listing_search WHERE visible AND (title_text LIKE $1 OR body_text LIKE $1)`,
    [`%${word}%`, readiness],
  );
  return row ?? { all: 0, ready: 0 };
}

/** Finds a listing by a word and a facet, and opens it. */
export async function findListing(buyer: Visitor, exchange: TestExchange, word: string, title: string): Promise<void> {
  const { page, t } = buyer;
  const expected = await listingsInDatabase(exchange, word.toLowerCase(), 'PILOT');
  expect(expected.all).toBeGreaterThan(expected.ready);
  expect(expected.ready).toBeGreaterThan(0);

  await buyer.goTo('/');
  const search = page.getByRole('search').getByRole('textbox', { name: t('search.label') });
  await search.fill(word);
  await search.press('Enter');
  await buyer.heading(t('search.title')).waitFor();
  await buyer.sees(t('search.total', { count: expected.all }));

  await page.getByRole('group', { name: t('facet.READINESS') }).getByRole('checkbox', { name: t('readiness.PILOT') }).click();
  await buyer.sees(t('search.total', { count: expected.ready }));
  expect(buyer.place).toContain('readiness=PILOT');
  const found = page.getByRole('article').filter({ hasText: title });
  expect(await found.locator('mark').first().innerText()).toBe(word);
  await found.getByRole('link', { name: title }).click();
  await buyer.heading(title).waitFor();
}

/** Asks the seller a question and makes an offer; ends on the offer's page. */
export async function askAndOffer(buyer: Visitor, said: { readonly question: string; readonly amount: string; readonly capitals: string; readonly terms: string }): Promise<void> {
  const { page, t } = buyer;
  await buyer.field('question.ask').fill(said.question);
  await buyer.button('question.send').click();
  // The same words stand in the field until they are taken.
  await page.getByRole('listitem').filter({ hasText: said.question }).waitFor();

  await buyer.field('offer.amount').fill(said.amount);
  await buyer.sees(said.capitals);
  await buyer.field('offer.terms').fill(said.terms);
  await buyer.field('offer.bindsFor').selectOption('14');
  await buyer.button('offer.makeAt', { amount: `¥ ${said.amount}` }).click();
  await page.waitForURL(/\/work\/offers\/[^/]+$/);
  await buyer.sees(t('offer.theirTurn'));
}

/** Accepts the seller's counter-offer on the page that says what will happen; ends on the deal's page. */
export async function accept(buyer: Visitor, offer: string, said: { readonly amount: string; readonly capitals: string; readonly terms: string }): Promise<void> {
  const { page, t } = buyer;
  await buyer.goTo(offer);
  await buyer.sees(t('offer.yourTurn'));
  await buyer.link('offer.accept', { amount: `¥ ${said.amount}` }).click();
  await buyer.heading(t('accept.title')).waitFor();
  await buyer.sees(said.capitals);
  expect(await buyer.fact('offer.terms').innerText()).toBe(said.terms);
  for (const consequence of ['accept.deal', 'accept.checks', 'accept.others', 'accept.contract']) await buyer.sees(t(consequence));

  const act = buyer.button('accept.act', { amount: `¥ ${said.amount}` });
  expect(await act.isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: t('accept.declaration') }).check();
  await act.click();
  await page.waitForURL(/\/work\/deals\/[^/]+$/);
}
