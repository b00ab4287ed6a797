import type { Browser } from 'playwright-core';
import { systemActor } from '@haihe/platform';
import { ahead, announce, freeLots, fund, uuidOf } from './bidding-lots.js';
import { openBrowser } from './browser.js';
import { eventually } from './eventually.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { sign, waive } from './journey/settlement.js';
import { send } from './send.js';
import { Visitor } from './visitor.js';

let exchange: TestExchange;
let browser: Browser;

beforeAll(async () => {
  [exchange, browser] = await Promise.all([startExchange(), openBrowser()]);
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

/** Signs up on the session's page; the deposit is taken from what is at disposal. */
async function signUp(bidder: Visitor, path: string, ground: string | null): Promise<void> {
  const { page, t } = bidder;
  await bidder.goTo(path);
  await page.getByRole('checkbox', { name: t('bidding.signUp.keepWaiting') }).check();
  if (ground !== null) {
    await page.getByRole('checkbox', { name: t('bidding.signUp.preEmption') }).check();
    await bidder.field('bidding.signUp.ground').fill(ground);
  }
  await page.getByRole('checkbox', { name: t('bidding.signUp.declaration') }).check();
  await bidder.button('bidding.signUp.act').click();
  await page.getByText(t(`bidderState.${ground === null ? 'ADMITTED' : 'TO_REVIEW'}`)).first().waitFor();
}

/** The card in which the centre decides on somebody's sign-up. */
const card = (centre: Visitor, organisation: string) => centre.page.getByRole('region', { name: centre.t('biddingDesk.bidders.review') }).filter({ hasText: organisation });

/** The winner lets every term pass; the seller declares it, the centre confirms it. */
async function defaults(seller: Visitor, centre: Visitor, deal: string): Promise<void> {
  const id = uuidOf(deal);
  await exchange.database.transactor.run(systemActor('test'), async (tx) => {
    await tx.query(`UPDATE market.deal SET agreed_at = agreed_at - interval '60 days', state_since = state_since - interval '60 days', seller_signed_at = seller_signed_at - interval '60 days' WHERE id = $1`, [id]);
    await tx.query(`UPDATE market.deal_gate SET decided_at = decided_at - interval '60 days' WHERE deal_id = $1`, [id]);
  });
  const input = { dealId: deal, reason: '逾期未签约' };
  expect(await send(seller, 'mutation ($input: DealBreachDeclareInput!) { done: dealBreachDeclare(input: $input) { userErrors { code } } }', { input })).toEqual({ data: { done: { userErrors: [] } } });
  expect(await send(centre, 'mutation ($input: DealBreachDecideInput!) { done: dealBreachDecide(input: $input) { userErrors { code } } }', { input: { ...input, confirmed: true } })).toEqual({ data: { done: { userErrors: [] } } });
}

it('sign-ups are decided on, changed rules are confirmed again, a pause gives everybody a full cycle, and after a default the runner-up is asked', async () => {
  const [lot] = await freeLots(exchange, 1);
  if (!lot) throw new Error('nothing to bid for');
  const [centre, seller, buyer, rival, third] = await Promise.all(['operator', lot.seller, 'buyer', 'university', 'chenguang'].map(arrive));
  if (!centre || !seller || !buyer || !rival || !third) throw new Error('somebody did not come');
  const { t } = centre;
  for (const name of ['buyer', 'university', 'chenguang']) await fund(exchange, name, '10000.00');
  const increment = { kind: 'ABSOLUTE', step: { amount: '1000' } };
  const id = await announce(exchange, centre, lot, { template: 'exchange-ascending/2026.1', opensIn: 3600, fields: { minutes: 60, increment, extensionWindow: 12, extensionLength: 12 } });
  const path = `/bidding/${encodeURIComponent(id)}`;
  await signUp(buyer, path, null);
  await signUp(rival, path, '共有人，依共有协议第 7 条');
  await signUp(third, path, '曾经的被许可人');

  await centre.goTo(`/centre${path}`);
  await card(centre, '渤海未行大学').getByRole('button', { name: t('biddingDesk.bidders.admit') }).click();
  const refused = card(centre, '津门晨光');
  expect(await refused.getByRole('button', { name: t('biddingDesk.bidders.refuse') }).isDisabled()).toBe(true);
  await refused.getByLabel(new RegExp(t('biddingDesk.bidders.reason'))).fill('许可合同已于上月终止');
  await refused.getByRole('button', { name: t('biddingDesk.bidders.refuse') }).click();
  await refused.waitFor({ state: 'detached' });
  await rival.page.getByText(t('bidderState.ADMITTED')).first().waitFor();
  await third.page.getByText('许可合同已于上月终止').waitFor();
  await third.sees(t('bidding.signUp.depositState', { state: t('depositState.RELEASED') }));

  // The rules change: the seller agrees, and whoever signed up confirms again.
  await centre.goTo(`/centre${path}/amend`);
  await centre.field('biddingDesk.field.step').fill('2000');
  await centre.field('biddingDesk.field.minutes').fill('0.4');
  await centre.field('biddingDesk.field.signUpUntil').fill(ahead(40));
  await centre.field('biddingDesk.field.opensAt').fill(ahead(40));
  await centre.button('biddingDesk.amend.act').click();
  await centre.page.waitForURL(/\/centre\/bidding\/[^/]+$/);
  await agree(seller, id);
  for (const bidder of [buyer, rival]) {
    await bidder.sees(t('bidding.signUp.mustConfirm', { version: 2 }));
    await bidder.button('bidding.signUp.confirm').click();
    await bidder.page.getByText(t('bidderState.ADMITTED')).first().waitFor();
  }

  await buyer.button('bidding.bid.act', { amount: '¥ 100,000.00' }).click({ timeout: 90_000 });
  await centre.goTo(`/centre${path}`);
  await centre.field('biddingDesk.control.note').fill('一位竞买人报告页面打不开，正在核实');
  await centre.button('biddingDesk.control.pauseAct').click();
  for (const bidder of [buyer, rival]) await bidder.page.getByRole('alert').getByText(/一位竞买人报告页面打不开/).waitFor();
  expect(await rival.page.getByRole('button', { name: /出价 ¥/ }).isDisabled()).toBe(true);
  await centre.field('biddingDesk.control.note').fill('页面正常，竞价继续');
  await centre.button('biddingDesk.control.resumeAct').click();
  // Whoever may buy first takes the lead at the same price; the other has to go higher.
  await rival.button('bidding.bid.match', { amount: '¥ 100,000.00' }).click();
  await buyer.sees(t('bidding.standing.overbid'));
  await buyer.button('bidding.bid.act', { amount: '¥ 102,000.00' }).click();
  await buyer.page.getByText(t('bidding.standing.won'), { exact: true }).waitFor({ timeout: 120_000 });

  // What follows shows by itself: the deal, whose contract the winner never signs.
  const link = buyer.page.locator('#main').getByRole('link', { name: /^DL-/ });
  const deal = (await link.getAttribute('href')) ?? '';
  await waive(seller, deal, lot.title);
  await sign(seller, deal);
  await defaults(seller, centre, decodeURIComponent(deal.split('/').at(-1) ?? ''));
  await eventually(async () => {
    await rival.page.reload();
    await rival.button('bidding.runnerUp.accept', { amount: '¥ 100,000.00' }).waitFor({ timeout: 3000 });
  });
  await rival.button('bidding.runnerUp.accept', { amount: '¥ 100,000.00' }).click();
  await rival.page.locator('#main').getByRole('link', { name: /^DL-/ }).waitFor();
  await rival.sees(t('bidding.result.byRunnerUp'));
  await rival.link('bidding.result.protocol.sold').waitFor();
  expect([centre, seller, buyer, rival, third].flatMap(({ faults }) => faults)).toEqual([]);
}, 300_000);

/** The seller agrees to what he is asked. */
async function agree(seller: Visitor, sessionId: string): Promise<void> {
  const read = (await send(seller, 'query ($id: ID!) { biddingSession(id: $id) { agreement { digest } } }', { id: sessionId })) as { readonly data: { readonly biddingSession: { readonly agreement: { readonly digest: string } } } };
  const { digest } = read.data.biddingSession.agreement;
  expect(await send(seller, 'mutation ($input: SessionAgreeInput!) { done: sessionAgree(input: $input) { userErrors { code } } }', { input: { sessionId, digest } })).toEqual({ data: { done: { userErrors: [] } } });
}
