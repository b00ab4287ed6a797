// Takes the README's picture from a running exchange with demonstration data, and further ones to look at:
//
//   npm start                                                       (in another terminal)
//   node test/src/browser/picture.mjs                               docs/pictures/home.png
//   node test/src/browser/picture.mjs http://127.0.0.1:3000 FOLDER  the same, and search, listing, right, deal, review into FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [address = 'http://127.0.0.1:3000', folder] = process.argv.slice(2);
const pictures = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', colorScheme: 'light' });
const page = await context.newPage();

/** @param {string} place @param {string} file */
async function take(place, file) {
  await page.goto(new URL(place, address).href, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(file);
}

/** Where a link on the page that is open leads. @param {string} selector */
const target = async (selector) => (await page.locator(selector).first().getAttribute('href')) ?? '/';

/** Signs in as a person of the demonstration. @param {string} email */
async function enter(email) {
  await context.clearCookies();
  await page.goto(new URL('/sign-in', address).href);
  await page.getByRole('button', { name: email }).click();
  await page.waitForURL('**/work');
}

mkdirSync(pictures, { recursive: true });
await take('/', join(pictures, 'home.png'));
if (folder) {
  mkdirSync(folder, { recursive: true });
  const at = (/** @type {string} */ name) => join(folder, `${name}.png`);
  await take(`/search?q=${encodeURIComponent('电池')}`, at('search'));
  await take(await target('article a[href^="/listings/"]'), at('listing'));
  await take(await target('main a[href^="/rights/"]'), at('right'));
  // Whose listings were agreed differs: the first person with a deal shows it.
  for (const email of ['seller@', 'buyer@', 'university@']) {
    await enter(email);
    await page.goto(new URL('/work/deals', address).href, { waitUntil: 'networkidle' });
    const deal = await target('main a[href^="/work/deals/"], main a[href="/search"]');
    if (!deal.startsWith('/work/deals/')) continue;
    await take(deal, at('deal'));
    break;
  }
  await enter('reviewer@');
  await take('/centre/listings', at('review'));
}
await browser.close();
