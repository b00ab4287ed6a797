import type { Queries } from './queries.js';
import type { DebitRow } from './statement-lines.js';

/** A line of a statement as it is read; amounts in fen. */
export interface StatementEntryRow extends DebitRow {
  readonly place: number;
  readonly direction: 'IN' | 'OUT';
  readonly reversal: boolean;
  readonly receiptId: string | null;
  readonly payoutId: string | null;
}

/** A page of the lines that a statement brought first, in the order of the statement, and how many there are. */
export async function statementEntries(queries: Queries, statementId: string, limit: number, after: number): Promise<{ readonly rows: StatementEntryRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Omit<StatementEntryRow, 'amount'> & { readonly amount: string }>(
      `SELECT l.id, l.statement_id AS "statementId", l.place, l.day::text AS day, l.direction, l.reversal, l.amount_fen AS amount, l.counterparty_name AS "counterpartyName",
              l.counterparty_account AS "counterpartyAccount", l.counterparty_bank AS "counterpartyBank", l.remark, l.reason, l.settled_as AS "settledAs",
              l.receipt_id AS "receiptId", l.payout_id AS "payoutId"
         FROM payments.bank_statement_line l WHERE l.statement_id = $1 AND l.place > $2 ORDER BY l.place LIMIT $3`,
      [statementId, after, limit],
    ),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.bank_statement_line l WHERE l.statement_id = $1', [statementId]),
  ]);
  return { rows: rows.map((row) => ({ ...row, amount: BigInt(row.amount) })), totalCount: counted[0]?.count ?? 0 };
}
