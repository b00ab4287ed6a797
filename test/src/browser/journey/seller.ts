import type { TestExchange } from '../exchange.js';
import { eventually } from '../eventually.js';
import type { ImportFile } from '../import-file.js';
import type { Visitor } from '../visitor.js';

/** What the seller writes in the wizard. */
export interface Offered {
  readonly title: string;
  readonly titleEn: string;
  /** The title as it is shown in this language. */
  readonly shown: string;
  readonly summary: string;
  readonly summaryEn: string;
}

/** Uploads a file and watches its import from the queue to its end, on the page as it stands. */
export async function importRights(seller: Visitor, exchange: TestExchange, file: ImportFile): Promise<void> {
  const { page, t } = seller;
  await seller.goTo('/work/imports');
  await seller.heading(t('nav.imports')).waitFor();
  // The register cannot be written to for a while, so that the import is seen under way.
  const hold = exchange.database.dataSource.createQueryRunner();
  await hold.startTransaction();
  try {
    await hold.query('LOCK TABLE registry.ip_right IN EXCLUSIVE MODE');
    await page.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.content });
    await page.getByRole('progressbar', { name: t('imports.progressOf', { name: file.name }) }).waitFor();
    await page.getByRole('link', { name: file.name }).first().click();
    await seller.heading(file.name).waitFor();
    await seller.sees(t('importState.RUNNING'));
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).not.toBe('100');
  } finally {
    await hold.commitTransaction();
    await hold.release();
  }
  await seller.sees(t('importState.DONE'));
}

/** The counts of the import that is shown. */
export async function importCounts(seller: Visitor): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const name of ['read', 'created', 'updated', 'unchanged', 'flagged', 'rejected']) counts[name] = await seller.fact(`imports.${name}`).innerText();
  return counts;
}

/** Finds a right in the register by its number and claims it by the owner's name. */
export async function claimRight(seller: Visitor, number: string, title: string): Promise<void> {
  const { page, t } = seller;
  await seller.goTo('/rights');
  const search = page.getByRole('searchbox', { name: t('register.placeholder') });
  await search.fill(number);
  await search.press('Enter');
  await seller.sees(t('register.total', { count: 1 }));
  await page.getByRole('link', { name: title, exact: true }).click();
  await seller.heading(title).waitFor();
  await seller.button('claim.act').click();
  const dialog = page.getByRole('dialog', { name: t('claim.title') });
  expect(await dialog.getByRole('radio', { checked: true }).getAttribute('value')).toBe('OWNER_NAME_MATCH');
  await dialog.getByRole('button', { name: t('claim.submit') }).click();
  await seller.sees(t('claim.waiting'));
}

/** Lists a right that is the seller's for sale, open to negotiation, and submits it; ends on the listing's page. */
export async function listForSale(seller: Visitor, number: string, offered: Offered): Promise<void> {
  const { page, t } = seller;
  const title = offered.shown;
  await seller.goTo(`/work/rights?q=${number}`);
  await page.getByRole('link', { name: t('right.listForSale') }).click();
  await seller.heading(t('wizard.title.new')).waitFor();
  await page.getByRole('checkbox', { name: title, exact: true, checked: true }).waitFor();
  await seller.button('wizard.next').click();

  await seller.field('wizard.field.title').fill(offered.title);
  await seller.field('wizard.field.titleEn').fill(offered.titleEn);
  await seller.field('wizard.field.summary').fill(offered.summary);
  await seller.field('wizard.field.summaryEn').fill(offered.summaryEn);
  await seller.field('listing.readiness').selectOption('PILOT');
  await seller.button('wizard.saveAndNext').click();

  await seller.field('wizard.field.priceFrom').fill('1280000');
  await seller.sees('人民币壹佰贰拾捌万元整');
  await seller.field('wizard.field.priceTo').fill('1500000.50');
  await seller.sees('人民币壹佰伍拾万元伍角整');
  await seller.field('wizard.field.minimum').fill('1,050,000');
  await seller.sees('人民币壹佰零伍万元整');
  await seller.field('wizard.field.term').selectOption('90');
  await seller.button('wizard.saveAndNext').click();

  await page.getByRole('checkbox', { name: t('wizard.field.knowHow') }).check();
  await seller.button('wizard.saveAndNext').click();

  // The draft is with the exchange by now: another look at it finds all of it.
  await seller.fact('wizard.field.minimum').waitFor();
  await page.reload();
  expect(await seller.fact('wizard.field.minimum').innerText()).toBe('¥ 1,050,000.00');
  expect(await seller.fact('listing.delivery').innerText()).toBe([t('delivery.documents'), t('delivery.knowHow')].join(t('common.listComma')));
  await seller.button('wizard.finish.edit').click();
  await page.waitForURL(/\/listings\/[^/]+$/);
  await seller.sees(t('listingState.SUBMITTED'));
}

/** Answers the open question for everybody and counters the standing offer. */
export async function answerAndCounter(seller: Visitor, listing: { readonly place: string; readonly title: string }, said: { readonly answer: string; readonly amount: string; readonly terms: string }): Promise<void> {
  const { page, t } = seller;
  await seller.goTo(listing.place);
  await seller.field('question.yourAnswer').fill(said.answer);
  await seller.button('question.sendAnswer').click();
  // Until it is taken the same words stand in the field: leaving the page then would leave the answer unsent.
  await seller.field('question.yourAnswer').waitFor({ state: 'detached' });
  await seller.sees(said.answer);

  await seller.goTo('/work/offers');
  await page.getByRole('link', { name: listing.title, exact: true }).click();
  await seller.button('offer.counter').click();
  await seller.field('offer.counterAmount').fill(said.amount);
  await seller.field('offer.terms').fill(said.terms);
  await seller.button('offer.counterAt', { amount: `¥ ${said.amount}` }).click();
  await eventually(async () => expect(await page.locator('#main').innerText()).toContain(t('offer.theirTurn')));
}
