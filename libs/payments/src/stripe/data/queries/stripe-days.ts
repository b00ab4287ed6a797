import type { IsoDate } from '@haihe/platform/clock';
import type { Queries } from '../../../data/queries/queries.js';

/** The end of a day in China. */
const END = `($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;

/**
 * Postings to Stripe's account of which no movement tells, so far: by what a posting follows from — a payment intent, a refund,
 * a transfer, a dispute, a movement itself. `$2` is the account.
 */
const STRAYS = `
  SELECT t.id, -p.amount AS fen, t.booked_at,
         coalesce(split_part(r.external_id, ':', 1), c.object_id, t.source_id) AS subject
    FROM ledger.posting p
    JOIN ledger.transaction t ON t.id = p.transaction_id
    LEFT JOIN payments.receipt r ON t.source_type = 'Receipt' AND r.id::text = t.source_id
    LEFT JOIN payments.stripe_call c ON t.source_type = 'Payout' AND c.payout_id::text = t.source_id
   WHERE p.account_id = $2 AND t.source_type <> 'StripeMovement'
     AND NOT EXISTS (SELECT FROM payments.stripe_movement m WHERE m.source = coalesce(split_part(r.external_id, ':', 1), c.object_id, t.source_id))
     AND NOT EXISTS (SELECT FROM payments.stripe_movement m WHERE m.intent_id = split_part(r.external_id, ':', 1))`;

/** Stripe's balance at the end of a day. */
export interface StripeDay {
  /** Fen that lay there by the ledger. */
  readonly ledger: bigint;
  /** Fen by Stripe; null while its movements of the day are not all known. */
  readonly channel: bigint | null;
}

/**
 * What lay at Stripe at the end of a day. The ledger books when it hears: its balance of an earlier day is today's without
 * what Stripe moved later, and without what was booked later and Stripe has not told of yet.
 */
export async function stripeDay(queries: Queries, day: IsoDate, clearingAccountId: string): Promise<StripeDay> {
  const [row] = await queries.query<{ ledger: string; channel: string | null }>(
    `SELECT (-a.balance - (SELECT coalesce(sum(m.net), 0) FROM payments.stripe_movement m WHERE m.currency = 'cny' AND m.created_at >= ${END})
              - (SELECT coalesce(sum(s.fen), 0) FROM (${STRAYS}) s WHERE s.booked_at >= ${END}))::text AS ledger,
            CASE WHEN (SELECT up_to FROM payments.stripe_reading) >= ${END}
                 THEN (SELECT coalesce(sum(m.net), 0) FROM payments.stripe_movement m WHERE m.currency = 'cny' AND m.created_at < ${END})::text END AS channel
       FROM ledger.account a WHERE a.id = $2`,
    [day, clearingAccountId],
  );
  const channel = row?.channel ?? null;
  return { ledger: BigInt(row?.ledger ?? 0), channel: channel === null ? null : BigInt(channel) };
}

/** Postings until the end of a day of which Stripe tells nothing. */
export async function postingsWithoutMovement(queries: Queries, day: IsoDate, clearingAccountId: string): Promise<{ readonly transactionId: string; readonly fen: bigint }[]> {
  const rows = await queries.query<{ id: string; fen: string }>(`SELECT s.id, s.fen::text AS fen FROM (${STRAYS}) s WHERE s.booked_at < ${END} ORDER BY s.id DESC LIMIT 100`, [day, clearingAccountId]);
  return rows.map(({ id, fen }) => ({ transactionId: id, fen: BigInt(fen) }));
}

/** A movement that needs an eye. */
export interface OddMovement {
  readonly id: string;
  readonly type: string;
  readonly currency: string;
  /** Minor units. */
  readonly net: bigint;
  /** Whether anything in the ledger follows from what it is of. */
  readonly posted: boolean;
}

/** Movements of a day that the ledger does not know, or cannot hold. */
export async function oddMovements(queries: Queries, day: IsoDate): Promise<OddMovement[]> {
  const rows = await queries.query<Omit<OddMovement, 'net'> & { readonly net: string }>(
    `SELECT m.id, m.type, m.currency, m.net::text AS net, known.posted
       FROM payments.stripe_movement m
      CROSS JOIN LATERAL (SELECT
        EXISTS (SELECT FROM payments.receipt r WHERE r.channel = 'STRIPE' AND r.external_id = m.intent_id)
        OR EXISTS (SELECT FROM payments.stripe_call c JOIN payments.payout p ON p.id = c.payout_id WHERE c.object_id = m.source AND p.state IN ('CONFIRMED', 'FAILED'))
        OR EXISTS (SELECT FROM payments.stripe_withdrawal w WHERE w.id = m.source) AS posted) known
      WHERE m.created_at >= ($1::date)::timestamp AT TIME ZONE 'Asia/Shanghai' AND m.created_at < ${END}
        AND (m.currency <> 'cny' OR NOT known.posted)
      ORDER BY m.id`,
    [day],
  );
  return rows.map((row) => ({ ...row, net: BigInt(row.net) }));
}

/** Money that left without having been asked for, found on a day, still gone and paid for by nobody. */
export async function openWithdrawals(queries: Queries, day: IsoDate): Promise<{ readonly id: string; readonly kind: 'REFUND' | 'DISPUTE'; readonly booked: bigint }[]> {
  const rows = await queries.query<{ id: string; kind: 'REFUND' | 'DISPUTE'; booked: string }>(
    `SELECT w.id, w.kind, (w.booked_fen - w.settled_fen)::text AS booked FROM payments.stripe_withdrawal w
      WHERE w.found_at >= ($1::date)::timestamp AT TIME ZONE 'Asia/Shanghai' AND w.found_at < ${END} AND w.booked_fen > w.settled_fen ORDER BY w.id`,
    [day],
  );
  return rows.map((row) => ({ ...row, booked: BigInt(row.booked) }));
}

/** Days that were reconciled before everything of them was known, and that are known now. */
export async function daysToReconcileAgain(queries: Queries, clearingAccountId: string): Promise<IsoDate[]> {
  const rows = await queries.query<{ day: IsoDate }>(
    `SELECT r.day::text AS day FROM payments.reconciliation r, payments.stripe_reading s
      WHERE r.clearing_account_id = $1 AND r.channel_fen IS NULL AND s.up_to >= (r.day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' ORDER BY r.day LIMIT 31`,
    [clearingAccountId],
  );
  return rows.map(({ day }) => day);
}
