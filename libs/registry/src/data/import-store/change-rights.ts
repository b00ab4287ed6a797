import type { Tx } from '@haihe/platform';
import { copyRows, copyText, NULL } from './copy-rows.js';
import { factColumns, mergedValue } from './fact-columns.js';
import type { BatchOrigin, RowOrigin } from './origin.js';
import { factValues } from './right-row.js';
import type { RightFacts } from './right-row.js';

/** Facts for a right that is known. */
export interface RightChange {
  /** Place among the rows of the batch. */
  readonly ordinal: number;
  /** Changes to one right are made one after another: the first has wave 0. */
  readonly wave: number;
  readonly rightId: string;
  /** Whether the facts are at least as new as the known ones. */
  readonly newer: boolean;
  readonly factsRank: string;
  /** The number, where the right was only known by a publication until now. */
  readonly number: { readonly canonical: string; readonly display: string; readonly office: string } | null;
  readonly content: RowOrigin | null;
  readonly facts: RightFacts;
}

const columnNames = factColumns.map(([name]) => name);

const staged = factColumns.map(([name, type]) => `${name} ${type}`).join(', ');
const merged = factColumns.map(([name, , merge]) => `${mergedValue(name, merge, 'r', 'i', 'i.newer')} AS ${name}`).join(', ');
const assigned = columnNames.map((name) => `${name} = m.${name}`).join(', ');
const knownTuple = `(r.number, ${columnNames.map((name) => `r.${name}`).join(', ')})`;
const mergedTuple = `(m.number, ${columnNames.map((name) => `m.${name}`).join(', ')})`;

/**
 * Merges facts into known rights, wave by wave.
 *
 * @returns ordinals of the rows that changed something
 */
export async function changeRights(tx: Tx, origin: BatchOrigin, changes: readonly RightChange[]): Promise<Set<number>> {
  const changed = new Set<number>();
  if (changes.length === 0) return changed;
  await tx.query(
    `CREATE TEMPORARY TABLE import_facts (ordinal int, wave int, right_id uuid, newer boolean, rank text, number text, display_number text,
       office text, content_hash uuid, content_row int, ${staged}) ON COMMIT DROP`,
  );
  await copyRows(
    tx,
    'import_facts',
    ['ordinal', 'wave', 'right_id', 'newer', 'rank', 'number', 'display_number', 'office', 'content_hash', 'content_row', ...columnNames],
    changes,
    (change) => [
      String(change.ordinal),
      String(change.wave),
      change.rightId,
      change.newer ? 't' : 'f',
      change.factsRank,
      copyText(change.number?.canonical ?? null),
      copyText(change.number?.display ?? null),
      change.number?.office ?? NULL,
      change.content?.hash ?? NULL,
      change.content ? String(change.content.row) : NULL,
      ...factValues(change.facts),
    ],
  );
  const waves = Math.max(...changes.map(({ wave }) => wave)) + 1;
  for (let wave = 0; wave < waves; wave += 1) {
    const rows = await tx.query<{ ordinal: number; changed: boolean }>(
      `UPDATE registry.ip_right r SET ${assigned}, number = m.number, display_number = m.display_number, office = m.office,
         number_known = m.number_known, facts_rank = m.rank, content_hash = coalesce(m.content_hash, r.content_hash),
         content_file = CASE WHEN m.content_hash IS NULL THEN r.content_file ELSE $2::uuid END,
         content_row = coalesce(m.content_row, r.content_row),
         updated_at = CASE WHEN m.changed THEN transaction_timestamp() ELSE r.updated_at END
       FROM (
         SELECT m.*, ${knownTuple} IS DISTINCT FROM ${mergedTuple} AS changed FROM (
           SELECT i.ordinal, i.right_id, coalesce(i.number, r.number) AS number, coalesce(i.display_number, r.display_number) AS display_number,
             coalesce(i.office, r.office) AS office, r.number_known OR i.number IS NOT NULL AS number_known,
             greatest(i.rank, r.facts_rank) AS rank, i.content_hash, i.content_row, ${merged}
           FROM import_facts i JOIN registry.ip_right r ON r.id = i.right_id WHERE i.wave = $1) m
         JOIN registry.ip_right r ON r.id = m.right_id
       ) m
       WHERE r.id = m.right_id AND (m.changed OR m.rank <> r.facts_rank OR m.content_hash IS NOT NULL)
       RETURNING m.ordinal, m.changed`,
      [wave, origin.fileHash],
    );
    for (const row of rows) if (row.changed) changed.add(row.ordinal);
  }
  return changed;
}

/** Marks rights as changed of which only events, owners, encumbrances or publications changed: the standings follow it. */
export async function touchRights(tx: Tx, rightIds: readonly string[]): Promise<void> {
  if (rightIds.length === 0) return;
  await tx.query(`UPDATE registry.ip_right SET updated_at = transaction_timestamp() WHERE id = ANY($1::uuid[]) AND updated_at < transaction_timestamp()`, [rightIds]);
}
