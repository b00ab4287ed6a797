import type { Reader, Tx } from '@haihe/platform';
import type { AccountKey } from '../rules/account-key.js';
import { accountColumns, toAccountRow } from './account-row.js';
import type { AccountRow, Queries, StoredAccount } from './account-row.js';

/** Accounts by id, in no order. */
export async function accountRows(queries: Queries, ids: readonly string[]): Promise<AccountRow[]> {
  const rows = await queries.query<StoredAccount>(`SELECT ${accountColumns} FROM ledger.account a WHERE a.id = ANY($1::uuid[])`, [ids], 'ledger.accounts');
  return rows.map(toAccountRow);
}

/** Locks accounts in id order and reads them as they are then. */
export async function lockAccountRows(tx: Tx, ids: readonly string[]): Promise<AccountRow[]> {
  const rows = await tx.query<StoredAccount>(
    `SELECT ${accountColumns} FROM ledger.account a WHERE a.id = ANY($1::uuid[]) ORDER BY a.id FOR NO KEY UPDATE`,
    [ids],
    'ledger.lock-accounts',
  );
  return rows.map(toAccountRow);
}

/** Keys side by side, for `unnest`. */
export function keyColumns(keys: readonly AccountKey[]): readonly unknown[] {
  return [keys.map((key) => key.organisationId), keys.map((key) => key.purpose), keys.map((key) => key.currency), keys.map((key) => key.subject)];
}

/** Accounts that have one of the keys, in no order. */
export async function accountsByKey(queries: Queries, keys: readonly AccountKey[]): Promise<AccountRow[]> {
  const rows = await queries.query<StoredAccount>(
    `SELECT ${accountColumns}
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS k (organisation_id, purpose, currency, subject)
       JOIN ledger.account a ON a.purpose = k.purpose AND a.currency = k.currency
        AND coalesce(a.organisation_id, '00000000-0000-0000-0000-000000000000') = coalesce(k.organisation_id, '00000000-0000-0000-0000-000000000000')
        AND coalesce(a.subject, '') = coalesce(k.subject, '')`,
    keyColumns(keys),
    'ledger.accounts-by-key',
  );
  return rows.map(toAccountRow);
}

/** Whose accounts: of one organisation, or of everybody. */
export type AccountScope = { readonly organisationId: string } | 'all';

/** A page of accounts in the order in which they were opened, and how many there are. */
export async function accountPage(
  reader: Reader,
  scope: AccountScope,
  limit: number,
  after: string | undefined,
): Promise<{ readonly rows: AccountRow[]; readonly totalCount: number }> {
  const organisationId = scope === 'all' ? null : scope.organisationId;
  const [rows, counted] = await Promise.all([
    reader.query<StoredAccount>(
      `SELECT ${accountColumns} FROM ledger.account a
        WHERE ($1::uuid IS NULL OR a.organisation_id = $1) AND ($2::uuid IS NULL OR a.id > $2) ORDER BY a.id LIMIT $3`,
      [organisationId, after ?? null, limit],
    ),
    reader.one<{ count: number }>('SELECT count(*)::int AS count FROM ledger.account a WHERE $1::uuid IS NULL OR a.organisation_id = $1', [organisationId]),
  ]);
  return { rows: rows.map(toAccountRow), totalCount: counted?.count ?? 0 };
}
