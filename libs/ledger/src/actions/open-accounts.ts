import type { Tx } from '@haihe/platform';
import { accountsByKey } from '../data/account-query.js';
import type { AccountRow } from '../data/account-row.js';
import { insertAccounts } from '../data/insert-accounts.js';
import { demandAccountKey, keyText } from '../rules/account-key.js';
import type { AccountKey } from '../rules/account-key.js';
import { holdsAccounts } from './account-locks.js';

/**
 * Finds accounts by their keys and opens those that are not there yet.
 *
 * @returns the accounts in the order of the keys, with balances as they are without a lock
 * @throws RangeError for a key that no account can have
 * @throws Error when one is to be opened after accounts were locked: two transactions that open the same one could wait for
 *   each other (a defect of the caller)
 */
export async function openAccounts(tx: Tx, keys: readonly AccountKey[]): Promise<AccountRow[]> {
  for (const key of keys) demandAccountKey(key);
  let found = await byKey(tx, keys);
  const missing = new Map(keys.filter((key) => !found.has(keyText(key))).map((key) => [keyText(key), key]));
  if (missing.size > 0) {
    if (holdsAccounts(tx)) throw new Error('accounts are opened before accounts are locked');
    await insertAccounts(tx, [...missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key));
    found = await byKey(tx, keys);
  }
  return keys.map((key) => {
    const account = found.get(keyText(key));
    if (!account) throw new Error(`the account ${keyText(key)} was not opened`);
    return account;
  });
}

async function byKey(tx: Tx, keys: readonly AccountKey[]): Promise<ReadonlyMap<string, AccountRow>> {
  return new Map((await accountsByKey(tx, keys)).map((account) => [keyText(account), account]));
}
