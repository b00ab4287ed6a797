import type { Browser } from 'playwright-core';
import { toGlobalId } from '@haihe/platform';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { Visitor } from './visitor.js';

let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

async function arrive(name: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, { address: exchange.address });
  await visitor.signIn(`${name}@demo.haihe.example`);
  return visitor;
}

it('says what waits, also of a listing that is older than all others', async () => {
  const { database } = exchange;
  const listing = await database.reader.one<{ id: string }>(
    `SELECT l.id FROM market.listing l JOIN identity.membership m ON m.organisation_id = l.seller_organisation_id JOIN identity.person p ON p.id = m.person_id
      WHERE p.email = 'seller@demo.haihe.example' AND l.state = 'PUBLISHED' AND l.expires_at > now() ORDER BY l.created_at LIMIT 1`,
  );
  await database.reader.query(`UPDATE market.listing SET created_at = '2020-01-01' WHERE id = $1`, [listing?.id]);
  const [buyer, seller] = [await arrive('buyer'), await arrive('seller')];
  const { t } = seller;
  const question = '这件专利能否先许可试用一年？';
  await buyer.goTo(`/listings/${encodeURIComponent(toGlobalId('Listing', listing?.id ?? ''))}`);
  await buyer.field('question.ask').fill(question);
  await buyer.button('question.send').click();
  await buyer.page.getByRole('listitem').filter({ hasText: question }).waitFor();

  await seller.goTo('/work');
  const task = seller.page.getByRole('listitem').filter({ hasText: question });
  await task.getByRole('link', { name: t('overview.task.answerQuestion') }).click();
  const asked = seller.page.getByRole('listitem').filter({ hasText: question });
  await asked.getByRole('textbox').fill('可以，许可费另议。');
  await asked.getByRole('button', { name: t('question.sendAnswer') }).click();
  await asked.getByRole('textbox').waitFor({ state: 'detached' });
  await seller.goTo('/work');
  await seller.sees(t('overview.tasks'));
  await seller.settled();
  expect(await task.count()).toBe(0);
  await Promise.all([buyer.heard(), seller.heard()]);
  expect([...buyer.faults, ...seller.faults]).toEqual([]);
  await Promise.all([buyer.close(), seller.close()]);
}, 120_000);
