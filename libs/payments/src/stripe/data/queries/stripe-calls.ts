import type { Tx } from '@haihe/platform';
import type { Queries } from '../../../data/queries/queries.js';
import type { StripeCallKind } from '../../rules/call-kinds.js';

/** A call as it is read. */
export interface StripeCallRow {
  readonly id: string;
  readonly kind: StripeCallKind;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly target: string | null;
  readonly paymentId: string | null;
  readonly payoutId: string | null;
  readonly state: 'PENDING' | 'DONE' | 'REFUSED';
  readonly generation: number;
  readonly keyedAt: Date | null;
  readonly attempts: number;
  readonly objectId: string | null;
  readonly failure: string | null;
  readonly unsure: boolean;
  readonly madeAt: Date;
}

const columns = `c.id, c.kind, c.parameters, c.target, c.payment_id AS "paymentId", c.payout_id AS "payoutId", c.state, c.generation, c.keyed_at AS "keyedAt",
  c.attempts, c.object_id AS "objectId", c.failure, c.unsure, c.made_at AS "madeAt"`;

/** A call by its id. */
export async function stripeCallById(queries: Queries, id: string): Promise<StripeCallRow | undefined> {
  return (await queries.query<StripeCallRow>(`SELECT ${columns} FROM payments.stripe_call c WHERE c.id = $1`, [id]))[0];
}

/** A call, held until the transaction ends. It is taken before everything else of payments: who has it need wait for nobody who wants it. */
export async function lockStripeCall(tx: Tx, id: string): Promise<StripeCallRow | undefined> {
  return (await tx.query<StripeCallRow>(`SELECT ${columns} FROM payments.stripe_call c WHERE c.id = $1 FOR UPDATE`, [id]))[0];
}

/** The last call of a kind for a payment. */
export async function lastCallOf(queries: Queries, paymentId: string, kind: StripeCallKind): Promise<StripeCallRow | undefined> {
  return (await queries.query<StripeCallRow>(`SELECT ${columns} FROM payments.stripe_call c WHERE c.payment_id = $1 AND c.kind = $2 ORDER BY c.id DESC LIMIT 1`, [paymentId, kind]))[0];
}

/** Calls whose time has come. */
export async function dueCallIds(queries: Queries, most: number): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(`SELECT id FROM payments.stripe_call WHERE state = 'PENDING' AND due_at <= now() ORDER BY due_at LIMIT $1`, [most]);
  return rows.map(({ id }) => id);
}

/** Fen of an online payment's money that the exchange asked to refund, or that was withdrawn, and that did not come back. */
export async function refundedOf(queries: Queries, { id, externalId }: { readonly id: string; readonly externalId: string }): Promise<bigint> {
  const rows = await queries.query<{ fen: string }>(
    `SELECT (SELECT coalesce(sum(p.amount_fen), 0) FROM payments.payout p JOIN payments.stripe_call c ON c.payout_id = p.id AND c.kind = 'REFUND'
              WHERE p.subject_type = 'Receipt' AND p.subject_id = $1 AND p.state <> 'FAILED'
                AND NOT EXISTS (SELECT FROM payments.receipt back WHERE back.channel = 'STRIPE' AND back.external_id = c.object_id || ':failed'))
          + (SELECT coalesce(sum(w.booked_fen), 0) FROM payments.stripe_withdrawal w WHERE w.intent_id = $2) AS fen`,
    [id, externalId],
  );
  return BigInt(rows[0]?.fen ?? 0);
}
