import type { PaymentChannel, ReceiptReason } from '../../rules/index.js';
import type { Queries } from './queries.js';

/** Money that arrived, as it is read; amounts in fen. */
export interface ReceiptRow {
  readonly id: string;
  readonly channel: PaymentChannel;
  readonly externalId: string;
  readonly amount: bigint;
  /** What still lies in suspense of it. */
  readonly waiting: bigint;
  readonly reason: ReceiptReason | null;
  /** The due that its reference names. */
  readonly dueId: string | null;
  readonly reference: string | null;
  readonly payerName: string | null;
  readonly payerAccount: string | null;
  readonly payerBank: string | null;
  readonly remark: string | null;
  readonly receivedAt: Date;
}

type Stored = Omit<ReceiptRow, 'amount' | 'waiting'> & { readonly amount: string; readonly waiting: string };

const columns = `r.id, r.channel, r.external_id AS "externalId", r.amount_fen AS amount, r.waiting_fen AS waiting, r.reason, r.due_id AS "dueId",
  r.reference, r.payer_name AS "payerName", r.payer_account AS "payerAccount", r.payer_bank AS "payerBank", r.remark, r.received_at AS "receivedAt"`;

const toRow = (stored: Stored): ReceiptRow => ({ ...stored, amount: BigInt(stored.amount), waiting: BigInt(stored.waiting) });

/** Receipts by id. */
export async function receiptsById(queries: Queries, ids: readonly string[]): Promise<Map<string, ReceiptRow>> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.receipt r WHERE r.id = ANY($1::uuid[])`, [ids], 'payments.receipts');
  return new Map(rows.map((row) => [row.id, toRow(row)]));
}

/** The receipt of a channel's own id, if it was recorded. */
export async function receiptByExternalId(queries: Queries, channel: PaymentChannel, externalId: string): Promise<ReceiptRow | undefined> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.receipt r WHERE r.channel = $1 AND r.external_id = $2`, [channel, externalId]);
  return rows.map(toRow)[0];
}

/** A page of the queue, the longest waiting first, and how long it is. */
export async function receiptQueue(
  queries: Queries,
  reason: ReceiptReason | null,
  limit: number,
  after: string | undefined,
): Promise<{ readonly rows: ReceiptRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Stored>(
      `SELECT ${columns} FROM payments.receipt r
        WHERE r.waiting_fen > 0 AND ($1::text IS NULL OR r.reason = $1) AND ($2::uuid IS NULL OR r.id > $2) ORDER BY r.id LIMIT $3`,
      [reason, after ?? null, limit],
    ),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.receipt r WHERE r.waiting_fen > 0 AND ($1::text IS NULL OR r.reason = $1)', [reason]),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}

/** What was paid on a due, and how it came. */
export interface DueReceiptRow {
  readonly dueId: string;
  /** Fen. */
  readonly amount: bigint;
  readonly at: Date;
  /** Null when it was taken from the payer's deposit. */
  readonly channel: PaymentChannel | null;
  readonly releasedAt: Date | null;
}

/** What was paid on dues, in order, by due. */
export async function receiptsOfDues(queries: Queries, dueIds: readonly string[]): Promise<Map<string, DueReceiptRow[]>> {
  const rows = await queries.query<Omit<DueReceiptRow, 'amount'> & { readonly amount: string }>(
    `SELECT a.due_id AS "dueId", a.amount_fen AS amount, coalesce(r.received_at, a.made_at) AS at, r.channel, a.released_at AS "releasedAt"
       FROM payments.allocation a LEFT JOIN payments.receipt r ON r.id = a.receipt_id
      WHERE a.due_id = ANY($1::uuid[]) ORDER BY a.id`,
    [dueIds],
    'payments.receipts-of-dues',
  );
  const found = new Map<string, DueReceiptRow[]>();
  for (const row of rows) found.set(row.dueId, [...(found.get(row.dueId) ?? []), { ...row, amount: BigInt(row.amount) }]);
  return found;
}

/** Where money of a receipt went. */
export interface AllocationRow {
  readonly id: string;
  readonly receiptId: string;
  readonly dueId: string | null;
  readonly organisationId: string | null;
  readonly payoutId: string | null;
  /** With which debit the bank took it back. */
  readonly debitId: string | null;
  readonly ownTransfer: boolean;
  /** Fen. */
  readonly amount: bigint;
  readonly madeAt: Date;
}

/** Where the money of receipts went, by receipt. */
export async function allocationsOfReceipts(queries: Queries, receiptIds: readonly string[]): Promise<Map<string, AllocationRow[]>> {
  const rows = await queries.query<Omit<AllocationRow, 'amount'> & { readonly amount: string }>(
    `SELECT a.id, a.receipt_id AS "receiptId", a.due_id AS "dueId", a.organisation_id AS "organisationId", a.payout_id AS "payoutId",
            a.debit_id AS "debitId", a.own_transfer AS "ownTransfer", a.amount_fen AS amount, a.made_at AS "madeAt"
       FROM payments.allocation a WHERE a.receipt_id = ANY($1::uuid[]) ORDER BY a.id`,
    [receiptIds],
    'payments.allocations-of-receipts',
  );
  const found = new Map<string, AllocationRow[]>();
  for (const row of rows) found.set(row.receiptId, [...(found.get(row.receiptId) ?? []), { ...row, amount: BigInt(row.amount) }]);
  return found;
}
