import { enqueue } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Stripe } from 'stripe';

/** The task that follows an event. */
export const EVENT_TASK = 'payments-stripe-event';

/**
 * Keeps an event that Stripe sent, once, and has the worker follow it; sent again, it changes nothing.
 *
 * @returns whether it was new
 */
export async function receiveEvent(tx: Tx, event: Stripe.Event): Promise<boolean> {
  const object = event.data.object as unknown as Readonly<Record<string, unknown>>;
  const [objectType, objectId] = [object['object'], object['id']];
  const inserted = await tx.query(
    `INSERT INTO payments.stripe_event (id, type, object_type, object_id, created_at, payload, received_at) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)
     ON CONFLICT ON CONSTRAINT stripe_event_pkey DO NOTHING RETURNING id`,
    [event.id, event.type, typeof objectType === 'string' ? objectType : 'unknown', typeof objectId === 'string' ? objectId : null, new Date(event.created * 1000), JSON.stringify(event), tx.now],
  );
  if (inserted.length > 0) await enqueue(tx, EVENT_TASK, { eventId: event.id }, { maxAttempts: 25 });
  return inserted.length > 0;
}
