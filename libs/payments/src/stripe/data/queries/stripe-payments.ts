import type { Queries } from '../../../data/queries/queries.js';
import type { StripePaymentState } from '../../rules/payment-states.js';

/** A payment by Stripe as it is read; amounts in fen. */
export interface StripePaymentRow {
  readonly id: string;
  readonly dueId: string;
  readonly amount: bigint;
  readonly held: boolean;
  readonly state: StripePaymentState;
  readonly sessionId: string | null;
  readonly sessionUrl: string | null;
  readonly intentId: string | null;
  /** What the exchange asked to take of a held payment. */
  readonly capture: bigint | null;
  readonly receiptId: string | null;
  readonly expiresAt: Date;
  /** Tells whether what Stripe said of it was applied again since. */
  readonly version: string;
}

type Stored = Omit<StripePaymentRow, 'amount' | 'capture'> & { readonly amount: string; readonly capture: string | null };

const columns = `p.id, p.due_id AS "dueId", p.amount_fen AS amount, p.held, p.state, p.session_id AS "sessionId", p.session_url AS "sessionUrl",
  p.intent_id AS "intentId", p.capture_fen AS capture, p.receipt_id AS "receiptId", p.expires_at AS "expiresAt",
  p.checked_at::text AS version`;

const toRow = (stored: Stored): StripePaymentRow => ({ ...stored, amount: BigInt(stored.amount), capture: stored.capture === null ? null : BigInt(stored.capture) });

async function one(queries: Queries, condition: string, value: string): Promise<StripePaymentRow | undefined> {
  const rows = await queries.query<Stored>(`SELECT ${columns} FROM payments.stripe_payment p WHERE ${condition}`, [value]);
  return rows.map(toRow)[0];
}

/** A payment by its id. */
export function stripePaymentById(queries: Queries, id: string): Promise<StripePaymentRow | undefined> {
  return one(queries, 'p.id = $1', id);
}

/** The payment of a Checkout session. */
export function stripePaymentBySession(queries: Queries, sessionId: string): Promise<StripePaymentRow | undefined> {
  return one(queries, 'p.session_id = $1', sessionId);
}

/** The payment of a payment intent, once it is known to be one's. */
export function stripePaymentByIntent(queries: Queries, intentId: string): Promise<StripePaymentRow | undefined> {
  return one(queries, 'p.intent_id = $1', intentId);
}

/** The payment of a due that can still be paid or taken. */
export function livePaymentOf(queries: Queries, dueId: string): Promise<StripePaymentRow | undefined> {
  return one(queries, `p.due_id = $1 AND p.state IN ('STARTING', 'OPEN', 'PROCESSING', 'AUTHORISED')`, dueId);
}

/** Every payment of a due, in order. */
export async function stripePaymentsOf(queries: Queries, dueId: string): Promise<StripePaymentRow[]> {
  return (await queries.query<Stored>(`SELECT ${columns} FROM payments.stripe_payment p WHERE p.due_id = $1 ORDER BY p.id`, [dueId])).map(toRow);
}

/**
 * Payments of which Stripe should have told something: pages whose time is over or that nobody looked at for a while, what is
 * processed or held since long.
 */
export async function paymentsToCheck(queries: Queries, most: number): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `SELECT id FROM payments.stripe_payment
      WHERE (state = 'OPEN' AND (checked_at < now() - interval '15 minutes' OR (expires_at < now() AND checked_at < expires_at)))
         OR (state IN ('PROCESSING', 'AUTHORISED') AND checked_at < now() - interval '1 hour')
      ORDER BY checked_at LIMIT $1`,
    [most],
  );
  return rows.map(({ id }) => id);
}

/** Pages on which a due can still be paid that is paid or cancelled by now. */
export async function needlessPayments(queries: Queries, most: number): Promise<{ readonly id: string; readonly dueId: string }[]> {
  return queries.query(
    `SELECT p.id, p.due_id AS "dueId" FROM payments.stripe_payment p JOIN payments.payment_due d ON d.id = p.due_id
      WHERE p.state = 'OPEN' AND d.state IN ('PAID', 'CANCELLED')
        AND NOT EXISTS (SELECT 1 FROM payments.stripe_call c WHERE c.payment_id = p.id AND c.kind = 'EXPIRE' AND c.state = 'PENDING')
      ORDER BY p.id LIMIT $1`,
    [most],
  );
}
