import type { Reader, Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { AccountKey } from '../rules/account-key.js';
import type { Funds } from '../rules/funds.js';

/** An account as it is read. */
export interface AccountRow extends AccountKey, Funds {
  readonly currency: AccountKey['currency'];
  /** Number of its last posting. */
  readonly sequence: bigint;
  readonly bookedAt: Date;
  readonly openedAt: Date;
}

/** Whatever runs a query: an open transaction or the reader. */
export type Queries = Pick<Tx, 'query'> | Pick<Reader, 'query'>;

/** As the database gives it: eight-byte numbers are texts. */
export type StoredAccount = Omit<AccountRow, 'balance' | 'sequence'> & { readonly balance: string; readonly sequence: string };

/** Columns of an account `a`. */
export const accountColumns = `a.id, a.organisation_id AS "organisationId", a.purpose, a.currency, a.subject, a.overdraft, a.balance,
  a.sequence, a.booked_at AS "bookedAt", a.opened_at AS "openedAt"`;

/** Reads what the columns hold. */
export function toAccountRow(stored: StoredAccount): AccountRow {
  return { ...stored, balance: Money.ofMinor(BigInt(stored.balance), stored.currency), sequence: BigInt(stored.sequence) };
}
