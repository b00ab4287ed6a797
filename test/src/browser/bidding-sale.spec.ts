import type { Browser } from 'playwright-core';
import { parseGlobalId } from '@haihe/platform';
import { agreed } from './bidding-lots.js';
import { openBrowser } from './browser.js';
import { eventually } from './eventually.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { openCustody, payByTransfer } from './journey/bank.js';
import { settle } from './journey/settlement.js';
import { Visitor } from './visitor.js';

const BUYER = '蓝泊装备制造股份有限公司（演示）';
const RIVAL = '渤海未行大学（演示）';

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

interface Lot {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly seller: string;
}

/** A published listing that passes every check and is neither of the two bidders'. */
async function freeLot(): Promise<Lot> {
  const [row] = await exchange.database.reader.query<Lot>(
    `SELECT l.id::text, l.reference, v.title, split_part(p.email, '@', 1) AS seller
       FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version JOIN identity.organisation o ON o.id = l.seller_organisation_id
       JOIN identity.membership m ON m.organisation_id = o.id AND m.role = 'OWNER' JOIN identity.person p ON p.id = m.person_id
      WHERE l.state = 'PUBLISHED' AND v.price_kind = 'FIXED' AND l.expires_at > now() + interval '3 days' AND o.name NOT LIKE '蓝泊%' AND o.kind = 'ENTERPRISE'
        AND (SELECT count(*) FROM market.listing_right r WHERE r.listing_id = l.id) = 1
        AND NOT EXISTS (SELECT 1 FROM market.listing_right r JOIN registry.encumbrance e ON e.right_id = r.right_id WHERE r.listing_id = l.id)
      ORDER BY l.reference LIMIT 1`,
  );
  if (!row) throw new Error('the demonstration has no listing to bid for');
  return row;
}

/** A moment so many seconds ahead, as the browser's picker wants it. */
const ahead = (seconds: number): string => new Date(Date.now() + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19);

/** The centre sets a session in a hall up and announces it. @returns its opaque id */
async function announce(centre: Visitor, lot: Lot, opensIn: number): Promise<string> {
  const { page, t } = centre;
  await centre.goTo('/centre/bidding/new');
  await centre.field('biddingDesk.listing.find').fill(lot.title);
  await page.getByRole('listitem').getByRole('button').filter({ hasText: lot.reference }).click();
  await page.getByRole('button', { name: /现场与线上同步增价拍卖/ }).click();
  await centre.field('biddingDesk.field.startPrice').fill('100000');
  await centre.field('biddingDesk.field.deposit').fill('10000');
  await centre.field('biddingDesk.field.step').fill('1000');
  await centre.field('biddingDesk.field.signUpUntil').fill(ahead(opensIn));
  await centre.field('biddingDesk.field.opensAt').fill(ahead(opensIn));
  await centre.button('biddingDesk.new.act').click();
  await page.waitForURL(/\/centre\/bidding\/(?!new)[^/]+$/);
  await agreed(exchange, decodeURIComponent(/\/centre\/bidding\/([^/]+)$/.exec(page.url())?.[1] ?? ''));
  await page.reload();
  await centre.link('biddingDesk.publish.title').click();
  await page.getByLabel(t('biddingDesk.publish.declaration')).check();
  await centre.button('biddingDesk.publish.act').click();
  await page.waitForURL(/\/centre\/bidding\/[^/]+$/);
  return /\/centre\/bidding\/([^/]+)$/.exec(page.url())?.[1] ?? '';
}

/** Signs up on the session's page and reads what is to be transferred. */
async function signUp(bidder: Visitor, session: string): Promise<string> {
  await bidder.goTo(`/bidding/${session}`);
  await bidder.page.getByRole('checkbox', { name: bidder.t('bidding.signUp.declaration') }).check();
  await bidder.button('bidding.signUp.act').click();
  await bidder.page.getByText(bidder.t('bidderState.SIGNED_UP')).first().waitFor();
  return bidder.page.locator('dd strong .mono').last().innerText();
}

it('a lot goes by bidding from two interested buyers to the hammer, and with the deposit offset to title and money', async () => {
  const { reader } = exchange.database;
  const lot = await freeLot();
  const [seller, buyer, rival, centre] = await Promise.all([arrive(lot.seller), arrive('buyer'), arrive('university'), arrive('operator')]);
  const { t } = buyer;
  await openCustody(centre);
  const opensIn = 100;
  const session = await announce(centre, lot, opensIn);

  const first = await signUp(buyer, session);
  await payByTransfer(centre, { reference: first, amount: '10000.00', payer: BUYER });
  const second = await signUp(rival, session);
  await payByTransfer(centre, { reference: second, amount: '10000.00', payer: RIVAL, before: '10000.00', serial: 2 });
  for (const bidder of [buyer, rival]) {
    await eventually(async () => {
      await bidder.page.reload();
      await bidder.page.getByText(bidder.t('bidderState.ADMITTED')).first().waitFor({ timeout: 3000 });
    }, 60_000);
  }

  await centre.goTo(`/centre/bidding/${session}/console`);
  const open = centre.page.getByRole('button', { name: new RegExp(`^${centre.t('floor.console.open')}`) });
  await eventually(async () => {
    if (await open.isEnabled()) await open.click();
    expect((await reader.query(`SELECT 1 FROM bidding.session WHERE state = 'OPEN' AND id = $1`, [parseGlobalId(decodeURIComponent(session))?.id])).length).toBe(1);
  }, 150_000);
  await buyer.button('bidding.bid.act', { amount: '¥ 100,000.00' }).click({ timeout: 40_000 });
  await rival.button('bidding.bid.act', { amount: '¥ 101,000.00' }).click({ timeout: 40_000 });
  await buyer.button('bidding.bid.act', { amount: '¥ 102,000.00' }).click({ timeout: 40_000 });
  await buyer.page.getByRole('region', { name: t('bidding.board') }).getByText(t('bidding.standing.leading'), { exact: true }).waitFor();
  for (const call of ['callOnce', 'callTwice']) {
    const button = centre.page.getByRole('button', { name: new RegExp(`^${centre.t(`floor.console.${call}`)}`) });
    await eventually(async () => expect(await button.isEnabled()).toBe(true));
    await button.click();
  }
  await centre.page.getByRole('button', { name: new RegExp(`^${centre.t('floor.console.hammer')}`) }).click();
  await centre.page.getByRole('dialog').getByRole('button', { name: centre.t('floor.hammer.act'), exact: true }).click();
  await buyer.page.getByText(t('sessionOutcome.SOLD')).first().waitFor();

  // The loser's deposit is his again at once; the winner's waits to be offset.
  const standing = (name: string) =>
    reader.one<{ deposit: string }>('SELECT b.deposit_state AS deposit FROM bidding.bidder b JOIN identity.organisation o ON o.id = b.organisation_id WHERE o.name = $1 AND b.session_id = $2', [name, parseGlobalId(decodeURIComponent(session))?.id]);
  await eventually(async () => expect([await standing(BUYER), await standing(RIVAL)]).toEqual([{ deposit: 'HELD' }, { deposit: 'RELEASED' }]), 60_000);
  await buyer.page.reload();
  await buyer.page.locator('#main').getByRole('link', { name: /^DL-/ }).click();
  await buyer.page.waitForURL(/\/work\/deals\/[^/]+$/);
  const deal = buyer.place;

  await settle(exchange, {
    ...{ deal, title: lot.title, seller, buyer, centre },
    pay: async () => {
      const amount = (await buyer.fact('slip.amount').innerText()).replace(/[^\d.]/g, '');
      // What is left of the price and the fee once the deposit counts.
      expect(Number(amount)).toBeLessThan(102_000);
      const reference = await buyer.page.locator('dd strong .mono').last().innerText();
      await payByTransfer(centre, { reference, amount, payer: BUYER, before: '20000.00', serial: 3 });
    },
  });
  expect(await standing(BUYER)).toEqual({ deposit: 'OFFSET' });
  const owners = await reader.query<{ owner: string }>(
    `SELECT DISTINCT g.name AS owner FROM market.listing_right r JOIN registry.right_owner o ON o.right_id = r.right_id AND o.until IS NULL JOIN identity.organisation g ON g.id = o.organisation_id WHERE r.listing_id = $1`,
    [lot.id],
  );
  expect(owners).toEqual([{ owner: BUYER }]);
  expect([seller, buyer, rival, centre].map(({ faults }) => faults)).toEqual([[], [], [], []]);
}, 400_000);
