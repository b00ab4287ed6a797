import { Money } from '@haihe/platform/money';
import type { StatementPeriod } from '../rules/statement-period.js';
import { accountColumns, toAccountRow } from './account-row.js';
import type { AccountRow, Queries, StoredAccount } from './account-row.js';

/** An account over a period. Its lines are the postings after `first` up to and with `last`. */
export interface StatementBounds {
  readonly account: AccountRow;
  readonly first: bigint;
  readonly last: bigint;
  readonly opening: Money;
  readonly closing: Money;
}

/** One booking of a statement. */
export interface StatementLine {
  readonly sequence: bigint;
  readonly bookedAt: Date;
  readonly amount: Money;
  /** After this booking. */
  readonly balance: Money;
  readonly transactionId: string;
  readonly reason: string;
  readonly note: string | null;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
}

type StoredBounds = StoredAccount & Record<'first' | 'last' | 'opening' | 'closing', string>;
type StoredLine = Omit<StatementLine, 'sequence' | 'amount' | 'balance'> & Record<'sequence' | 'amount' | 'balance', string>;

/** Where a period begins and ends on an account; undefined when there is no such account. */
export async function statementBounds(queries: Queries, accountId: string, period: StatementPeriod): Promise<StatementBounds | undefined> {
  const [stored] = await queries.query<StoredBounds>(
    `SELECT ${accountColumns}, b.first, b.last, coalesce(o.balance, 0) AS opening, coalesce(c.balance, 0) AS closing
       FROM ledger.account a
      CROSS JOIN LATERAL (SELECT
              CASE WHEN $2::timestamptz IS NULL THEN 0 ELSE ledger.sequence_before(a.id, $2) END AS first,
              CASE WHEN $3::timestamptz IS NULL THEN a.sequence ELSE ledger.sequence_before(a.id, $3) END AS last) b
       LEFT JOIN ledger.posting o ON o.account_id = a.id AND o.sequence = b.first
       LEFT JOIN ledger.posting c ON c.account_id = a.id AND c.sequence = b.last
      WHERE a.id = $1`,
    [accountId, period.start, period.end],
    'ledger.statement-bounds',
  );
  if (!stored) return undefined;
  const { first, last, opening, closing, ...account } = stored;
  const money = (minor: string): Money => Money.ofMinor(BigInt(minor), account.currency);
  return { account: toAccountRow(account), first: BigInt(first), last: BigInt(last), opening: money(opening), closing: money(closing) };
}

/**
 * Bookings of a statement in order.
 *
 * @param after number of the booking after which they begin, not before the statement's first
 */
export async function statementLines(queries: Queries, bounds: StatementBounds, after: bigint, limit: number): Promise<StatementLine[]> {
  const { account, first, last } = bounds;
  const rows = await queries.query<StoredLine>(
    `SELECT p.sequence, t.booked_at AS "bookedAt", p.amount, p.balance, t.id AS "transactionId", t.reason, t.note,
            t.source_type AS "sourceType", t.source_id AS "sourceId", t.reverses, r.id AS "reversedBy"
       FROM ledger.posting p JOIN ledger.transaction t ON t.id = p.transaction_id LEFT JOIN ledger.transaction r ON r.reverses = t.id
      WHERE p.account_id = $1 AND p.sequence > $2 AND p.sequence <= $3 ORDER BY p.sequence LIMIT $4`,
    [account.id, after > first ? after : first, last, limit],
    'ledger.statement-lines',
  );
  return rows.map((row) => ({
    ...row,
    sequence: BigInt(row.sequence),
    amount: Money.ofMinor(BigInt(row.amount), account.currency),
    balance: Money.ofMinor(BigInt(row.balance), account.currency),
  }));
}
