import { newId, systemActor } from '@haihe/platform';
import type { TestDatabase } from '@haihe/platform/testing';
import { Money } from '@haihe/platform/money';
import { openAccounts } from './actions/open-accounts.js';
import { post } from './actions/post.js';
import { verifyLedger } from './actions/verify-ledger.js';
import { accountRows } from './data/account-query.js';
import type { AccountRow } from './data/account-row.js';
import { defineReasons } from './rules/reasons.js';
import { transfer } from './rules/transfer.js';

const actor = systemActor('test');

/** A reason for tests. */
export const testReasons = defineReasons({ 'test.payment': { zh: '测试入金', en: 'Test payment' } });

/** Yuan as money. */
export function yuan(amount: number | string): Money {
  return Money.parse(String(amount));
}

/** Opens the account of a test's payment channel. */
export function openChannel(database: TestDatabase, channel = 'TEST'): Promise<AccountRow> {
  return openOne(database, { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: channel });
}

/**
 * Opens a deposit in CNY for an organisation and pays into it.
 *
 * @param amount what is in it afterwards
 */
export async function openDeposit(database: TestDatabase, amount: Money = Money.zero(), organisationId: string = newId()): Promise<AccountRow> {
  const deposit = await openOne(database, { organisationId, purpose: 'DEPOSIT', currency: 'CNY', subject: null });
  if (amount.isPositive) {
    const channel = await openChannel(database);
    await database.transactor.run(actor, (tx) =>
      post(tx, { postings: transfer(channel, deposit, amount), reason: testReasons['test.payment'], source: { type: 'Test', id: newId() } }),
    );
  }
  return deposit;
}

/** What is in accounts now, in minor units. */
export async function balancesOf(database: TestDatabase, accounts: readonly { readonly id: string }[]): Promise<bigint[]> {
  const rows = new Map((await accountRows(database.reader, accounts.map(({ id }) => id))).map(({ id, balance }) => [id, balance.minor]));
  return accounts.map(({ id }) => rows.get(id) ?? 0n);
}

/**
 * Recomputes the whole ledger. Call it after every test that moves money.
 *
 * @throws Error naming what is wrong
 */
export async function demandLawful(database: TestDatabase): Promise<void> {
  const { violations } = await verifyLedger(database.reader.pool);
  if (violations.length > 0) throw new Error(violations.map(({ law, subject, detail }) => `${law}: ${subject}: ${detail}`).join('\n'));
}

async function openOne(database: TestDatabase, key: Parameters<typeof openAccounts>[1][number]): Promise<AccountRow> {
  const [account] = await database.transactor.run(actor, (tx) => openAccounts(tx, [key]));
  if (!account) throw new Error('the account was not opened');
  return account;
}
