import type { Tx } from '@haihe/platform';
import type { Queries } from '../../../data/queries/queries.js';

/** What an event says to look at. */
export interface StripeEventRow {
  readonly id: string;
  readonly type: string;
  readonly objectType: string;
  readonly objectId: string | null;
  /** The object as it was when the event was made; only its ids are used. */
  readonly object: Readonly<Record<string, unknown>>;
}

/** An event that nobody has followed yet. */
export async function waitingEvent(queries: Queries, id: string): Promise<StripeEventRow | undefined> {
  const rows = await queries.query<StripeEventRow>(
    `SELECT e.id, e.type, e.object_type AS "objectType", e.object_id AS "objectId", e.payload->'data'->'object' AS object
       FROM payments.stripe_event e WHERE e.id = $1 AND e.processed_at IS NULL`,
    [id],
  );
  return rows[0];
}

/** Events that wait longer than a job takes. */
export async function forgottenEvents(queries: Queries, most: number): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `SELECT id FROM payments.stripe_event WHERE processed_at IS NULL AND received_at < now() - interval '5 minutes' ORDER BY received_at LIMIT $1`,
    [most],
  );
  return rows.map(({ id }) => id);
}

/** Notes that an event was followed. */
export async function closeEvent(tx: Tx, id: string, outcome: 'APPLIED' | 'IGNORED'): Promise<void> {
  await tx.query('UPDATE payments.stripe_event SET processed_at = $2, outcome = $3 WHERE id = $1 AND processed_at IS NULL', [id, tx.now, outcome]);
}
