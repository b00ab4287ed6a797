import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { Visitor } from './visitor.js';
import { wordsOf } from './words.js';

let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

const arrive = (): Promise<Visitor> => Visitor.open(browser, { address: exchange.address });

it('loads the first page with less than 300 KB of script', async () => {
  const guest = await arrive();
  const scripts: Promise<number>[] = [];
  guest.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await guest.goTo('/');
  await guest.heading(guest.t('home.hero.title')).waitFor();
  await guest.settled();
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  await guest.close();
}, 60_000);

it('sends who is not signed in to the sign-in and back to where they wanted to go', async () => {
  const guest = await arrive();
  for (const place of ['/work', '/centre/listings', '/work/offers?tab=made']) {
    await guest.goTo(place);
    await guest.heading(guest.t('signInFirst.title')).waitFor();
  }
  await guest.page.locator('#main').getByRole('link', { name: guest.t('session.signIn') }).click();
  await guest.heading(guest.t('session.signIn')).waitFor();
  await guest.enter('buyer@demo.haihe.example');
  await guest.heading(guest.t('nav.offers')).waitFor();
  expect(guest.place).toBe('/work/offers?tab=made');
  expect(guest.faults).toEqual([]);
  await guest.close();
}, 60_000);

it('says what is not there and who could allow what is not allowed', async () => {
  const seller = await arrive();
  for (const place of ['/no/such/page', '/listings/none', '/rights/none']) {
    await seller.goTo(place);
    await seller.heading(seller.t('notFound.title')).waitFor();
    expect(seller.place).toBe(place);
  }
  await seller.signIn('seller@demo.haihe.example');
  for (const place of ['/work/nothing', '/work/deals/none', '/work/offers/none']) {
    await seller.goTo(place);
    await seller.heading(seller.t('notFound.title')).waitFor();
  }
  for (const place of ['/centre/listings', '/centre/claims', '/centre/organisations', '/centre/suspended']) {
    await seller.goTo(place);
    await seller.heading(seller.t('forbidden.title')).waitFor();
    await seller.sees(seller.t('forbidden.text', { organisation: '津沽海汇膜科技有限公司（演示）' }));
  }
  expect(seller.faults).toEqual([]);
  await seller.close();

  const reader = await arrive();
  await reader.signIn('seller.viewer@demo.haihe.example');
  for (const place of ['/work/listings/new', '/work/rights/new', '/work/imports']) {
    await reader.goTo(place);
    await reader.heading(reader.t('forbidden.title')).waitFor();
  }
  expect(reader.faults).toEqual([]);
  await reader.close();
}, 60_000);

it.each(['seller.viewer', 'bank', 'supervisor', 'newcomer', 'operator'])('shows every place of the navigation to %s', async (name) => {
  const visitor = await arrive();
  await visitor.signIn(`${name}@demo.haihe.example`);
  const places = visitor.page.getByRole('navigation', { name: visitor.t('shell.workNavigation') }).getByRole('link');
  const count = await places.count();
  expect(count).toBeGreaterThan(4);
  for (let index = 0; index < count; index += 1) {
    const place = (await places.nth(index).getAttribute('href')) ?? '';
    await places.nth(index).click();
    await visitor.page.waitForURL(`**${place}`);
    await visitor.settled();
    const heading = await visitor.page.getByRole('heading', { level: 1 }).innerText();
    expect([place, heading]).not.toEqual([place, visitor.t('notFound.title')]);
    expect([place, heading]).not.toEqual([place, visitor.t('forbidden.title')]);
  }
  await visitor.heard();
  expect(visitor.faults).toEqual([]);
  await visitor.close();
}, 60_000);

/** Whether one sees that an element has the focus: its place looks otherwise than without. */
async function focusIsSeen(page: Page): Promise<boolean> {
  const focused = page.locator(':focus');
  const box = await focused.boundingBox();
  if (!box) return false;
  const edge = 6;
  const clip = { x: Math.max(0, box.x - edge), y: Math.max(0, box.y - edge), width: box.width + 2 * edge, height: box.height + 2 * edge };
  const element = await focused.elementHandle();
  const withFocus = await page.screenshot({ clip, animations: 'disabled' });
  await element?.evaluate((node) => (node as { blur?: () => void }).blur?.());
  const without = await page.screenshot({ clip, animations: 'disabled' });
  await element?.focus();
  return !withFocus.equals(without);
}

it('can be used without a mouse: skip, sign in, search, open, change the language', async () => {
  const visitor = await arrive();
  const { page, t } = visitor;
  await visitor.goTo('/sign-in');
  await visitor.heading(t('session.signIn')).waitFor();
  await visitor.settled();
  expect(await visitor.field('session.email').evaluate((node) => node.matches(':focus'))).toBe(true);
  await page.keyboard.type('buyer@demo.haihe.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('haihe-demo-2026');
  await page.keyboard.press('Enter');
  await visitor.heading(t('overview.title')).waitFor();

  await page.reload();
  await visitor.heading(t('overview.title')).waitFor();
  await visitor.settled();
  const unseen: string[] = [];
  const tabTo = async (name: string): Promise<void> => {
    for (let stops = 0; stops < 30; stops += 1) {
      await page.keyboard.press('Tab');
      const here = await page.locator(':focus').evaluate((node) => (node.getAttribute('aria-label') ?? node.textContent ?? '').trim());
      if (!(await focusIsSeen(page))) unseen.push(here);
      if (here === name) return;
    }
    throw new Error(`no way to “${name}” by Tab`);
  };
  await tabTo(t('shell.skip'));
  await tabTo(t('search.label'));
  await page.keyboard.type('海水淡化');
  await page.keyboard.press('Enter');
  await visitor.heading(t('search.title')).waitFor();
  await visitor.settled();
  expect(visitor.place).toBe(`/search?q=${encodeURIComponent('海水淡化')}`);
  const first = await page.getByRole('article').first().getByRole('heading').innerText();
  await page.getByRole('combobox', { name: t('search.sort') }).focus();
  await tabTo(first);
  await page.keyboard.press('Enter');
  await visitor.heading(first).waitFor();
  expect(unseen).toEqual([]);

  const english = wordsOf('en');
  await visitor.goTo('/search');
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await visitor.heading(english('search.title')).waitFor();
  await page.reload();
  await visitor.heading(english('search.title')).waitFor();
  const other = await visitor.context.newPage();
  await other.goto(`${exchange.address}/rights`);
  await other.getByRole('heading', { level: 1, name: english('register.title') }).waitFor();
  expect(await other.locator('html').getAttribute('lang')).toBe('en');
  expect(visitor.faults).toEqual([]);
  await visitor.close();
}, 90_000);
