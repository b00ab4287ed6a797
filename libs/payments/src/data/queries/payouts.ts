import type { PaymentChannel } from '../../rules/index.js';
import type { Queries } from './queries.js';

/** A payout as it is read; amounts in fen. */
export interface PayoutRow {
  readonly id: string;
  readonly reference: string;
  readonly channel: PaymentChannel;
  /** Null when money goes back to a sender who is not known here. */
  readonly organisationId: string | null;
  readonly amount: bigint;
  readonly fromAccountId: string;
  readonly holdingAccountId: string;
  readonly beneficiaryName: string;
  readonly beneficiaryAccount: string;
  readonly beneficiaryBank: string;
  readonly beneficiaryBankCode: string | null;
  readonly purpose: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly receiptId: string | null;
  readonly state: 'WAITING' | 'EXPORTED' | 'CONFIRMED' | 'FAILED';
  readonly batchId: string | null;
  readonly failure: string | null;
  readonly requestedAt: Date;
  readonly sentAt: Date | null;
  readonly closedAt: Date | null;
}

type Stored = Omit<PayoutRow, 'amount'> & { readonly amount: string };

const columns = `p.id, p.reference, p.channel, p.organisation_id AS "organisationId", p.amount_fen AS amount, p.from_account_id AS "fromAccountId",
  p.holding_account_id AS "holdingAccountId", p.beneficiary_name AS "beneficiaryName", p.beneficiary_account AS "beneficiaryAccount",
  p.beneficiary_bank AS "beneficiaryBank", p.beneficiary_bank_code AS "beneficiaryBankCode", p.purpose, p.subject_type AS "subjectType",
  p.subject_id AS "subjectId", p.title, p.receipt_id AS "receiptId", p.state, p.batch_id AS "batchId", p.failure, p.requested_at AS "requestedAt",
  p.sent_at AS "sentAt", p.closed_at AS "closedAt"`;

const toRow = (stored: Stored): PayoutRow => ({ ...stored, amount: BigInt(stored.amount) });

/** Payouts by id. */
export async function payoutsById(queries: Queries, ids: readonly string[]): Promise<Map<string, PayoutRow>> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.payout p WHERE p.id = ANY($1::uuid[])`, [ids], 'payments.payouts');
  return new Map(rows.map((row) => [row.id, toRow(row)]));
}

/** The ids of payouts by reference. */
export async function payoutIdsByReference(queries: Queries, references: readonly string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const rows = await queries.query<{ id: string; reference: string }>('SELECT id, reference FROM payments.payout WHERE reference = ANY($1::text[])', [references]);
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

/** The payouts of a subject, in the order in which they were asked for. */
export async function payoutsOf(queries: Queries, subject: { readonly type: string; readonly id: string }): Promise<PayoutRow[]> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.payout p WHERE p.subject_type = $1 AND p.subject_id = $2 ORDER BY p.id`, [subject.type, subject.id]);
  return rows.map(toRow);
}

/** The payouts of batches, in the order of their files, by batch. */
export async function payoutsOfBatches(queries: Queries, batchIds: readonly string[]): Promise<Map<string, PayoutRow[]>> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.payout p WHERE p.batch_id = ANY($1::uuid[]) ORDER BY p.id`, [batchIds]);
  const found = new Map<string, PayoutRow[]>();
  for (const row of rows.map(toRow)) found.set(row.batchId ?? '', [...(found.get(row.batchId ?? '') ?? []), row]);
  return found;
}

/** The ids of bank transfers that wait to be exported, the oldest first. */
export async function waitingPayoutIds(queries: Queries, most: number): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(`SELECT id FROM payments.payout WHERE state = 'WAITING' AND channel = 'BANK_TRANSFER' ORDER BY id LIMIT $1`, [most]);
  return rows.map(({ id }) => id);
}

/** A page of payouts: those of an organisation, the newest first, or everybody's that are open, the oldest first. */
export async function payoutPage(
  queries: Queries,
  whose: { readonly organisationId: string } | 'open',
  limit: number,
  after: string | undefined,
): Promise<{ readonly rows: PayoutRow[]; readonly totalCount: number }> {
  const organisationId = whose === 'open' ? null : whose.organisationId;
  const [condition, order] = whose === 'open' ? [`p.state IN ('WAITING', 'EXPORTED') AND $1::uuid IS NULL`, 'ASC'] : ['p.organisation_id = $1::uuid', 'DESC'];
  const beyond = whose === 'open' ? '>' : '<';
  const [rows, counted] = await Promise.all([
    queries.query<Stored>(`SELECT ${columns} FROM payments.payout p WHERE ${condition} AND ($2::uuid IS NULL OR p.id ${beyond} $2) ORDER BY p.id ${order} LIMIT $3`, [
      organisationId,
      after ?? null,
      limit,
    ]),
    queries.query<{ count: number }>(`SELECT count(*)::int AS count FROM payments.payout p WHERE ${condition}`, [organisationId]),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}
