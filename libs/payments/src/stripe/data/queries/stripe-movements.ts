import type { Tx } from '@haihe/platform';
import type { Queries } from '../../../data/queries/queries.js';

/** What moved the balance at Stripe; minor units, negative for what left. */
export interface StripeMovement {
  readonly id: string;
  readonly type: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly fee: bigint;
  readonly net: bigint;
  readonly source: string | null;
  /** The payment that it is of, for payments. */
  readonly intentId: string | null;
  readonly createdAt: Date;
}

/** Keeps a movement. @returns false when it was known */
export async function insertMovement(tx: Tx, movement: StripeMovement): Promise<boolean> {
  const { id, type, currency, amount, fee, net, source, intentId, createdAt } = movement;
  const rows = await tx.query(
    `INSERT INTO payments.stripe_movement (id, type, currency, amount, fee, net, source, intent_id, created_at, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT ON CONSTRAINT stripe_movement_pkey DO NOTHING RETURNING id`,
    [id, type, currency, amount, fee, net, source, intentId, createdAt, tx.now],
  );
  return rows.length > 0;
}

/** The moment before which every movement is known; undefined before the first reading. */
export async function movementsReadUntil(queries: Queries): Promise<Date | undefined> {
  const rows = await queries.query<{ at: Date }>('SELECT up_to AS at FROM payments.stripe_reading');
  return rows[0]?.at;
}

/** Notes how far movements are known; it never goes back. */
export async function noteReading(tx: Tx, upTo: Date): Promise<void> {
  await tx.query(`INSERT INTO payments.stripe_reading (up_to) VALUES ($1) ON CONFLICT (one) DO UPDATE SET up_to = greatest(stripe_reading.up_to, excluded.up_to)`, [upTo]);
}

/** What lay at Stripe in yuan before a moment, in fen: the sum of all that moved it. */
export async function movedUntil(queries: Queries, moment: Date): Promise<bigint> {
  const rows = await queries.query<{ fen: string }>(`SELECT coalesce(sum(net), 0) AS fen FROM payments.stripe_movement WHERE currency = 'cny' AND created_at < $1`, [moment]);
  return BigInt(rows[0]?.fen ?? 0);
}
