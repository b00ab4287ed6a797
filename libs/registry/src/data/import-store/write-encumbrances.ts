import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { BatchOrigin } from './origin.js';

/** A pledge, preservation or licence that events tell of. */
export interface EncumbranceChange {
  readonly rightId: string;
  readonly kind: string;
  readonly holder: string;
  readonly recordalNumber: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** Adds encumbrances and ends those that were released. A second live pledge is not entered; its event stays. */
export async function writeEncumbrances(tx: Tx, origin: BatchOrigin, changes: readonly EncumbranceChange[]): Promise<void> {
  if (changes.length === 0) return;
  const given = JSON.stringify(
    changes.map((change) => ({ id: newId(), right_id: change.rightId, kind: change.kind, holder: change.holder, recordal: change.recordalNumber, starts: change.from, ended: change.until })),
  );
  const rows = `jsonb_to_recordset($1::jsonb) AS n(id uuid, right_id uuid, kind text, holder text, recordal text, starts date, ended date)`;
  await tx.query(
    `UPDATE registry.encumbrance e SET ended_on = n.ended FROM ${rows}
     WHERE e.right_id = n.right_id AND e.kind = n.kind AND e.starts_on = n.starts AND e.recordal_number IS NOT DISTINCT FROM n.recordal
       AND e.ended_on IS NULL AND n.ended IS NOT NULL`,
    [given],
  );
  await tx.query(
    `INSERT INTO registry.encumbrance (id, right_id, kind, holder, recordal_number, starts_on, ended_on, source)
     SELECT n.id, n.right_id, n.kind, n.holder, n.recordal, n.starts, n.ended, $2 FROM ${rows} ON CONFLICT DO NOTHING`,
    [given, origin.source],
  );
}
