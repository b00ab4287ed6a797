import type { Browser } from 'playwright-core';
import { makeKeeperKeys, readBox } from '@haihe/bidding/rules';
import { newId, toGlobalId } from '@haihe/platform';
import { ahead, freeLots, uuidOf } from './bidding-lots.js';
import type { Lot } from './bidding-lots.js';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { Visitor } from './visitor.js';

let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
  // How keepers make keys is tried where they open what is sealed.
  for (const name of ['运营中心 甲', '主管部门 乙', '评估机构 丙']) {
    await exchange.database.reader.query('INSERT INTO bidding.keeper (id, person_id, name, public_key, registered_at) VALUES ($1, $2, $3, $4, now())', [newId(), newId(), name, makeKeeperKeys().publicKey]);
  }
}, 180_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

const arrive = async (name: string): Promise<Visitor> => {
  const visitor = await Visitor.open(browser, { address: exchange.address });
  await visitor.signIn(`${name}@demo.haihe.example`);
  return visitor;
};

/** The centre saves a draft with keepers. @returns its opaque id */
async function draft({ page, field, button, t, goTo }: Draftsman, lot: Lot): Promise<string> {
  await goTo('/centre/bidding/new');
  await field('biddingDesk.listing.find').fill(lot.title);
  await page.getByRole('listitem').getByRole('button').filter({ hasText: lot.reference }).click();
  await field('biddingDesk.field.startPrice').fill('100000');
  await field('biddingDesk.field.deposit').fill('10000');
  await field('biddingDesk.field.step').fill('1000');
  await field('biddingDesk.field.signUpUntil').fill(ahead(3600));
  await field('biddingDesk.field.opensAt').fill(ahead(7200));
  for (const name of ['运营中心 甲', '主管部门 乙', '评估机构 丙']) await page.getByLabel(name).check();
  // There is nowhere to type a reserve price.
  expect(await page.getByLabel(t('terms.reserve.amount')).count()).toBe(0);
  await button('biddingDesk.new.act').click();
  await page.waitForURL(/\/centre\/bidding\/(?!new)[^/]+$/);
  return decodeURIComponent(/\/centre\/bidding\/([^/]+)$/.exec(page.url())?.[1] ?? '');
}

interface Draftsman {
  readonly page: Visitor['page'];
  readonly t: Visitor['t'];
  readonly field: Visitor['field'];
  readonly button: Visitor['button'];
  readonly goTo: Visitor['goTo'];
}

const handsOf = (visitor: Visitor): Draftsman => ({ page: visitor.page, t: visitor.t, field: (address) => visitor.field(address), button: (address, gaps) => visitor.button(address, gaps), goTo: (path) => visitor.goTo(path) });

it('the seller reads the rules, sends them back, agrees with a reserve price that only he knows, and then it is announced', async () => {
  const [lot] = await freeLots(exchange, 1);
  if (!lot) throw new Error('there is no lot');
  const [centre, seller] = [await arrive('operator'), await arrive(lot.seller)];
  const id = await draft(handsOf(centre), lot);
  await centre.sees(centre.t('biddingDesk.seller.none'));
  expect(await centre.link('biddingDesk.publish.title').count()).toBe(0);
  await centre.button('biddingDesk.seller.ask').click();
  await centre.page.getByText(/已于 .* 征求卖方同意/).waitFor();

  await seller.goTo('/work');
  await seller.page.getByRole('link', { name: /确认竞价规则/ }).first().click();
  await seller.heading(seller.t('terms.title')).waitFor();
  await seller.page.getByText('从 100,000 元起逐次加价，价高者得。').waitFor();
  await seller.field('terms.back.reason').fill('加价幅度请改为两千元');
  await seller.button('terms.back.act').click();
  await seller.page.getByText(/已于 .* 退回：加价幅度请改为两千元/).waitFor();

  await centre.goTo(`/centre/bidding/${encodeURIComponent(id)}`);
  await centre.page.getByText('加价幅度请改为两千元').waitFor();
  await centre.link('biddingDesk.edit.title').click();
  await centre.field('biddingDesk.field.step').fill('2000');
  await centre.button('biddingDesk.edit.act').click();
  await centre.button('biddingDesk.seller.askAgain').click();
  await centre.page.getByText(/已于 .* 征求卖方同意/).waitFor();

  await seller.goTo(`/work/bidding/terms/${encodeURIComponent(id)}`);
  await seller.page.getByText('加价幅度 2,000 元，或其整数倍。').waitFor();
  const act = seller.button('terms.actWithReserve');
  await seller.page.getByRole('radio', { name: new RegExp(seller.t('terms.reserve.sealed')) }).check();
  await seller.page.getByText('卖方设有密封的保留价，最高价低于保留价则不成交。').waitFor();
  await seller.page.getByLabel(seller.t('terms.declaration')).check();
  await seller.field('terms.reserve.amount').fill('100000');
  await seller.page.getByText(seller.t('terms.reserve.low', { amount: '¥ 100,000.00' })).waitFor();
  expect(await act.isDisabled()).toBe(true);
  await seller.field('terms.reserve.amount').fill('168888');
  await seller.page.getByText('壹拾陆万捌仟捌佰捌拾捌元整').waitFor();
  await act.click();
  await seller.page.getByText(/贵单位（.*）已于 .* 同意。/).waitFor();
  await seller.page.getByText(seller.t('biddingDesk.seller.reserve')).waitFor();

  await centre.goTo(`/centre/bidding/${encodeURIComponent(id)}`);
  await centre.link('biddingDesk.publish.title').click();
  await centre.page.getByLabel(centre.t('biddingDesk.publish.declaration')).check();
  await centre.button('biddingDesk.publish.act').click();
  await centre.page.waitForURL(/\/centre\/bidding\/[^/]+$/);
  const rows = await exchange.database.reader.query<{ state: string; reserve: string }>(`SELECT state, rules ->> 'reserve' AS reserve FROM bidding.session WHERE id = $1`, [uuidOf(id)]);
  expect(rows[0]?.state).toBe('ANNOUNCED');
  expect(readBox(rows[0]?.reserve ?? '')?.shares).toHaveLength(3);
  for (const visitor of [centre, seller]) {
    expect(await visitor.heard()).not.toMatch(/168,?888/);
    expect(visitor.faults).toEqual([]);
  }
  // Nobody else is told that there was a question.
  const stranger = await arrive('buyer');
  await stranger.goTo(`/bidding/${encodeURIComponent(id)}`);
  await stranger.heading(lot.title).waitFor();
  expect(await stranger.heard()).not.toContain('SellerAgreement');
  await stranger.goTo(`/work/bidding/terms/${encodeURIComponent(toGlobalId('BiddingSession', uuidOf(id)))}`);
  await stranger.sees(stranger.t('terms.none.title'));
}, 180_000);

it('a seller has two offers open bidding by themselves, buyers read it before they offer, and he can undo it', async () => {
  const [lot] = await exchange.database.reader.query<{ id: string; seller: string }>(
    `SELECT l.id::text, split_part(p.email, '@', 1) AS seller FROM market.listing l JOIN market.listing_version v ON v.listing_id = l.id AND v.version = l.version
       JOIN identity.membership m ON m.organisation_id = l.seller_organisation_id AND m.role = 'OWNER' JOIN identity.person p ON p.id = m.person_id JOIN identity.organisation o ON o.id = m.organisation_id
      WHERE l.state = 'PUBLISHED' AND v.price_kind = 'NEGOTIABLE' AND l.expires_at > now() + interval '3 days' AND o.kind = 'ENTERPRISE' AND o.name NOT LIKE '蓝泊%' ORDER BY l.reference DESC LIMIT 1`,
  );
  if (!lot) throw new Error('there is no lot');
  const path = `/listings/${encodeURIComponent(toGlobalId('Listing', lot.id))}`;
  const [seller, buyer] = [await arrive(lot.seller), await arrive('buyer')];
  await seller.goTo(path);
  await seller.link('contest.seller.open').click();
  await seller.field('contest.field.startPrice').fill('200000');
  await seller.field('contest.field.deposit').fill('1');
  await seller.sees('保证金须为起始价的 5%–20%');
  await seller.field('contest.field.deposit').fill('20000');
  await seller.sees('从 200,000 元起逐次加价，价高者得。');
  expect(await seller.button('contest.act').isDisabled()).toBe(true);
  await seller.page.getByLabel(seller.t('contest.declaration')).check();
  await seller.button('contest.act').click();
  await seller.heading(seller.t('contest.titleOn')).waitFor();

  await buyer.goTo(path);
  await buyer.sees(buyer.t('contest.buyer.title'));
  await buyer.sees(buyer.t('contest.buyer.text', { amount: '¥ 200,000.00', deposit: '¥ 20,000.00', days: 5 }));
  await buyer.page.getByText(buyer.t('contest.buyer.rules')).click();
  await buyer.sees('加价幅度 2,000 元，或其整数倍。');
  // He reads it above the place where he offers.
  expect(await buyer.page.getByText(buyer.t('contest.buyer.title')).first().boundingBox().then((box) => box?.y ?? 0)).toBeLessThan((await buyer.button('offer.make').boundingBox())?.y ?? 0);

  await seller.goTo(path);
  await seller.link('contest.seller.change').click();
  await seller.button('contest.cancel').click();
  await seller.heading(seller.t('contest.title')).waitFor();
  await buyer.page.reload();
  await buyer.button('offer.make').waitFor();
  expect(await buyer.page.getByText(buyer.t('contest.buyer.title')).count()).toBe(0);
  for (const visitor of [seller, buyer]) expect(visitor.faults).toEqual([]);
}, 120_000);
