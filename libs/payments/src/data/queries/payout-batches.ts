import type { Queries } from './queries.js';

/** A batch of payouts as it is read. */
export interface PayoutBatchRow {
  readonly id: string;
  readonly reference: string;
  readonly custodyAccountId: string;
  readonly payouts: number;
  /** Fen. */
  readonly total: bigint;
  readonly fileId: string | null;
  readonly exportedAt: Date;
}

type Stored = Omit<PayoutBatchRow, 'total'> & { readonly total: string };
const columns = `b.id, b.reference, b.custody_account_id AS "custodyAccountId", b.payouts, b.total_fen AS total, b.file_id AS "fileId", b.exported_at AS "exportedAt"`;
const toRow = (stored: Stored): PayoutBatchRow => ({ ...stored, total: BigInt(stored.total) });

/** Batches by id. */
export async function batchesById(queries: Queries, ids: readonly string[]): Promise<Map<string, PayoutBatchRow>> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.payout_batch b WHERE b.id = ANY($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, toRow(row)]));
}

/** A page of batches, the newest first. */
export async function batchPage(queries: Queries, limit: number, before: string | undefined): Promise<{ readonly rows: PayoutBatchRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Stored>(`SELECT ${columns} FROM payments.payout_batch b WHERE $1::uuid IS NULL OR b.id < $1 ORDER BY b.id DESC LIMIT $2`, [before ?? null, limit]),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.payout_batch'),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}
