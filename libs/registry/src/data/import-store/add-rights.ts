import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { copyRows, copyText, NULL } from './copy-rows.js';
import { factColumns } from './fact-columns.js';
import type { BatchOrigin, RowOrigin } from './origin.js';
import { factValues } from './right-row.js';
import type { RightFacts } from './right-row.js';

/** A right that is new to the register. */
export interface NewRight {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly numberKnown: boolean;
  readonly displayNumber: string;
  readonly office: string;
  readonly factsRank: string;
  readonly ownersAsOf: string | null;
  readonly content: RowOrigin | null;
  readonly facts: RightFacts;
}

/** Adds rights. */
export async function addRights(tx: Tx, origin: BatchOrigin, rights: readonly NewRight[]): Promise<void> {
  const today = chinaDate(tx.now);
  await copyRows(
    tx,
    'registry.ip_right',
    ['id', 'kind', 'number', 'number_known', 'display_number', 'office', 'facts_rank', 'owners_as_of', 'content_hash', 'content_file', 'content_row', 'source', 'demonstration', ...factColumns.map(([name]) => name)],
    rights,
    (right) => [
      right.id,
      right.kind,
      copyText(right.number),
      right.numberKnown ? 't' : 'f',
      copyText(right.displayNumber),
      right.office,
      right.factsRank,
      right.ownersAsOf ?? NULL,
      right.content?.hash ?? NULL,
      right.content ? origin.fileHash : NULL,
      right.content ? String(right.content.row) : NULL,
      origin.source,
      origin.demonstration ? 't' : 'f',
      ...factValues(right.facts.reportedStatus === null || right.facts.reportedOn !== null ? right.facts : { ...right.facts, reportedOn: today }),
    ],
  );
}
