import { requestPayment } from '@haihe/payments';
import { newId, systemActor } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { bankFile } from './bank-file.js';
import type { BankLine } from './bank-file.js';
import type { TestExchange } from './exchange.js';
import type { Visitor } from './visitor.js';

/** Number of the account into which everybody transfers. */
const CUSTODY = '0302100099887766554';

/** The bank of everybody in these tests. */
export const BANK = '渤海湾银行天津滨海支行';

/** Who pays. */
export const PAYER = '蓝泊装备制造股份有限公司（演示）';

/**
 * Asks the payer for money, as an area of the exchange does.
 *
 * @param amount yuan
 * @returns the reference to quote
 */
export async function askForMoney({ database }: TestExchange, amount: string, title: string): Promise<string> {
  const payer = await database.reader.one<{ id: string }>('SELECT id FROM identity.organisation WHERE name = $1', [PAYER]);
  const payerOrganisationId = payer?.id ?? '';
  const into = { organisationId: payerOrganisationId, purpose: 'ESCROW', currency: 'CNY', subject: `test:${newId()}` } as const;
  const request = { payerOrganisationId, amount: Money.parse(amount), purpose: 'test.price', subject: { type: 'Test', id: newId() }, into, dueAt: null, title };
  return (await database.transactor.run(systemActor('test'), (tx) => requestPayment(tx, request))).reference;
}

/** Makes the account known, on its page. */
export async function addCustody(desk: Visitor): Promise<void> {
  await desk.goTo('/centre/custody');
  await desk.field('slip.bank').fill(BANK);
  await desk.field('slip.accountName').fill('华北知识产权运营中心（演示）');
  await desk.field('slip.accountNumber').fill(CUSTODY);
  await desk.button('desk.custody.addAct').click();
  await desk.sees(desk.t('desk.custody.noStatement'));
}

/**
 * Hands in a statement of today, on its page.
 *
 * @param opening yuan in the account before
 * @param first number of its first line: no other line of the day has it
 */
export async function handStatement(desk: Visitor, name: string, opening: string, lines: readonly BankLine[], first = 1): Promise<void> {
  const buffer = bankFile(CUSTODY, chinaDate(new Date()), opening, lines, first);
  await desk.goTo('/centre/statements');
  await desk.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** What the result of a statement says of its lines: all, matched, queued, known. */
export async function countsOf(desk: Visitor, name: string): Promise<string[]> {
  const result = desk.page.getByRole('region', { name });
  await result.waitFor();
  return result.locator('dd').allInnerTexts();
}
