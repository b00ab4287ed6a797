import type { IsoDate } from '@haihe/platform/clock';
import type { Queries } from './queries.js';

/** A bank account of the exchange as it is read. */
export interface CustodyAccountRow {
  readonly id: string;
  readonly bank: string;
  readonly accountName: string;
  readonly accountNumber: string;
  readonly format: 'TWO_COLUMN_CSV' | 'DIRECTION_CSV' | 'CAMT_053' | null;
  readonly clearingAccountId: string;
  /** Fen that the last statement ended with; null while there is none. */
  readonly balance: bigint | null;
  readonly balanceDay: IsoDate | null;
}

type Stored = Omit<CustodyAccountRow, 'balance'> & { readonly balance: string | null };

const columns = `c.id, c.bank, c.account_name AS "accountName", c.account_number AS "accountNumber", c.format, c.clearing_account_id AS "clearingAccountId",
  c.balance_fen AS balance, c.balance_day::text AS "balanceDay"`;

const toRow = (stored: Stored): CustodyAccountRow => ({ ...stored, balance: stored.balance === null ? null : BigInt(stored.balance) });

/** All bank accounts of the exchange, the first first: transfers are asked for into that one. */
export async function custodyAccounts(queries: Queries): Promise<CustodyAccountRow[]> {
  return (await queries.query<Stored>(`SELECT ${columns} FROM payments.custody_account c ORDER BY c.id`, [], 'payments.custody-accounts')).map(toRow);
}

/** The bank account of a number. */
export async function custodyAccountByNumber(queries: Queries, accountNumber: string): Promise<CustodyAccountRow | undefined> {
  return (await queries.query<Stored>(`SELECT ${columns} FROM payments.custody_account c WHERE c.account_number = $1`, [accountNumber])).map(toRow)[0];
}
