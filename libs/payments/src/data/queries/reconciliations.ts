import type { IsoDate } from '@haihe/platform/clock';
import type { PaymentChannel } from '../../rules/index.js';
import type { Queries } from './queries.js';

/** A reconciliation as it is read; amounts in fen. */
export interface ReconciliationRow {
  readonly id: string;
  readonly channel: PaymentChannel;
  readonly label: string;
  readonly day: IsoDate;
  readonly ledger: bigint;
  readonly channelBalance: bigint | null;
  readonly runAt: Date;
}

/** A difference as it is read; amounts in fen. */
export interface DifferenceRow {
  readonly id: string;
  readonly reconciliationId: string;
  readonly kind: string;
  readonly subject: string;
  readonly ledger: bigint | null;
  readonly channel: bigint | null;
  readonly foundAt: Date;
  readonly goneAt: Date | null;
  readonly explanation: string | null;
  readonly explainedAt: Date | null;
}

type Stored<Row> = { readonly [Key in keyof Row]: Row[Key] extends bigint ? string : Row[Key] extends bigint | null ? string | null : Row[Key] };
const fen = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

const columns = `r.id, r.channel, r.label, r.day::text AS day, r.ledger_fen AS ledger, r.channel_fen AS "channelBalance", r.run_at AS "runAt"`;
const toRow = (row: Stored<ReconciliationRow>): ReconciliationRow => ({ ...row, ledger: BigInt(row.ledger), channelBalance: fen(row.channelBalance) });

const differenceColumns = `d.id, d.reconciliation_id AS "reconciliationId", d.kind, d.subject, d.ledger_fen AS ledger, d.channel_fen AS channel,
  d.found_at AS "foundAt", d.gone_at AS "goneAt", d.explanation, d.explained_at AS "explainedAt"`;
const toDifference = (row: Stored<DifferenceRow>): DifferenceRow => ({ ...row, ledger: fen(row.ledger), channel: fen(row.channel) });

/** Where a page of reconciliations goes on. */
export type ReconciliationPlace = readonly [day: IsoDate, id: string];

/** A page of reconciliations, the latest day first. */
export async function reconciliationPage(
  queries: Queries,
  channel: PaymentChannel | null,
  limit: number,
  after: ReconciliationPlace | undefined,
): Promise<{ readonly rows: ReconciliationRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Stored<ReconciliationRow>>(
      `SELECT ${columns} FROM payments.reconciliation r
        WHERE ($1::text IS NULL OR r.channel = $1) AND ($2::date IS NULL OR (r.day, r.id) < ($2::date, $3::uuid)) ORDER BY r.day DESC, r.id DESC LIMIT $4`,
      [channel, after?.[0] ?? null, after?.[1] ?? null, limit],
    ),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.reconciliation r WHERE $1::text IS NULL OR r.channel = $1', [channel]),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}

/** Reconciliations by id. */
export async function reconciliationsById(queries: Queries, ids: readonly string[]): Promise<Map<string, ReconciliationRow>> {
  const rows = await queries.query<Stored<ReconciliationRow>>(`SELECT ${columns} FROM payments.reconciliation r WHERE r.id = ANY($1::uuid[]) ORDER BY r.id`, [ids]);
  return new Map(rows.map((row) => [row.id, toRow(row)]));
}

/** The differences of reconciliations, by reconciliation; those that later runs no longer found stand too. */
export async function differencesOf(queries: Queries, reconciliationIds: readonly string[]): Promise<Map<string, DifferenceRow[]>> {
  const rows = await queries.query<Stored<DifferenceRow>>(
    `SELECT ${differenceColumns} FROM payments.reconciliation_difference d WHERE d.reconciliation_id = ANY($1::uuid[]) ORDER BY d.id`,
    [reconciliationIds],
  );
  const found = new Map<string, DifferenceRow[]>();
  for (const row of rows.map(toDifference)) found.set(row.reconciliationId, [...(found.get(row.reconciliationId) ?? []), row]);
  return found;
}

/** A difference by id, locked. */
export async function lockDifference(queries: Queries, id: string): Promise<DifferenceRow | undefined> {
  const rows = await queries.query<Stored<DifferenceRow>>(`SELECT ${differenceColumns} FROM payments.reconciliation_difference d WHERE d.id = $1 FOR UPDATE`, [id]);
  return rows.map(toDifference)[0];
}
