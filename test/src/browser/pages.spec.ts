import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chinaDate } from '@haihe/platform/clock';
import { openBrowser } from './browser.js';
import { declaredRoutes, everyPage, placeOf } from './every-page.js';
import type { AnyPage, PlacedPage } from './every-page.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { importFile } from './import-file.js';
import { addCustody, askForMoney, BANK, countsOf, handStatement, PAYER } from './money.js';
import { Visitor } from './visitor.js';
import { wordsOf } from './words.js';
import type { Language } from './words.js';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

let exchange: TestExchange;
let browser: Browser;
const visitors = new Map<string, Visitor>();

/** Whoever looks at several pages stays signed in. */
async function visitorFor(email: string | null): Promise<Visitor> {
  const known = visitors.get(email ?? '');
  if (known) return known;
  const visitor = await Visitor.open(browser, { address: exchange.address, viewport: desk });
  if (email !== null) await visitor.signIn(email);
  visitors.set(email ?? '', visitor);
  return visitor;
}

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
  await Promise.all([leaveAnImport(), keepSomething(), leaveMoney()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await exchange.close();
}, 30_000);

/** The demonstration has no imports: one with an issue, so that its page has something to show. */
async function leaveAnImport(): Promise<void> {
  const seller = await visitorFor('seller@demo.haihe.example');
  const file = await importFile('样例.xlsx', { serial: '0880017', title: '一种码头岸电接插装置', titleEn: 'Shore-power coupler', owner: '津沽海汇膜科技有限公司（演示）' }, chinaDate(new Date()));
  await seller.goTo('/work/imports');
  await seller.page.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.content });
  await seller.page.getByRole('row').filter({ hasText: file.name }).getByText(seller.t('importState.DONE'), { exact: true }).waitFor();
}

/** Money that came for a payment, that nobody can be sure of, that left unexplained, and that is still to come. */
async function leaveMoney(): Promise<void> {
  const reference = await askForMoney(exchange, '12345.67', '转让价款第一期');
  await askForMoney(exchange, '800.00', '交易服务费');
  const reviewer = await visitorFor('reviewer@demo.haihe.example');
  const from = { name: PAYER, account: '6222020200009999999' };
  await addCustody(reviewer);
  await handStatement(reviewer, 'statement.csv', '0.00', [
    { ...from, amount: '12345.67', remark: reference },
    { ...from, amount: '800.00', remark: '服务费' },
    { name: BANK, account: '9000000001', amount: '-12.50', remark: '账户管理费' },
  ]);
  expect(await countsOf(reviewer, 'statement.csv')).toEqual(['3', '1', '2', '0']);
}

/** A favourite and a saved search of the buyer. */
async function keepSomething(): Promise<void> {
  const buyer = await visitorFor('buyer@demo.haihe.example');
  const { page, t } = buyer;
  await buyer.goTo(`/search?q=${encodeURIComponent('电池')}`);
  await page.getByRole('button', { name: t('listing.favourite') }).first().click();
  await page.getByRole('button', { name: t('listing.unfavourite') }).waitFor();
  await buyer.button('search.save').click();
  await buyer.field('search.saveName').press('Enter');
  await buyer.link('search.toSaved').click();
  await page.getByRole('row').filter({ hasText: '电池' }).waitFor();
}

/** The page with this language's heading, all of it there. */
async function complete(visitor: Visitor, page: AnyPage, at: PlacedPage, language: Language): Promise<void> {
  await visitor.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await visitor.heading(page.heading(wordsOf(language), at)).waitFor();
  await visitor.settled();
}

/** Serious findings of axe: impact, rule, where, why. */
async function seriousFindings(page: Page): Promise<string[]> {
  const options = { resultTypes: ['violations'], preload: false };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) => nodes.slice(0, 3).map((node) => `${impact ?? ''} ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

/** By how many pixels the page is wider than its window. */
const tooWide = (page: Page): Promise<number> => page.locator(':root').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

it('knows every route of the web app', () => {
  expect([...new Set(everyPage.map(({ route }) => route))].sort()).toEqual(declaredRoutes().sort());
});

describe('on direct load, in both languages, at a desk and on a phone, without serious finding', () => {
  it.each(everyPage.map((page) => [page.route + (page.part ?? ''), page] as const))('%s', async (_name, page) => {
    const at = await placeOf(page, exchange.database.reader);
    const visitor = await visitorFor(at.email);
    visitor.faults.length = 0;
    await visitor.goTo(at.place);
    const first: Language = (await visitor.page.evaluate(() => localStorage.getItem('haihe.language'))) === 'en' ? 'en' : 'zh-CN';
    await complete(visitor, page, at, first);
    await visitor.page.evaluate(axe);

    // In each form: how much too wide it is. What axe finds: once in each language and once in each width, since the
    // language changes the words and the width the layout, and neither does the other's part.
    const found: Record<string, string[]> = {};
    const look = async (language: Language): Promise<void> => {
      for (const viewport of [desk, phone]) {
        await visitor.page.setViewportSize(viewport);
        const name = `${language} ${viewport.width}`;
        await visitor.drawn();
        const excess = await tooWide(visitor.page);
        const examined = (language === first) === (viewport === desk);
        found[name] = [...(excess === 0 ? [] : [`${excess} px too wide`]), ...(examined ? await seriousFindings(visitor.page) : [])];
      }
      await visitor.page.setViewportSize(desk);
    };
    await look(first);
    const second: Language = first === 'en' ? 'zh-CN' : 'en';
    await visitor.page.getByRole('button', { name: names[second], exact: true }).click();
    await complete(visitor, page, at, second);
    await look(second);

    await visitor.heard();
    expect({ found, faults: visitor.faults }).toEqual({ found: Object.fromEntries(Object.keys(found).map((name) => [name, []])), faults: [] });
    expect(visitor.place).toBe(at.place);
  }, 60_000);
});
