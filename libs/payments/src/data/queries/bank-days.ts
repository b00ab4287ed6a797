import type { IsoDate } from '@haihe/platform/clock';
import type { Queries } from './queries.js';

/** What a bank account was at the end of a day, by ledger and by bank. */
export interface BankDay {
  readonly clearingAccountId: string;
  readonly accountNumber: string;
  readonly bank: string;
  /** Fen. */
  readonly ledger: bigint;
  /** Fen; null when no statement tells of the day. */
  readonly channel: bigint | null;
}

/**
 * All bank accounts at the end of a day. The ledger books a line when it is imported: its balance of an earlier day is today's
 * without the lines of later days. The bank's is the closing balance of a statement that ends on the day, or follows from one
 * that reaches over it.
 */
export async function bankDays(queries: Queries, day: IsoDate): Promise<BankDay[]> {
  const rows = await queries.query<Omit<BankDay, 'ledger' | 'channel'> & { readonly ledger: string; readonly channel: string | null }>(
    `SELECT c.clearing_account_id AS "clearingAccountId", c.account_number AS "accountNumber", c.bank,
            (-a.balance - coalesce((SELECT sum(CASE direction WHEN 'IN' THEN amount_fen ELSE -amount_fen END)
                                      FROM payments.bank_statement_line l WHERE l.custody_account_id = c.id AND l.day > $1), 0))::text AS ledger,
            (SELECT (s.closing_fen - coalesce((SELECT sum(CASE direction WHEN 'IN' THEN amount_fen ELSE -amount_fen END)
                                                 FROM payments.bank_statement_line l
                                                WHERE l.custody_account_id = c.id AND l.day > $1 AND l.day <= s.to_day), 0))::text
               FROM payments.bank_statement s
              WHERE s.custody_account_id = c.id AND $1::date BETWEEN s.from_day AND s.to_day ORDER BY s.to_day, s.id DESC LIMIT 1) AS channel
       FROM payments.custody_account c JOIN ledger.account a ON a.id = c.clearing_account_id
      WHERE c.added_at < ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' OR c.balance_day IS NOT NULL
      ORDER BY c.id`,
    [day],
  );
  return rows.map((row) => ({ ...row, ledger: BigInt(row.ledger), channel: row.channel === null ? null : BigInt(row.channel) }));
}

/** What was posted to the account of a bank account though no line of a statement says so. */
export async function postingsWithoutLine(queries: Queries, clearingAccountId: string): Promise<{ readonly transactionId: string; readonly amount: bigint }[]> {
  const rows = await queries.query<{ transactionId: string; amount: string }>(
    `SELECT t.id AS "transactionId", (-p.amount)::text AS amount
       FROM ledger.posting p JOIN ledger.transaction t ON t.id = p.transaction_id
      WHERE p.account_id = $1 AND t.source_type <> 'BankStatement'
        AND NOT EXISTS (SELECT FROM payments.bank_statement_line l WHERE l.receipt_id = CASE t.source_type WHEN 'Receipt' THEN t.source_id::uuid END)
        AND NOT EXISTS (SELECT FROM payments.bank_statement_line l WHERE l.payout_id = CASE t.source_type WHEN 'Payout' THEN t.source_id::uuid END)
        AND NOT EXISTS (SELECT FROM payments.bank_statement_line l WHERE l.id = CASE t.source_type WHEN 'BankStatementLine' THEN t.source_id::uuid END)
      ORDER BY p.sequence DESC LIMIT 100`,
    [clearingAccountId],
  );
  return rows.map(({ transactionId, amount }) => ({ transactionId, amount: BigInt(amount) }));
}
