import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { toGlobalId } from '@haihe/platform';
import { admit, agreed, ahead, announce, freeLots, uuidOf } from './bidding-lots.js';
import type { Lot } from './bidding-lots.js';
import { openBrowser } from './browser.js';
import { eventually } from './eventually.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { Visitor } from './visitor.js';

const PASSPHRASE = '海河边的银杏在十一月落叶';

let exchange: TestExchange;
let browser: Browser;
let lots: readonly Lot[];
let centre: Visitor;
let buyer: Visitor;
let rival: Visitor;
let guest: Visitor;
/** Three houses keep keys. */
let keepers: readonly { readonly visitor: Visitor; readonly organisation: string; file: string }[];

const arrive = async (name: string | null): Promise<Visitor> => {
  const visitor = await Visitor.open(browser, { address: exchange.address });
  if (name !== null) await visitor.signIn(`${name}@demo.haihe.example`);
  return visitor;
};

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
  lots = await freeLots(exchange, 5);
  const [operator, supervisor, appraiser] = await Promise.all([arrive('operator'), arrive('supervisor'), arrive('appraiser')]);
  [buyer, rival, guest] = await Promise.all([arrive('buyer'), arrive('university'), arrive(null)]);
  centre = operator;
  keepers = [
    { visitor: operator, organisation: '华北知识产权运营中心（演示）', file: '' },
    { visitor: supervisor, organisation: '知识产权主管部门（演示）', file: '' },
    { visitor: appraiser, organisation: '衡平资产评估事务所（演示）', file: '' },
  ];
}, 240_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

afterEach(() => {
  const everybody = [...keepers.map(({ visitor }) => visitor), buyer, rival, guest];
  expect(everybody.flatMap(({ faults }) => faults.splice(0))).toEqual([]);
});

const lotAt = (place: number): Lot => {
  const lot = lots[place];
  if (!lot) throw new Error('there are no more lots');
  return lot;
};

const pathOf = (id: string): string => `/bidding/${encodeURIComponent(id)}`;

/** The session's page, open before both bidders and somebody who only watches. */
async function gather(id: string): Promise<void> {
  await Promise.all([buyer, rival, guest].map((visitor) => visitor.goTo(pathOf(id))));
  await guest.sees(guest.t('bidding.touch.live'));
}

const standing = async (visitor: Visitor, key: string, timeout = 40_000): Promise<void> => {
  await visitor.page.getByRole('region', { name: visitor.t('bidding.board') }).getByText(visitor.t(`bidding.standing.${key}`), { exact: true }).waitFor({ timeout });
};

const price = (visitor: Visitor): Promise<string> => visitor.page.getByTestId('price').innerText();

/** Checks the log on the public page, in the browser. */
async function verified(visitor: Visitor): Promise<void> {
  const link = visitor.link('bidding.result.verify');
  await link.click();
  await visitor.page.waitForURL(/\/verify\/session/);
  // The head is signed at once when a session ends, by the worker.
  await eventually(async () => {
    await visitor.button('verifySession.check').click();
    await visitor.page.getByText(visitor.t('verifySession.holds.over')).waitFor({ timeout: 3000 });
  }, 90_000);
}

/** Each keeper makes keys on his page and keeps the file. */
async function makeKeys(): Promise<void> {
  for (const keeper of keepers) {
    const { visitor } = keeper;
    await visitor.goTo('/work/keeper');
    await visitor.field('keeper.passphrase').fill(PASSPHRASE);
    await visitor.field('keeper.make.again').fill(PASSPHRASE);
    const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.button('keeper.make.act').click()]);
    keeper.file = await download.path();
    await visitor.button('keeper.make.replace').waitFor();
  }
}

/** Two of the three open what waits, each with his file and his words. */
async function openBoxes(): Promise<void> {
  for (const [place, { visitor, file }] of keepers.slice(1).entries()) {
    const { page, t } = visitor;
    await eventually(async () => {
      await visitor.goTo('/work/keeper');
      await visitor.button('keeper.open.act').waitFor({ timeout: 3000 });
    });
    const form = page.getByRole('region', { name: t('keeper.open.title') });
    await form.locator('input[type=file]').setInputFiles({ name: 'keys.json', mimeType: 'application/json', buffer: await readFile(file) });
    await form.getByLabel(t('keeper.passphrase')).fill('这不是当时的那句话');
    if (place === 0) {
      await visitor.button('keeper.open.act').click();
      await visitor.sees(t('keeper.open.wrong.WRONG_PASSPHRASE'));
    }
    await form.getByLabel(t('keeper.passphrase')).fill(PASSPHRASE);
    await visitor.button('keeper.open.act').click();
    if (place === 0) await visitor.sees(t('keeper.open.given'));
  }
}

/** Seals an amount in the box, after looking at it twice. */
async function seal(visitor: Visitor, amount: string, shown: string): Promise<void> {
  await visitor.field('bidding.bid.amount').fill(amount);
  await visitor.button('bidding.sealed.look').click();
  const act = visitor.button('bidding.sealed.act', { amount: shown });
  expect(await act.isDisabled()).toBe(true);
  await visitor.page.getByRole('checkbox', { name: visitor.t('bidding.sealed.sure') }).check();
  await act.click();
  await standing(visitor, 'sealed');
}

it('one sealed bid each: keepers from three houses, two boxes, nobody reads before, everybody after', async () => {
  await makeKeys();
  const { page, t } = centre;
  await centre.goTo('/centre/bidding/new');
  await centre.field('biddingDesk.listing.find').fill(lotAt(0).title);
  await page.getByRole('listitem').getByRole('button').filter({ hasText: lotAt(0).reference }).click();
  await page.getByRole('button', { name: /exchange-sealed/ }).click();
  await centre.field('biddingDesk.field.startPrice').fill('100000');
  await centre.field('biddingDesk.field.deposit').fill('10000');
  await centre.field('biddingDesk.field.minutes').fill('0.4');
  for (const { organisation } of keepers) await page.getByRole('checkbox', { name: new RegExp(organisation) }).check();
  await centre.field('biddingDesk.field.signUpUntil').fill(ahead(15));
  await centre.field('biddingDesk.field.opensAt').fill(ahead(15));
  await centre.button('biddingDesk.new.act').click();
  await page.waitForURL(/\/centre\/bidding\/(?!new)[^/]+$/);
  const id = decodeURIComponent(/\/centre\/bidding\/([^/]+)$/.exec(page.url())?.[1] ?? '');
  await agreed(exchange, id);
  await page.reload();
  await centre.link('biddingDesk.publish.title').click();
  await page.getByLabel(t('biddingDesk.publish.declaration')).check();
  await centre.button('biddingDesk.publish.act').click();
  await page.waitForURL(/\/centre\/bidding\/[^/]+$/);
  await admit(exchange, id, { buyer: '801', university: '802' });
  await gather(id);
  await buyer.button('bidding.sealed.look').waitFor({ timeout: 60_000 });

  await seal(buyer, '120000', '¥ 120,000.00');
  await seal(rival, '135000.50', '¥ 135,000.50');
  // Sealed is sealed: no amount has left the bidders' browsers, for the centre as little as for a guest.
  for (const visitor of [guest, centre, rival]) expect(await visitor.heard()).not.toContain('120000');
  await buyer.page.getByRole('heading', { name: t('bidding.stage.OPENING') }).waitFor({ timeout: 90_000 });
  await standing(buyer, 'sealed');
  await openBoxes();

  await Promise.all([standing(rival, 'won'), standing(buyer, 'lost')]);
  for (const visitor of [buyer, rival, guest]) expect(await price(visitor)).toBe('¥ 135,000.50');
  await guest.sees(t('bidding.entry.REVEALED_AT', { bids: '801 ¥ 120,000.00、802 ¥ 135,000.50' }));
  await verified(guest);
}, 240_000);

it('a price that falls: the first who takes it has it, at the price of the moment', async () => {
  const fields = { descentFloor: { amount: '50000' }, descentStep: { amount: '10000' }, descentInterval: 8 };
  const id = await announce(exchange, centre, lotAt(1), { template: 'exchange-descending/2026.1', opensIn: 6, fields });
  await admit(exchange, id, { buyer: '801', university: '802' });
  await gather(id);
  await buyer.button('bidding.descent.act', { amount: '¥ 100,000.00' }).waitFor({ timeout: 60_000 });
  await rival.button('bidding.descent.act', { amount: '¥ 90,000.00' }).click({ timeout: 60_000 });
  await Promise.all([standing(rival, 'won'), standing(buyer, 'lost')]);
  for (const visitor of [buyer, rival, guest]) expect(await price(visitor)).toBe('¥ 90,000.00');
}, 120_000);

it('a descent, then sealed bids of the others, then the best bid of whoever took the price', async () => {
  const [first] = await exchange.database.reader.query<{ ids: string[] }>('SELECT array_agg(id::text ORDER BY registered_at) AS ids FROM bidding.keeper WHERE retired_at IS NULL');
  const fields = {
    ...{ increment: { kind: 'ABSOLUTE', step: { amount: '1000' } }, descentFloor: { amount: '50000' }, descentStep: { amount: '10000' }, descentInterval: 60 },
    ...{ sealedLength: 14, bestLength: 20, keeperIds: first?.ids.map((uuid) => toGlobalId('Keeper', uuid)) },
  };
  const id = await announce(exchange, centre, lotAt(2), { template: 'exchange-best-bid/2026.1', opensIn: 6, fields });
  await admit(exchange, id, { buyer: '801', university: '802' });
  await gather(id);
  await buyer.button('bidding.descent.act', { amount: '¥ 100,000.00' }).click({ timeout: 60_000 });

  await rival.button('bidding.sealed.look').waitFor();
  await standing(buyer, 'leading');
  await buyer.sees(buyer.t('bidding.champion.sealed', { amount: '¥ 100,000.00' }));
  await seal(rival, '110000', '¥ 110,000.00');
  await buyer.page.getByRole('heading', { name: buyer.t('bidding.stage.OPENING') }).waitFor({ timeout: 90_000 });
  await openBoxes();

  await standing(buyer, 'overbid');
  await rival.sees(rival.t('bidding.champion.best'));
  await buyer.button('bidding.bid.act', { amount: '¥ 111,000.00' }).click();
  await Promise.all([standing(buyer, 'leading'), standing(rival, 'overbid')]);
  await Promise.all([standing(buyer, 'won', 60_000), standing(rival, 'lost', 60_000)]);
  for (const visitor of [buyer, rival, guest]) expect(await price(visitor)).toBe('¥ 111,000.00');
}, 240_000);

it('a fixed price with a draw among those who entered', async () => {
  const id = await announce(exchange, centre, lotAt(3), { template: 'fixed-draw/2026.1', opensIn: 6, fields: { minutes: 0.25 } });
  await admit(exchange, id, { buyer: '801', university: '802' });
  await gather(id);
  await buyer.button('bidding.fixed.enter').click({ timeout: 60_000 });
  await standing(buyer, 'entered');
  await rival.page.keyboard.press('Tab');
  await rival.button('bidding.fixed.enter').focus();
  await rival.page.keyboard.press('Enter');
  await standing(rival, 'entered');
  await guest.page.getByText(guest.t('sessionOutcome.SOLD')).first().waitFor({ timeout: 120_000 });
  const [drawn] = await exchange.database.reader.query<{ leader: string }>('SELECT leader FROM bidding.session WHERE id = $1', [uuidOf(id)]);
  const [winner, loser] = drawn?.leader === '801' ? [buyer, rival] : [rival, buyer];
  await Promise.all([standing(winner, 'won'), standing(loser, 'lost')]);
  expect(await price(guest)).toBe('¥ 100,000.00');
  await verified(guest);
}, 120_000);

it('a fixed price for the first who takes it', async () => {
  const id = await announce(exchange, centre, lotAt(4), { template: 'fixed-first/2026.1', opensIn: 6, fields: { minutes: 60 } });
  await admit(exchange, id, { buyer: '801', university: '802' });
  await gather(id);
  await rival.button('bidding.fixed.act', { amount: '¥ 100,000.00' }).waitFor({ timeout: 60_000 });
  await rival.button('bidding.fixed.act', { amount: '¥ 100,000.00' }).click();
  await Promise.all([standing(rival, 'won'), standing(buyer, 'lost')]);
  expect(await price(guest)).toBe('¥ 100,000.00');
}, 120_000);
