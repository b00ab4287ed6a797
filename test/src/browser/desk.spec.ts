import type { Browser } from 'playwright-core';
import { demandLawful } from '@haihe/ledger/testing';
import { chinaDate } from '@haihe/platform/clock';
import type { BankLine } from './bank-file.js';
import { openBrowser } from './browser.js';
import { startExchange } from './exchange.js';
import type { TestExchange } from './exchange.js';
import { addCustody, askForMoney, BANK, countsOf, handStatement, PAYER } from './money.js';
import { Visitor } from './visitor.js';

const PASSWORD = 'haihe-demo-2026';
const PAYEE = '6222020200001234567';

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

it('from a bank statement to paid, credited and paid out again', async () => {
  const [exact, over] = [await askForMoney(exchange, '1000.00', '转让价款第一期'), await askForMoney(exchange, '2000.00', '转让价款第二期')];
  await askForMoney(exchange, '300.00', '交易服务费');
  const desk = await arrive('reviewer');
  const buyer = await arrive('buyer');
  const { t } = desk;

  await addCustody(desk);
  await buyer.goTo('/work/payments');
  await buyer.page.getByRole('link', { name: '转让价款第一期', exact: true }).click();
  await buyer.heading('转让价款第一期').waitFor();
  expect(await buyer.fact('slip.reference').innerText()).toContain(exact);
  expect(await buyer.fact('slip.bank').innerText()).toContain(BANK);
  await buyer.sees('人民币壹仟元整');

  const from = { name: PAYER, account: '6222020200009999999' };
  const lines: BankLine[] = [
    { ...from, amount: '1000.00', remark: `${exact} 合同款` },
    { ...from, amount: '2500.00', remark: over },
    { ...from, amount: '300.00', remark: '服务费' },
  ];
  await handStatement(desk, 'first.csv', '0.00', lines);
  expect(await countsOf(desk, 'first.csv')).toEqual(['3', '1', '2', '0']);
  await handStatement(desk, 'torn.csv', '3800.00', [{ ...from, amount: '1.234', remark: '' }]);
  await desk.page.getByRole('alert').filter({ hasText: 'torn.csv' }).waitFor();
  await handStatement(desk, 'again.csv', '0.00', lines);
  await desk.page.getByRole('region', { name: 'again.csv' }).getByText(t('desk.statements.known')).waitFor();

  await desk.page.getByRole('link', { name: t('nav.deskReceipts') }).click();
  await desk.page.getByRole('navigation', { name: t('review.queue') }).getByRole('button', { name: '2,500.00' }).click();
  await desk.sees(t('receiptReason.OVER.text'));
  await desk.button('desk.allocate.addDeposit').click();
  await desk.button('desk.allocate.look').click();
  await desk.sees(t('desk.allocate.nothingLeft'));
  await desk.button('desk.allocate.act', { amount: '¥ 2,500.00' }).click();
  await desk.sees(t('receiptReason.NO_REFERENCE.text'));
  await desk.page.getByRole('listitem').filter({ hasText: '交易服务费' }).getByRole('button').click();
  await desk.button('desk.allocate.look').click();
  await desk.button('desk.allocate.act', { amount: '¥ 300.00' }).click();
  await desk.sees(t('review.empty.title'));

  await buyer.page.reload();
  await buyer.sees(t('dues.settled'));
  await buyer.goTo('/work/account');
  await buyer.sees('¥ 500.00');
  await buyer.goTo('/work/account/payee');
  await buyer.field('slip.bank').fill(BANK);
  await buyer.field('slip.accountNumber').fill(PAYEE);
  await buyer.field('payee.again').fill(PAYEE);
  await buyer.field('confirmPassword.label').fill(PASSWORD);
  await buyer.button('payee.save').click();
  await buyer.page.waitForURL('**/work/account');
  await buyer.goTo('/work/account/payout');
  await buyer.field('payout.amount').fill('500');
  await buyer.sees('人民币伍佰元整');
  await buyer.field('confirmPassword.label').fill(PASSWORD);
  await buyer.button('payout.act', { amount: '¥ 500.00' }).click();
  await buyer.page.waitForURL('**/work/account');
  await buyer.sees(t('payoutHint.WAITING'));

  await desk.goTo('/centre/payouts/export');
  await desk.sees('人民币伍佰元整');
  await desk.button('desk.export.act', { count: 1, amount: '¥ 500.00' }).click();
  await desk.heading(t('desk.export.done')).waitFor();
  const download = desk.page.waitForEvent('download');
  await desk.link('desk.export.download').click();
  const stream = await (await download).createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  const file = Buffer.concat(pieces).toString('utf8');
  const payout = /HZ[0-9A-Z]{9}/.exec(file)?.[0] ?? '';
  expect(file).toContain(`${payout},${PAYER},${PAYEE}`);
  expect(file).toContain('500.00');
  await buyer.page.reload();
  await buyer.sees(t('payoutHint.EXPORTED'));

  await handStatement(desk, 'second.csv', '3800.00', [{ name: PAYER, account: PAYEE, amount: '-500.00', remark: payout }], 4);
  expect(await countsOf(desk, 'second.csv')).toEqual(['1', '1', '0', '0']);
  await desk.goTo('/centre/payouts');
  await desk.sees(t('desk.payouts.none.title'));
  await buyer.page.reload();
  await buyer.sees(t('payoutHint.CONFIRMED'));

  await Promise.all([desk.heard(), buyer.heard()]);
  expect([...desk.faults, ...buyer.faults]).toEqual([]);
  await demandLawful(exchange.database);
  await Promise.all([desk.close(), buyer.close()]);
}, 180_000);

it('a credit that the bank took back while it waited, and the debit with it', async () => {
  const desk = await arrive('reviewer');
  const { t } = desk;
  const stranger = { name: '滨海某某商贸有限公司', account: '6222020200007777777', remark: '退票' };
  await handStatement(desk, 'taken-back.csv', '3300.00', [{ ...stranger, amount: '77.00' }, { ...stranger, amount: '-77.00' }], 5);
  expect(await countsOf(desk, 'taken-back.csv')).toEqual(['2', '0', '2', '0']);
  await desk.goTo('/centre/debits');
  await desk.sees('¥ 77.00');
  const day = chinaDate(new Date());
  const words = { name: stranger.name, day };
  await desk.field('desk.debits.itWas').selectOption({ label: t('desk.debits.reversal', words) });
  await desk.sees(t('desk.debits.willReverse', { ...words, amount: '¥ 77.00' }));
  await desk.field('desk.debits.note').fill('银行来电：退票冲正');
  await desk.button('desk.debits.reverse').click();
  await desk.sees(t('review.empty.title'));
  await desk.goTo('/centre/receipts');
  await desk.sees(t('review.empty.title'));
  await desk.heard();
  expect(desk.faults).toEqual([]);
  await demandLawful(exchange.database);
  await desk.close();
}, 120_000);

it('of several files, what was refused stays to be read', async () => {
  const seller = await arrive('seller');
  const { t } = seller;
  await exchange.database.reader.query(
    `UPDATE identity.organisation o SET verification = 'SUSPENDED', verification_note = '证照过期'
       FROM identity.membership m JOIN identity.person p ON p.id = m.person_id WHERE m.organisation_id = o.id AND p.email = 'seller@demo.haihe.example'`,
  );
  await seller.goTo('/work/imports');
  const files = ['first.csv', 'second.csv'].map((name) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`公开号\n${name}\n`) }));
  await seller.page.locator('input[type=file]').setInputFiles(files);
  for (const { name } of files) await seller.page.getByRole('alert').filter({ hasText: t('imports.refused', { name }) }).waitFor();
  await seller.heard();
  expect(seller.faults).toEqual([]);
  await seller.close();
}, 120_000);
