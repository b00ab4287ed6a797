import { parseGlobalId } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { eventually } from '../eventually.js';
import type { TestExchange } from '../exchange.js';
import type { Visitor } from '../visitor.js';

/** The password of every demonstration account. */
const PASSWORD = 'haihe-demo-2026';

/** A paper with a content of its own. */
const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF`) });

/** Says on the deal's page that whoever may buy first has waived, where somebody may. */
export async function waive(seller: Visitor, deal: string, title: string): Promise<void> {
  await seller.goTo(`${deal}?tab=gates`);
  await seller.heading(title).waitFor();
  if ((await seller.field('deals.preEmption.note').count()) === 0) return;
  await seller.field('deals.preEmption.note').fill('发明人书面放弃');
  await seller.button('deals.preEmption.act').click();
  await seller.sees(seller.t('deals.gateState.CLEARED'));
}

/** Reads the contract on its page, signs it with the password; ends on the contract's tab. */
export async function sign(party: Visitor, deal: string): Promise<void> {
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

async function stateOf({ database }: TestExchange, deal: string): Promise<string | undefined> {
  const id = parseGlobalId(decodeURIComponent(deal.split('/').at(-1) ?? ''))?.id;
  return (await database.reader.one<{ state: string }>('SELECT state FROM market.deal WHERE id = $1', [id]))?.state;
}

const becomes = (exchange: TestExchange, deal: string, state: string): Promise<void> => eventually(async () => expect(await stateOf(exchange, deal)).toBe(state));

/** A deal that was just made, with those who settle it. */
export interface AgreedDeal {
  /** Path of its page. */
  readonly deal: string;
  /** Of its listing. */
  readonly title: string;
  readonly seller: Visitor;
  readonly buyer: Visitor;
  readonly centre: Visitor;
  /** Pays what is due on the payments tab, which the buyer has open. */
  readonly pay: () => Promise<void>;
}

/** Takes a deal from its price to title and money: sign, pay, file, certify, release, each on its page. */
export async function settle(exchange: TestExchange, { deal, title, seller, buyer, centre, pay }: AgreedDeal): Promise<void> {
  const { t } = buyer;
  await waive(seller, deal, title);
  await sign(seller, deal);
  expect(await stateOf(exchange, deal)).toBe('AGREED');
  await sign(buyer, deal);
  await becomes(exchange, deal, 'SIGNED');

  await buyer.goTo(`${deal}?tab=payments`);
  await pay();
  await becomes(exchange, deal, 'FUNDED');

  await seller.goTo(`${deal}?tab=recordal`);
  await seller.field('deals.recordal.number').fill('2026112300001');
  await seller.page.locator('#main input[type=file]').setInputFiles(paper('受理通知书.pdf'));
  await seller.button('deals.filing.act').click();
  await becomes(exchange, deal, 'FILED');
  await buyer.goTo(`${deal}?tab=recordal`);
  await buyer.page.locator('#main input[type=file]').setInputFiles(paper('手续合格通知书.pdf'));
  await buyer.button('deals.notice.act').click();
  await buyer.sees('手续合格通知书.pdf');

  await centre.goTo('/centre/recordals');
  await centre.page.locator('#main article').getByText(title, { exact: true }).first().waitFor();
  for (const named of await centre.page.locator('#main fieldset input[type=checkbox]').all()) await named.check();
  await centre.field('deals.recordal.transferDate').fill(chinaDate(new Date()));
  await centre.button('deals.certify.act').click();
  await becomes(exchange, deal, 'CERTIFIED');

  await centre.goTo('/centre/releases');
  await centre.link('deals.act.RELEASE').click();
  await centre.heading(t('deals.release.title')).waitFor();
  await centre.page.getByRole('checkbox', { name: t('deals.release.declaration') }).check();
  await centre.button('deals.release.act').click();
  await centre.page.waitForURL(/centre\/releases/);
  await becomes(exchange, deal, 'RELEASED');
}
