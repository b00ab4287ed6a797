import type { IsoDate } from '@haihe/platform/clock';
import type { Queries } from './queries.js';

/** A line that is known already. */
export interface KnownLine {
  readonly day: IsoDate;
  readonly identity: string;
  readonly direction: 'IN' | 'OUT';
  readonly amount: bigint;
}

/** Those of some lines of an account that are known, by `day identity`. */
export async function knownLines(queries: Queries, custodyAccountId: string, lines: readonly { readonly day: IsoDate; readonly identity: string }[]): Promise<Map<string, KnownLine>> {
  const rows = await queries.query<Omit<KnownLine, 'amount'> & { readonly amount: string }>(
    `SELECT l.day::text AS day, l.identity, l.direction, l.amount_fen AS amount
       FROM unnest($2::date[], $3::text[]) AS k (day, identity)
       JOIN payments.bank_statement_line l ON l.custody_account_id = $1 AND l.day = k.day AND l.identity = k.identity`,
    [custodyAccountId, lines.map(({ day }) => day), lines.map(({ identity }) => identity)],
  );
  return new Map(rows.map((row) => [`${row.day} ${row.identity}`, { ...row, amount: BigInt(row.amount) }]));
}

/** Fen by which the lines of an account after a day change its balance. */
export async function movedAfter(queries: Queries, custodyAccountId: string, day: IsoDate): Promise<bigint> {
  const rows = await queries.query<{ moved: string }>(
    `SELECT coalesce(sum(CASE direction WHEN 'IN' THEN amount_fen ELSE -amount_fen END), 0)::text AS moved
       FROM payments.bank_statement_line WHERE custody_account_id = $1 AND day > $2`,
    [custodyAccountId, day],
  );
  return BigInt(rows[0]?.moved ?? 0);
}

/** A line to be written. */
export interface NewLine {
  readonly id: string;
  readonly place: number;
  readonly day: IsoDate;
  readonly identity: string;
  readonly direction: 'IN' | 'OUT';
  readonly reversal: boolean;
  readonly amount: bigint;
  readonly counterpartyName: string | null;
  readonly counterpartyAccount: string | null;
  readonly counterpartyBank: string | null;
  readonly remark: string | null;
  readonly receiptId: string | null;
  readonly payoutId: string | null;
  readonly reason: string | null;
}

/** Writes lines in one statement. A debit that is a payout is settled by it. */
export async function insertLines(queries: Queries, statementId: string, custodyAccountId: string, at: Date, lines: readonly NewLine[]): Promise<void> {
  await queries.query(
    `INSERT INTO payments.bank_statement_line (statement_id, custody_account_id, settled_as, settled_at, id, place, day, identity, direction, reversal,
       amount_fen, counterparty_name, counterparty_account, counterparty_bank, remark, receipt_id, payout_id, reason)
     SELECT $1, $2, CASE WHEN l.payout_id IS NOT NULL THEN 'PAYOUT' END, CASE WHEN l.payout_id IS NOT NULL THEN $3::timestamptz END, l.*
       FROM unnest($4::uuid[], $5::int[], $6::date[], $7::text[], $8::text[], $9::boolean[], $10::bigint[], $11::text[], $12::text[], $13::text[],
                   $14::text[], $15::uuid[], $16::uuid[], $17::text[])
            AS l (id, place, day, identity, direction, reversal, amount, name, account, bank, remark, receipt_id, payout_id, reason)`,
    [
      statementId,
      custodyAccountId,
      at,
      lines.map(({ id }) => id),
      lines.map(({ place }) => place),
      lines.map(({ day }) => day),
      lines.map(({ identity }) => identity),
      lines.map(({ direction }) => direction),
      lines.map(({ reversal }) => reversal),
      lines.map(({ amount }) => amount),
      lines.map(({ counterpartyName }) => counterpartyName),
      lines.map(({ counterpartyAccount }) => counterpartyAccount),
      lines.map(({ counterpartyBank }) => counterpartyBank),
      lines.map(({ remark }) => remark),
      lines.map(({ receiptId }) => receiptId),
      lines.map(({ payoutId }) => payoutId),
      lines.map(({ reason }) => reason),
    ],
  );
}

/** A debit as it is read. */
export interface DebitRow {
  readonly id: string;
  readonly statementId: string;
  readonly day: IsoDate;
  readonly amount: bigint;
  readonly counterpartyName: string | null;
  readonly counterpartyAccount: string | null;
  readonly counterpartyBank: string | null;
  readonly remark: string | null;
  readonly reason: string | null;
  readonly settledAs: 'PAYOUT' | 'BANK_FEE' | 'REVERSAL' | null;
}

const debitColumns = `l.id, l.statement_id AS "statementId", l.day::text AS day, l.amount_fen AS amount, l.counterparty_name AS "counterpartyName",
  l.counterparty_account AS "counterpartyAccount", l.counterparty_bank AS "counterpartyBank", l.remark, l.reason, l.settled_as AS "settledAs"`;

type StoredDebit = Omit<DebitRow, 'amount'> & { readonly amount: string };
const toDebit = (stored: StoredDebit): DebitRow => ({ ...stored, amount: BigInt(stored.amount) });

/** Debits by id. */
export async function debitsById(queries: Queries, ids: readonly string[]): Promise<Map<string, DebitRow>> {
  const rows = await queries.query<StoredDebit>(`SELECT ${debitColumns} FROM payments.bank_statement_line l WHERE l.id = ANY($1::uuid[]) AND l.direction = 'OUT'`, [ids]);
  return new Map(rows.map((row) => [row.id, toDebit(row)]));
}

/** A debit by id. */
export async function debitById(queries: Queries, id: string): Promise<DebitRow | undefined> {
  return (await debitsById(queries, [id])).get(id);
}

/** A page of the debits that nobody has explained yet, the longest waiting first. */
export async function debitQueue(queries: Queries, limit: number, after: string | undefined): Promise<{ readonly rows: DebitRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<StoredDebit>(
      `SELECT ${debitColumns} FROM payments.bank_statement_line l
        WHERE l.direction = 'OUT' AND l.settled_at IS NULL AND ($1::uuid IS NULL OR l.id > $1) ORDER BY l.id LIMIT $2`,
      [after ?? null, limit],
    ),
    queries.query<{ count: number }>(`SELECT count(*)::int AS count FROM payments.bank_statement_line l WHERE l.direction = 'OUT' AND l.settled_at IS NULL`),
  ]);
  return { rows: rows.map(toDebit), totalCount: counted[0]?.count ?? 0 };
}
