import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { AccountKey } from '../rules/account-key.js';
import { allowsOverdraft } from '../rules/account-purpose.js';
import { keyColumns } from './account-query.js';

/** Adds empty accounts, in the given order; those that are there by now stay as they are. */
export async function insertAccounts(tx: Tx, keys: readonly AccountKey[]): Promise<void> {
  await tx.query(
    `INSERT INTO ledger.account (organisation_id, purpose, currency, subject, id, overdraft, booked_at, opened_at)
     SELECT k.organisation_id, k.purpose, k.currency, k.subject, k.id, k.overdraft, $7, $7
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::boolean[])
            AS k (organisation_id, purpose, currency, subject, id, overdraft)
     ON CONFLICT DO NOTHING`,
    [...keyColumns(keys), keys.map(() => newId()), keys.map(({ purpose }) => allowsOverdraft(purpose)), tx.now],
  );
}
