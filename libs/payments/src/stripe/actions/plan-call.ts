import { enqueue, newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { StripeCallKind } from '../rules/call-kinds.js';

/** What is to be asked of Stripe, and what for. */
export interface PlannedCall {
  readonly kind: StripeCallKind;
  /** Made with the call's id, which goes along as metadata: by it the object is found again. */
  readonly parameters: (callId: string) => Readonly<Record<string, unknown>>;
  readonly target?: string;
  readonly paymentId?: string;
  readonly payoutId?: string;
  /** Whoever plans it also does it at once; the worker comes only when he does not. */
  readonly atOnce?: boolean;
}

/** The task that does a call. */
export const CALL_TASK = 'payments-stripe-call';
/** Seconds that whoever does a call at once has before the worker does it. */
export const HEAD_START = 60;

/** Writes a call, to be done once this transaction is committed. Its id is the idempotency key. */
export async function planCall(tx: Tx, { kind, parameters, target, paymentId, payoutId, atOnce = false }: PlannedCall): Promise<string> {
  const id = newId();
  const dueAt = new Date(tx.now.getTime() + (atOnce ? HEAD_START * 1000 : 0));
  await tx.query(
    `INSERT INTO payments.stripe_call (id, kind, parameters, target, payment_id, payout_id, state, due_at, made_at) VALUES ($1, $2, $3::jsonb, $4, $5, $6, 'PENDING', $7, $8)`,
    [id, kind, JSON.stringify(parameters(id)), target ?? null, paymentId ?? null, payoutId ?? null, dueAt, tx.now],
  );
  await enqueueCall(tx, id, dueAt);
  return id;
}

/** Has the worker do a call. */
export async function enqueueCall(tx: Tx, callId: string, at: Date): Promise<void> {
  await enqueue(tx, CALL_TASK, { callId }, { runAt: at, key: `stripe-call:${callId}` });
}
