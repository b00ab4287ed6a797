import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { paymentDueAggregate } from '../data/aggregates.js';
import { duesById } from '../data/queries/dues.js';
import type { DueRow } from '../data/queries/dues.js';

/** Locks payments due in id order and reads them as they are then; those that are not there have no entry. */
export async function lockDues(tx: Tx, ids: readonly string[]): Promise<Map<string, DueRow>> {
  await tx.lock(paymentDueAggregate, ids);
  return ids.length === 0 ? new Map() : duesById(tx, ids);
}

/** @throws Refusal NOT_FOUND */
export async function lockDue(tx: Tx, id: string): Promise<DueRow> {
  const due = (await lockDues(tx, [id])).get(id);
  if (!due) throw commonRefusals.refuse('NOT_FOUND');
  return due;
}
