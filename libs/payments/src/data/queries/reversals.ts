import type { Queries } from './queries.js';

/** Most receipts that are proposed for one debit. */
const MOST_CANDIDATES = 20;

/** Receipts that a debit `l` can be the reversal of: of the same bank account and amount, all of them in the queue. */
const REVERSIBLE = `payments.custody_account c
  JOIN payments.receipt r ON r.clearing_account_id = c.clearing_account_id AND r.waiting_fen > 0 AND r.waiting_fen = l.amount_fen AND r.amount_fen = l.amount_fen
  WHERE c.id = l.custody_account_id`;

/** Whether a debit that nobody has explained can be the reversal of a receipt. */
export async function canReverse(queries: Queries, debitId: string, receiptId: string): Promise<boolean> {
  const rows = await queries.query(`SELECT r.id FROM payments.bank_statement_line l CROSS JOIN LATERAL (SELECT r.id FROM ${REVERSIBLE} AND r.id = $2) r WHERE l.id = $1`, [debitId, receiptId]);
  return rows.length > 0;
}

/**
 * Receipts that unexplained debits could be the reversals of, by debit, the likeliest first: of the same counterparty, then
 * the newest. A proposal: a person decides.
 */
export async function reversibleReceiptIds(queries: Queries, debitIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await queries.query<{ debitId: string; receiptId: string }>(
    `SELECT l.id AS "debitId", r.id AS "receiptId"
       FROM payments.bank_statement_line l
      CROSS JOIN LATERAL (SELECT r.id FROM ${REVERSIBLE} ORDER BY r.payer_account = l.counterparty_account DESC NULLS LAST, r.id DESC LIMIT $2) r
      WHERE l.id = ANY($1::uuid[]) AND l.direction = 'OUT' AND l.settled_at IS NULL`,
    [debitIds, MOST_CANDIDATES],
  );
  const found = new Map<string, string[]>();
  for (const { debitId, receiptId } of rows) found.set(debitId, [...(found.get(debitId) ?? []), receiptId]);
  return found;
}
