import type { Tx } from '@haihe/platform';
import type { PostingSet } from '../rules/posting.js';

/** A transaction as it goes through the door. */
export interface EntryRow {
  readonly id: string;
  readonly reason: string;
  readonly note: string | null;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly reverses: string | null;
  readonly postings: PostingSet;
}

/** The statement that moves money. */
export const insertEntrySql = `INSERT INTO ledger.entry (id, reason, note, source_type, source_id, reverses, person_id, request_id, accounts, amounts)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Writes a transaction with its postings and balances. */
export async function insertEntry(tx: Tx, entry: EntryRow): Promise<void> {
  await tx.query(
    insertEntrySql,
    [
      entry.id,
      entry.reason,
      entry.note,
      entry.sourceType,
      entry.sourceId,
      entry.reverses,
      tx.actor.personId ?? null,
      tx.actor.requestId,
      entry.postings.map(({ account }) => account.id),
      entry.postings.map(({ amount }) => amount.minor),
    ],
    'ledger.entry',
  );
}
