import type { IsoDate } from '@haihe/platform/clock';
import type { Queries } from './queries.js';

/** A statement as it is read; amounts in fen. */
export interface BankStatementRow {
  readonly id: string;
  readonly reference: string;
  readonly custodyAccountId: string;
  readonly format: 'TWO_COLUMN_CSV' | 'DIRECTION_CSV' | 'CAMT_053';
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly opening: bigint;
  readonly closing: bigint;
  readonly lines: number;
  readonly alreadyKnown: number;
  readonly matched: number;
  readonly queued: number;
  readonly importedAt: Date;
}

type Stored = Omit<BankStatementRow, 'opening' | 'closing'> & { readonly opening: string; readonly closing: string };
const columns = `s.id, s.reference, s.custody_account_id AS "custodyAccountId", s.format, s.from_day::text AS "fromDay", s.to_day::text AS "toDay",
  s.opening_fen AS opening, s.closing_fen AS closing, s.lines, s.already_known AS "alreadyKnown", s.matched, s.queued, s.imported_at AS "importedAt"`;
const toRow = (stored: Stored): BankStatementRow => ({ ...stored, opening: BigInt(stored.opening), closing: BigInt(stored.closing) });

/** Statements by id. */
export async function statementsById(queries: Queries, ids: readonly string[]): Promise<Map<string, BankStatementRow>> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.bank_statement s WHERE s.id = ANY($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, toRow(row)]));
}

/** A page of statements, the newest first. */
export async function statementPage(queries: Queries, limit: number, before: string | undefined): Promise<{ readonly rows: BankStatementRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Stored>(`SELECT ${columns} FROM payments.bank_statement s WHERE $1::uuid IS NULL OR s.id < $1 ORDER BY s.id DESC LIMIT $2`, [before ?? null, limit]),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.bank_statement'),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}
