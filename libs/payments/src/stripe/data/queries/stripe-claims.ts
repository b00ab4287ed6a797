import type { Queries } from '../../../data/queries/queries.js';

/** Money of a payment that left Stripe without having been asked for; amounts in fen. */
export interface StripeClaimRow {
  readonly id: string;
  readonly kind: 'REFUND' | 'DISPUTE';
  readonly intentId: string | null;
  /** As Stripe names it. */
  readonly state: string;
  readonly booked: bigint;
  readonly settled: bigint;
  readonly note: string | null;
  readonly foundAt: Date;
  /** The receipt of the payment, if one was booked. */
  readonly receiptId: string | null;
}

type Stored = Omit<StripeClaimRow, 'booked' | 'settled'> & { readonly booked: string; readonly settled: string };

const select = `SELECT w.id, w.kind, w.intent_id AS "intentId", w.state, w.booked_fen AS booked, w.settled_fen AS settled, w.note, w.found_at AS "foundAt", r.id AS "receiptId"
  FROM payments.stripe_withdrawal w LEFT JOIN payments.receipt r ON r.channel = 'STRIPE' AND r.external_id = w.intent_id`;

const toRow = (stored: Stored): StripeClaimRow => ({ ...stored, booked: BigInt(stored.booked), settled: BigInt(stored.settled) });

/** One claim by Stripe's id. */
export async function stripeClaimById(queries: Queries, id: string): Promise<StripeClaimRow | undefined> {
  return (await queries.query<Stored>(`${select} WHERE w.id = $1`, [id])).map(toRow)[0];
}

/** A page of claims that nobody has dealt with, in the order of their ids, and how many there are. */
export async function openClaims(queries: Queries, limit: number, after: string | undefined): Promise<{ readonly rows: StripeClaimRow[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    queries.query<Stored>(`${select} WHERE w.booked_fen <> w.settled_fen AND ($1::text IS NULL OR w.id > $1) ORDER BY w.id LIMIT $2`, [after ?? null, limit]),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM payments.stripe_withdrawal WHERE booked_fen <> settled_fen'),
  ]);
  return { rows: rows.map(toRow), totalCount: counted[0]?.count ?? 0 };
}
