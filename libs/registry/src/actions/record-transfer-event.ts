import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import { addTransferEvents } from '../data/queries/transfer-events.js';
import { storeStandings } from '../data/queries/standing-store.js';
import { eventTitle } from '../rules/index.js';

/** A notice of the office that the transfer of rights is registered. */
export interface TransferNotice {
  readonly rightIds: readonly string[];
  /** Day on which the change took effect, as the notice states it. */
  readonly on: IsoDate;
  /** Where it comes from, e.g. the deal's reference and the number of the filing. */
  readonly detail: string;
  readonly source: string;
}

/**
 * Records the event TR01 (专利权的转移) of rights that this transaction holds (`lockRights`). An event of that day that the
 * record has already, from a gazette for instance, stays the only one. Owners do not change by it: see `transferTitle`.
 */
export async function recordTransferEvent(tx: Tx, { rightIds, on, detail, source }: TransferNotice): Promise<void> {
  await addTransferEvents(tx, { rightIds, on, detail, source, code: 'TR01', title: eventTitle('TR01').zh });
  for (const rightId of rightIds) await tx.audit({ action: 'right.record-transfer', subjectType: 'Right', subjectId: rightId, detail: { on, source } });
  await storeStandings(tx, rightIds);
  await tx.emit({ topic: 'registry.right-changed', payload: { rightIds } });
}
