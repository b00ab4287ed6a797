import type { Tx } from '@haihe/platform';
import { copyRows, copyText, NULL } from './copy-rows.js';
import type { CopyValue } from './copy-rows.js';
import type { BatchOrigin, RowOrigin } from './origin.js';

/** A publication to be added, or, when the register has it, to be connected with its row. */
export interface PublicationChange {
  readonly number: string;
  readonly key: string;
  readonly kindCode: string;
  readonly date: string | null;
  readonly rightId: string;
  /** Null for one that was only mentioned. */
  readonly origin: RowOrigin | null;
  readonly known: boolean;
}

/** Adds publications and notes from which row the known ones were last read. */
export async function writePublications(tx: Tx, origin: BatchOrigin, changes: readonly PublicationChange[]): Promise<void> {
  const values = (change: PublicationChange): CopyValue[] => [
    copyText(change.number),
    copyText(change.key),
    copyText(change.kindCode),
    change.date ?? NULL,
    change.rightId,
    change.origin?.hash ?? NULL,
    change.origin ? origin.fileHash : NULL,
    change.origin ? String(change.origin.row) : NULL,
  ];
  const columns = ['number', 'key', 'kind_code', 'date', 'right_id', 'row_hash', 'file_hash', 'file_row'];
  await copyRows(tx, 'registry.publication', columns, changes.filter(({ known }) => !known), values);
  const known = changes.filter((change) => change.known && change.origin !== null);
  if (known.length === 0) return;
  await tx.query(
    `UPDATE registry.publication p SET row_hash = n.hash, file_hash = $4::uuid, file_row = n.row, date = coalesce(n.date, p.date)
     FROM unnest($1::text[], $2::uuid[], $3::int[], $5::date[]) AS n(number, hash, "row", date) WHERE p.number = n.number`,
    [known.map(({ number }) => number), known.map((change) => change.origin?.hash), known.map((change) => change.origin?.row), origin.fileHash, known.map(({ date }) => date)],
  );
}
