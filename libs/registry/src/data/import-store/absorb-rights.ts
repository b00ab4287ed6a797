import type { Tx } from '@haihe/platform';
import { factColumns, mergedValue } from './fact-columns.js';

/** A right that was only known by a publication turns out to be another that is known by its number. */
export interface Absorption {
  readonly from: string;
  readonly into: string;
}

const filled = factColumns.map(([name, , merge]) => `${name} = ${mergedValue(name, merge, 'k', 'p', 'false')}`).join(', ');

/** Moves what hangs on the one to the other, fills the other's blanks, and removes the one. */
export async function absorbRights(tx: Tx, absorptions: readonly Absorption[]): Promise<void> {
  for (const { from, into } of absorptions) {
    await tx.query(`UPDATE registry.publication SET right_id = $2 WHERE right_id = $1`, [from, into]);
    await tx.query(
      `INSERT INTO registry.legal_event (right_id, date, code, ordinal, title, detail, source)
       SELECT $2, date, code, ordinal, title, detail, source FROM registry.legal_event WHERE right_id = $1 ON CONFLICT DO NOTHING`,
      [from, into],
    );
    await tx.query(`UPDATE registry.ip_right k SET ${filled} FROM registry.ip_right p WHERE p.id = $1 AND k.id = $2`, [from, into]);
    await tx.query(`DELETE FROM registry.ip_right WHERE id = $1`, [from]);
  }
}
