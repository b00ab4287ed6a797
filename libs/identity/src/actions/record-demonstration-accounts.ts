import type { Tx } from '@haihe/platform';
import { DemonstrationAccountEntity } from '../data/demonstration-account.entity.js';
import type { DemonstrationAccountRow } from '../data/demonstration-query.js';

/**
 * Puts accounts of the demonstration market on the sign-in page, in this order, in place of those that were there. Shown
 * are only those of people who were created with `demonstration`.
 */
export async function recordDemonstrationAccounts(tx: Tx, accounts: readonly DemonstrationAccountRow[]): Promise<void> {
  await tx.query('DELETE FROM identity.demonstration_account');
  await tx.manager.insert(DemonstrationAccountEntity, accounts.map((account, position) => ({ ...account, position })));
}
