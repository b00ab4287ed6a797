import type { Tx } from '@haihe/platform';
import { copyRows, copyText } from './copy-rows.js';
import type { BatchOrigin } from './origin.js';

/** An event of a right. */
export interface EventChange {
  readonly ordinal: number;
  readonly rightId: string;
  readonly rightIsNew: boolean;
  readonly event: { readonly code: string; readonly date: string; readonly ordinal: number; readonly title: string; readonly detail: string | null };
}

/**
 * Adds events; of one that is known the detail is completed.
 *
 * @returns ordinals of the rows that changed something in known rights
 */
export async function writeEvents(tx: Tx, origin: BatchOrigin, changes: readonly EventChange[]): Promise<Set<number>> {
  await copyRows(
    tx,
    'registry.legal_event',
    ['right_id', 'date', 'code', 'ordinal', 'title', 'detail', 'source'],
    changes.filter(({ rightIsNew }) => rightIsNew),
    ({ rightId, event }) => [rightId, event.date, event.code, String(event.ordinal), copyText(event.title), copyText(event.detail), origin.source],
  );
  const later = changes.filter(({ rightIsNew }) => !rightIsNew);
  if (later.length === 0) return new Set();
  // One right may come twice in a batch with the same event: the first is enough.
  const rows = await tx.query<{ right_id: string }>(
    `INSERT INTO registry.legal_event AS known (right_id, date, code, ordinal, title, detail, source)
     SELECT DISTINCT ON (e.right_id, e.date, e.code, e.ordinal) e.right_id, e.date, e.code, e.ordinal, e.title, e.detail, $2
     FROM jsonb_to_recordset($1::jsonb) AS e(right_id uuid, date date, code text, ordinal smallint, title text, detail text)
     ON CONFLICT (right_id, date, code, ordinal) DO UPDATE SET detail = excluded.detail
       WHERE known.detail IS NULL AND excluded.detail IS NOT NULL
     RETURNING known.right_id`,
    [JSON.stringify(later.map(({ rightId, event }) => ({ right_id: rightId, ...event }))), origin.source],
  );
  const touched = new Set(rows.map((row) => row.right_id));
  return new Set(later.filter(({ rightId }) => touched.has(rightId)).map(({ ordinal }) => ordinal));
}
