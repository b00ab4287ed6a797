import type { Browser } from 'playwright-core';
import { startStripeStandIn } from '@haihe/payments/testing';
import type { StripeStandIn } from '@haihe/payments/testing';
import { toGlobalId } from '@haihe/platform';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { openCustody, payByTransfer } from './journey/bank.js';
import { settle } from './journey/settlement.js';
import { Visitor } from './visitor.js';

const BUYER = '蓝泊装备制造股份有限公司（演示）';

let stripe: StripeStandIn;
let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  stripe = await startStripeStandIn();
  [exchange, browser] = await Promise.all([startExchange(stripe.environment), openBrowser()]);
  stripe.deliverTo(`${exchange.address}/webhooks/stripe`);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
  await stripe.close();
}, 30_000);

async function arrive(name: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, { address: exchange.address });
  await visitor.signIn(`${name}@demo.haihe.example`);
  return visitor;
}

/** The cheapest listing that can be taken at its price, and whose it is: cards go up to a million. */
async function fixedListing(): Promise<{ readonly id: string; readonly title: string; readonly seller: string }> {
  const [row] = await exchange.database.reader.query<{ id: string; title: string; seller: string }>(
    `SELECT l.id, v.title, split_part(p.email, '@', 1) AS seller FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version
       JOIN identity.membership m ON m.organisation_id = l.seller_organisation_id JOIN identity.person p ON p.id = m.person_id
      WHERE l.state = 'PUBLISHED' AND v.price_kind = 'FIXED' AND m.role IN ('OWNER', 'ADMIN', 'TRADER') AND p.email <> 'buyer@demo.haihe.example'
      ORDER BY v.price_fen LIMIT 1`,
  );
  if (!row) throw new Error('the demonstration market has no listing at a fixed price');
  return row;
}

/** Pays what is due on the payments tab, which the buyer has open. */
type Pay = (buyer: Visitor, centre: Visitor) => Promise<void>;

const byTransfer: Pay = async (buyer, centre) => {
  const amount = (await buyer.fact('slip.amount').innerText()).replace(/[^\d.]/g, '');
  const reference = await buyer.page.locator('dd strong .mono').last().innerText();
  await payByTransfer(centre, { reference, amount, payer: BUYER });
};

/** On the page of the payment service; the first card is declined. */
const byCard: Pay = async ({ page, t }) => {
  await page.getByRole('button', { name: new RegExp(`^${t('dues.payOnline', { amount: '' })}`) }).click();
  await page.waitForURL(/\/c\/pay\//);
  await page.getByRole('button', { name: /Declined/ }).click();
  await page.waitForURL(/\/c\/pay\//);
  await page.getByRole('button', { name: /Card/ }).click();
  await page.waitForURL(/checkout=done/);
  await page.getByText(t('checkout.received.title'), { exact: true }).first().waitFor();
};

it.each([
  { way: 'bank transfer', pay: byTransfer },
  { way: 'card', pay: byCard },
])('a sale goes from its price to title and money by $way', async ({ pay }) => {
  const { reader } = exchange.database;
  const listing = await fixedListing();
  const [seller, buyer, centre] = await Promise.all([arrive(listing.seller), arrive('buyer'), arrive('operator')]);
  const { t } = buyer;
  if ((await reader.query('SELECT 1 FROM payments.custody_account')).length === 0) await openCustody(centre);

  await buyer.goTo(`/listings/${encodeURIComponent(toGlobalId('Listing', listing.id))}/buy`);
  await buyer.page.getByRole('checkbox').check();
  await buyer.page.locator('#main').getByRole('button', { name: /¥/ }).click();
  await buyer.page.waitForURL(/\/work\/deals\/[^/]+$/);
  const deal = buyer.place;

  await settle(exchange, { deal, title: listing.title, seller, buyer, centre, pay: () => pay(buyer, centre) });

  await buyer.goTo(deal);
  await buyer.sees(t('deals.now.RELEASED.BUYER'));
  expect(await buyer.fact('deals.summary.escrow').innerText()).toBe('¥ 0.00');
  const owners = await reader.query<{ owner: string }>(
    `SELECT DISTINCT g.name AS owner FROM market.listing_right r JOIN registry.right_owner o ON o.right_id = r.right_id AND o.until IS NULL
       JOIN identity.organisation g ON g.id = o.organisation_id WHERE r.listing_id = $1`,
    [listing.id],
  );
  expect(owners).toEqual([{ owner: BUYER }]);
  expect(await reader.query('SELECT state FROM market.listing WHERE id = $1', [listing.id])).toEqual([{ state: 'SETTLED' }]);
  for (const visitor of [seller, buyer, centre]) await visitor.heard();
  expect([seller, buyer, centre].map(({ faults }) => faults)).toEqual([[], [], []]);
}, 180_000);
