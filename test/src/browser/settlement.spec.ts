import type { Browser } from 'playwright-core';
import { startStripeStandIn } from '@haihe/payments/testing';
import type { StripeStandIn } from '@haihe/payments/testing';
import { parseGlobalId, toGlobalId } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { openBrowser } from './browser.js';
import { eventually } from './eventually.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { openCustody, payByTransfer } from './journey/bank.js';
import { Visitor } from './visitor.js';

const PASSWORD = 'haihe-demo-2026';
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

/** A paper with a content of its own. */
const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF`) });

/** Reads the contract on its page, signs it with the password; ends on the contract's tab. */
async function sign(party: Visitor, deal: string): Promise<void> {
  const { page, t } = party;
  await eventually(async () => {
    await party.goTo(`${deal}/sign`);
    await party.heading(t('deals.sign.title')).waitFor({ timeout: 3000 });
  }, 30_000);
  const act = party.button('deals.sign.act');
  expect(await act.isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: t('deals.sign.declaration') }).check();
  expect(await act.isDisabled()).toBe(true);
  await party.field('deals.sign.password').fill('something-else-1');
  await act.click();
  await page.getByRole('alert').first().waitFor();
  await party.field('deals.sign.password').fill(PASSWORD);
  await act.click();
  await page.waitForURL(/tab=contract/);
}

async function stateOf(deal: string): Promise<string | undefined> {
  const id = parseGlobalId(decodeURIComponent(deal.split('/').at(-1) ?? ''))?.id;
  return (await exchange.database.reader.one<{ state: string }>('SELECT state FROM market.deal WHERE id = $1', [id]))?.state;
}

const becomes = (deal: string, state: string): Promise<void> => eventually(async () => expect(await stateOf(deal)).toBe(state));

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

  // Whoever may buy first has waived, where somebody may.
  await seller.goTo(`${deal}?tab=gates`);
  await seller.heading(listing.title).waitFor();
  if ((await seller.field('deals.preEmption.note').count()) > 0) {
    await seller.field('deals.preEmption.note').fill('发明人书面放弃');
    await seller.button('deals.preEmption.act').click();
    await seller.sees(t('deals.gateState.CLEARED'));
  }

  await sign(seller, deal);
  expect(await stateOf(deal)).toBe('AGREED');
  await sign(buyer, deal);
  await becomes(deal, 'SIGNED');

  await buyer.goTo(`${deal}?tab=payments`);
  await pay(buyer, centre);
  await becomes(deal, 'FUNDED');

  await seller.goTo(`${deal}?tab=recordal`);
  await seller.field('deals.recordal.number').fill('2026112300001');
  await seller.page.locator('#main input[type=file]').setInputFiles(paper('受理通知书.pdf'));
  await seller.button('deals.filing.act').click();
  await becomes(deal, 'FILED');
  await buyer.goTo(`${deal}?tab=recordal`);
  await buyer.page.locator('#main input[type=file]').setInputFiles(paper('手续合格通知书.pdf'));
  await buyer.button('deals.notice.act').click();
  await buyer.sees('手续合格通知书.pdf');

  await centre.goTo('/centre/recordals');
  await centre.page.locator('#main article').getByText(listing.title, { exact: true }).first().waitFor();
  for (const named of await centre.page.locator('#main fieldset input[type=checkbox]').all()) await named.check();
  await centre.field('deals.recordal.transferDate').fill(chinaDate(new Date()));
  await centre.button('deals.certify.act').click();
  await becomes(deal, 'CERTIFIED');

  await centre.goTo('/centre/releases');
  await centre.link('deals.act.RELEASE').click();
  await centre.heading(t('deals.release.title')).waitFor();
  await centre.page.getByRole('checkbox', { name: t('deals.release.declaration') }).check();
  await centre.button('deals.release.act').click();
  await centre.page.waitForURL(/centre\/releases/);
  await becomes(deal, 'RELEASED');

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
