import type { Tx } from '@haihe/platform';
import { accountRows, lockAccountRows } from '../data/account-query.js';
import type { AccountRow } from '../data/account-row.js';
import { claimAccounts } from './account-locks.js';

/**
 * Locks accounts until the transaction ends and reads what is in them. For actions that decide on balances or post more than
 * once; a single `post` needs no lock before it.
 *
 * @returns the accounts by id
 * @throws Error when one is not there, or the transaction holds other accounts already (defects of the caller)
 */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AccountRow>> {
  const rows = (await claimAccounts(tx, ids)) ? await lockAccountRows(tx, ids) : await accountRows(tx, ids);
  const accounts = new Map(rows.map((account) => [account.id, account]));
  for (const id of ids) if (!accounts.has(id)) throw new Error(`there is no account ${id}`);
  return accounts;
}
