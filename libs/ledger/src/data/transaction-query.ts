import { Money } from '@haihe/platform/money';
import type { Currency } from '@haihe/platform/money';
import type { Posting } from '../rules/posting.js';
import type { Queries } from './account-row.js';

/** A transaction with its postings. */
export interface TransactionRow {
  readonly id: string;
  readonly reason: string;
  readonly note: string | null;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly reverses: string | null;
  /** The transaction that undid it. */
  readonly reversedBy: string | null;
  readonly bookedAt: Date;
  readonly postings: readonly Posting[];
}

type StoredTransaction = Omit<TransactionRow, 'postings'> & {
  readonly postings: readonly { readonly account: string; readonly currency: Currency; readonly amount: string }[];
};

const select = `SELECT t.id, t.reason, t.note, t.source_type AS "sourceType", t.source_id AS "sourceId", t.reverses, r.id AS "reversedBy",
       t.booked_at AS "bookedAt",
       (SELECT json_agg(json_build_object('account', a.id, 'currency', a.currency, 'amount', p.amount::text) ORDER BY a.id)
          FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id WHERE p.transaction_id = t.id) AS postings
  FROM ledger.transaction t LEFT JOIN ledger.transaction r ON r.reverses = t.id`;

function toTransactionRow({ postings, ...transaction }: StoredTransaction): TransactionRow {
  return {
    ...transaction,
    postings: postings.map(({ account, currency, amount }) => ({ account: { id: account, currency }, amount: Money.ofMinor(BigInt(amount), currency) })),
  };
}

/** One transaction, if it is there. */
export async function transactionRow(queries: Queries, id: string): Promise<TransactionRow | undefined> {
  const [row] = await queries.query<StoredTransaction>(`${select} WHERE t.id = $1`, [id], 'ledger.transaction');
  return row && toTransactionRow(row);
}

/** What was posted for a deal, a payment or another source, in order. */
export async function transactionsOf(queries: Queries, sourceType: string, sourceId: string): Promise<TransactionRow[]> {
  const rows = await queries.query<StoredTransaction>(
    `${select} WHERE t.source_type = $1 AND t.source_id = $2 ORDER BY t.booked_at, t.id`,
    [sourceType, sourceId],
    'ledger.transactions-of',
  );
  return rows.map(toTransactionRow);
}
