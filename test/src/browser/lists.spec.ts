import { readFileSync } from 'node:fs';
import type { Browser, Download } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import { eventually } from './eventually.js';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { Visitor } from './visitor.js';

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
const heads = (visitor: Visitor) => visitor.page.getByRole('columnheader').allInnerTexts();

const plain = (markup: string): string => markup.replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** The texts of an exported workbook's first sheet, row by row; numbers and dates as they are stored. */
async function rowsOf(download: Download): Promise<string[][]> {
  const files = unzipSync(readFileSync(await download.path()));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => plain(item));
  const sheet = text('xl/worksheets/sheet1.xml');
  // A formula would stand in an element of its own.
  expect(sheet).not.toContain('<f>');
  return [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inner = '']) => (attributes.includes('t="s"') ? (shared[Number(plain(inner))] ?? '') : plain(inner))),
  );
}

it('shows the columns that one chooses, keeps views under names, and gives all rows as a workbook', async () => {
  const seller = await arrive();
  const { page, t } = seller;
  // What a spreadsheet would run if it took it for a formula.
  const [right] = await exchange.database.reader.query<{ id: string }>(`SELECT id FROM registry.ip_right WHERE kind = 'INVENTION' ORDER BY id LIMIT 1`);
  const formula = `=HYPERLINK("http://example.com","x")`;
  await exchange.database.reader.query('UPDATE registry.ip_right SET title = $2 WHERE id = $1', [right?.id, formula]);
  await seller.signIn('seller@demo.haihe.example');
  await seller.goTo('/rights?kind=INVENTION');
  const total = (await exchange.database.reader.query(`SELECT id FROM registry.ip_right WHERE kind = 'INVENTION'`)).length;
  expect(total).toBeGreaterThan(100);
  await seller.sees(t('register.total', { count: total }));
  expect(await heads(seller)).toEqual(['right.number', 'right.title', 'right.owners', 'right.status', 'right.trade', 'term.remaining'].map((key) => t(key)));

  await seller.button('table.columns').click();
  await page.getByRole('checkbox', { name: t('right.filed') }).check();
  await page.getByRole('checkbox', { name: t('right.trade'), exact: true }).uncheck();
  const chosen = ['right.number', 'right.title', 'right.owners', 'right.filed', 'right.status', 'term.remaining'].map((key) => t(key));
  expect(await heads(seller)).toEqual(chosen);
  await page.keyboard.press('Escape');
  await page.reload();
  await seller.sees(t('register.total', { count: total }));
  expect(await heads(seller)).toEqual(chosen);

  await seller.button('table.views').click();
  await page.getByRole('textbox', { name: t('table.viewName') }).fill('发明');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '发明', exact: true }).waitFor();
  const shared = seller.place;
  expect(shared).toBe('/rights?columns=number.owners.filed.status.term&kind=INVENTION');

  const downloaded = page.waitForEvent('download');
  await seller.button('table.export.act').click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${t('register.title')} \\d{4}-\\d\\d-\\d\\d\\.xlsx$`));
  const [head, ...rows] = await rowsOf(download);
  expect(head).toEqual(['right.number', 'right.kind', 'right.title', 'right.owners', 'right.filed', 'right.status', 'table.termUntil'].map((key) => t(key)));
  const numbers = rows.map(([number]) => number);
  expect([rows.length, new Set(numbers).size]).toEqual([total, total]);
  expect(new Set(rows.map(([, kind]) => kind))).toEqual(new Set([t('rightKind.INVENTION')]));
  expect(rows.map(([, , title]) => title)).toContain(formula);
  await seller.sees(t('table.export.done', { count: total }));

  // Somebody else sees the same by the address, and keeps none of it.
  const guest = await arrive();
  await guest.goTo(shared);
  await guest.sees(t('register.total', { count: total }));
  expect(await heads(guest)).toEqual(chosen);
  await guest.goTo('/rights');
  await guest.page.getByRole('row').nth(1).waitFor();
  expect(await heads(guest)).not.toEqual(chosen);
  expect(guest.faults).toEqual([]);
  await guest.close();

  // A broken memory is none; the list is there all the same.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('haihe.table.')) localStorage.setItem(key, '{"version":1,"columns":');
  });
  await seller.goTo('/rights');
  await page.getByRole('row').nth(1).waitFor();
  expect(await heads(seller)).toContain(t('right.trade'));
  expect(seller.faults).toEqual([]);
  await seller.close();
}, 120_000);

it('turns pages on and back by addresses that survive a reload', async () => {
  const guest = await arrive();
  const { page, t } = guest;
  const numbers = () => page.getByRole('row').locator('.mono').allInnerTexts();
  await guest.goTo('/rights');
  await guest.sees(t('table.range', { from: 1, to: 20, total: 300 }));
  const first = await numbers();
  await guest.link('search.nextPage').click();
  await guest.sees(t('table.range', { from: 21, to: 40, total: 300 }));
  const second = await numbers();
  await guest.link('search.nextPage').click();
  await guest.sees(t('table.range', { from: 41, to: 60, total: 300 }));
  await page.reload();
  await guest.sees(t('table.range', { from: 41, to: 60, total: 300 }));
  const third = await numbers();
  expect(new Set([...first, ...second, ...third]).size).toBe(60);
  await guest.link('table.previousPage').click();
  await guest.sees(t('table.range', { from: 21, to: 40, total: 300 }));
  expect(await numbers()).toEqual(second);
  await guest.link('table.previousPage').click();
  await guest.sees(t('table.range', { from: 1, to: 20, total: 300 }));
  expect([await numbers(), guest.place]).toEqual([first, '/rights']);
  await page.goBack();
  await guest.sees(t('table.range', { from: 21, to: 40, total: 300 }));

  await guest.goTo('/search');
  await guest.link('search.nextPage').click();
  await guest.link('table.previousPage').click();
  await page.waitForURL('**/search');
  expect(guest.faults).toEqual([]);
  await guest.close();
}, 60_000);

it('goes from row to row by the keyboard, chooses and opens', async () => {
  const seller = await arrive();
  const { page, t } = seller;
  await seller.signIn('seller@demo.haihe.example');
  await seller.goTo('/work/rights');
  const rows = page.locator('tbody').getByRole('row');
  await rows.nth(2).waitFor();
  const at = () => rows.evaluateAll((all) => all.findIndex((row) => row.matches(':focus')));
  for (const [key, row] of [['j', 0], ['j', 1], ['ArrowDown', 2], ['k', 1], ['End', (await rows.count()) - 1], ['Home', 0], ['ArrowUp', 0]] as const) {
    await page.keyboard.press(key);
    expect([key, await at()]).toEqual([key, row]);
  }
  await page.keyboard.press(' ');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await seller.sees(t('table.chosen', { count: 2 }));
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: t('table.keys.title') }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await eventually(async () => expect(await at()).toBe(1));
  const title = await rows.nth(1).getByRole('link').first().innerText();
  await page.keyboard.press('Enter');
  await seller.heading(title).waitFor();

  // The head stays in sight however far one goes.
  await seller.goTo('/work/rights');
  await rows.nth(2).waitFor();
  await rows.last().scrollIntoViewIfNeeded();
  const box = await page.getByRole('columnheader', { name: t('right.title') }).boundingBox();
  expect(Math.round(box?.y ?? -1)).toBe(60);
  expect(seller.faults).toEqual([]);
  await seller.close();
}, 60_000);

it('changes a password; only the new one lets in, and other browsers are signed out', async () => {
  const [here, there] = [await arrive(), await arrive()];
  const email = 'wang.fang@example.com';
  const [former, next] = ['a willow by the river', 'two herons on the ice'];
  await here.goTo('/sign-up');
  await here.field('session.name').fill('王芳');
  await here.field('session.email').fill(email);
  await here.field('session.password').fill(former);
  await here.button('session.createAccount').click();
  await here.heading(here.t('organisation.newTitle')).waitFor();
  const signIn = async (password: string) => {
    await there.goTo('/sign-in');
    await there.field('session.email').fill(email);
    await there.field('session.password').fill(password);
    await there.page.locator('#main form').getByRole('button', { name: there.t('session.signIn'), exact: true }).click();
  };
  await signIn(former);
  await there.heading(there.t('overview.title')).waitFor();

  await here.page.getByRole('button', { name: /王芳/ }).click();
  await here.page.getByRole('menuitem', { name: here.t('password.title') }).click();
  await here.heading(here.t('password.title')).waitFor();
  const fill = async (current: string, again: string) => {
    await here.field('password.current').fill(current);
    await here.field('password.next').fill(next);
    await here.field('password.again').fill(again);
  };
  await fill('not this one', next);
  await here.page.locator('#main').getByRole('button', { name: here.t('password.act') }).click();
  await here.page.locator('#main').getByText('密码不正确').waitFor();
  await fill(former, `${next}!`);
  await here.sees(here.t('password.differs'));
  expect(await here.page.locator('#main').getByRole('button', { name: here.t('password.act') }).isDisabled()).toBe(true);
  await fill(former, next);
  await here.page.locator('#main').getByRole('button', { name: here.t('password.act') }).click();
  await here.sees(here.t('password.done'));
  await here.goTo('/work/notices');
  await here.page.getByRole('link', { name: '登录密码已修改' }).waitFor();

  await there.page.reload();
  await there.heading(there.t('signInFirst.title')).waitFor();
  await signIn(former);
  await there.page.locator('#main').getByText('邮箱或密码不正确').waitFor();
  await signIn(next);
  await there.heading(there.t('overview.title')).waitFor();
  expect([here.faults, there.faults]).toEqual([[], []]);
  await here.close();
  await there.close();
}, 60_000);
