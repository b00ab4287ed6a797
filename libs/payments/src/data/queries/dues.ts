import type { DueState } from '../../rules/index.js';
import type { Queries } from './queries.js';

/** A payment due as it is read; amounts in fen. */
export interface DueRow {
  readonly id: string;
  readonly reference: string;
  readonly payerOrganisationId: string;
  readonly amount: bigint;
  readonly paid: bigint;
  readonly purpose: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly intoAccountId: string;
  readonly title: string;
  readonly dueAt: Date | null;
  readonly state: DueState;
  readonly requestedAt: Date;
}

type Stored = Omit<DueRow, 'amount' | 'paid'> & { readonly amount: string; readonly paid: string };

const columns = `d.id, d.reference, d.payer_organisation_id AS "payerOrganisationId", d.amount_fen AS amount, d.paid_fen AS paid, d.purpose,
  d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.into_account_id AS "intoAccountId", d.title, d.due_at AS "dueAt", d.state,
  d.requested_at AS "requestedAt"`;

const toRow = (stored: Stored): DueRow => ({ ...stored, amount: BigInt(stored.amount), paid: BigInt(stored.paid) });

/** Payments due by id. */
export async function duesById(queries: Queries, ids: readonly string[]): Promise<Map<string, DueRow>> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.payment_due d WHERE d.id = ANY($1::uuid[])`, [ids], 'payments.dues');
  return new Map(rows.map((row) => [row.id, toRow(row)]));
}

/** The ids of payments due by reference. */
export async function dueIdsByReference(queries: Queries, references: readonly string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const rows = await queries.query<{ id: string; reference: string }>(
    'SELECT id, reference FROM payments.payment_due WHERE reference = ANY($1::text[])',
    [references],
    'payments.due-references',
  );
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

/** Everything that is or was to be paid for a deal or another subject, in the order in which it was asked for. */
export async function duesOf(queries: Queries, subject: { readonly type: string; readonly id: string }): Promise<DueRow[]> {
  return (await duesOfSubjects(queries, subject.type, [subject.id])).get(subject.id) ?? [];
}

/** The same for many subjects of one type, by their ids; those without any have no entry. */
export async function duesOfSubjects(queries: Queries, type: string, ids: readonly string[]): Promise<Map<string, DueRow[]>> {
  const rows = await queries.query<Stored>(
    `SELECT ${columns} FROM payments.payment_due d WHERE d.subject_type = $1 AND d.subject_id = ANY($2::text[]) ORDER BY d.id`,
    [type, ids],
    'payments.dues-of',
  );
  const found = new Map<string, DueRow[]>();
  for (const row of rows.map(toRow)) found.set(row.subjectId, [...(found.get(row.subjectId) ?? []), row]);
  return found;
}

/** A page of what an organisation has to pay, the newest first, and how much there is of it. */
export async function duePage(
  queries: Queries,
  organisationId: string,
  states: readonly DueState[] | null,
  limit: number,
  before: string | undefined,
): Promise<{ readonly rows: DueRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Stored>(
      `SELECT ${columns} FROM payments.payment_due d
        WHERE d.payer_organisation_id = $1 AND ($2::text[] IS NULL OR d.state = ANY($2)) AND ($3::uuid IS NULL OR d.id < $3)
        ORDER BY d.id DESC LIMIT $4`,
      [organisationId, states, before ?? null, limit],
    ),
    queries.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM payments.payment_due d WHERE d.payer_organisation_id = $1 AND ($2::text[] IS NULL OR d.state = ANY($2))',
      [organisationId, states],
    ),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}
