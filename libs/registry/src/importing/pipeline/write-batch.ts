import type { Tx } from '@haihe/platform';
import { absorbRights } from '../../data/import-store/absorb-rights.js';
import { addRights } from '../../data/import-store/add-rights.js';
import { changeRights, touchRights } from '../../data/import-store/change-rights.js';
import { advanceRun } from '../../data/import-store/import-runs.js';
import type { OpenRun, RunCounts } from '../../data/import-store/import-runs.js';
import type { BatchOrigin } from '../../data/import-store/origin.js';
import { writeEncumbrances } from '../../data/import-store/write-encumbrances.js';
import { writeEvents } from '../../data/import-store/write-events.js';
import { writeOwners } from '../../data/import-store/write-owners.js';
import { writePublications } from '../../data/import-store/write-publications.js';
import type { ReadRow } from '../assemble-right.js';
import { unreadable } from '../unreadable.js';
import { planBatch } from './plan-batch.js';
import type { BatchPlan } from './plan-batch.js';
import { RegisterView } from './register-view.js';

/** Rows that are written together. */
export interface Batch {
  readonly rows: readonly ReadRow[];
  /** Digest of each row's record, null where there is none. */
  readonly hashes: readonly (string | null)[];
  readonly bytesRead: number;
}

/** What a batch came to. */
export interface BatchResult {
  readonly counts: RunCounts;
  readonly cancelled: boolean;
}

/**
 * Writes one batch with its progress: all of it or nothing. A right that was changed and that others may depend on is
 * told in one event for the whole batch.
 *
 * @param counts what became of the rows before
 * @throws Refusal IMPORT_CHANGED_MEANWHILE when another process has taken the run over
 */
export async function writeBatch(tx: Tx, run: OpenRun, origin: BatchOrigin, counts: RunCounts, batch: Batch): Promise<BatchResult> {
  const view = await RegisterView.load(tx, batch.rows, batch.hashes);
  const plan = planBatch(batch.rows, batch.hashes, view, origin.fileHash);
  await addRights(tx, origin, plan.newRights);
  await absorbRights(tx, plan.absorptions);
  const changed = await changeRights(tx, origin, plan.changes);
  await writePublications(tx, origin, plan.publications);
  const withEvents = await writeEvents(tx, origin, plan.events);
  await writeOwners(tx, plan.owners);
  await writeEncumbrances(tx, origin, plan.encumbrances);

  const touched = new Set([...changed, ...plan.certain, ...withEvents]);
  const after = add(counts, countsOf(batch, plan, touched));
  const issues = plan.issues.map(({ reason, ...issue }) => ({ ...issue, code: reason.code, params: reason.params }));
  const rowsBefore = counts.created + counts.updated + counts.unchanged + counts.rejected;
  const verdict = await advanceRun(tx, run, { rowsBefore, counts: after, bytesRead: batch.bytesRead }, issues);
  if (verdict === 'TAKEN_OVER') throw unreadable.refuse('IMPORT_CHANGED_MEANWHILE');
  const rightIds = [...new Set(plan.changes.filter(({ ordinal }) => touched.has(ordinal)).map(({ rightId }) => rightId))];
  await touchRights(tx, rightIds);
  if (rightIds.length > 0) await tx.emit({ topic: 'registry.right-changed', payload: { rightIds, importRunId: run.id } });
  return { counts: after, cancelled: verdict === 'CANCELLED' };
}

function countsOf(batch: Batch, plan: BatchPlan, touched: ReadonlySet<number>): RunCounts {
  const outcomes = plan.outcomes.map((outcome, ordinal) => (outcome === 'UPDATED' && !touched.has(ordinal) ? 'UNCHANGED' : outcome));
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const doubted = new Set(plan.issues.filter(({ severity }) => severity === 'FLAGGED').map(({ row }) => row));
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    rejected: count('REJECTED'),
    flagged: batch.rows.filter(({ row }, ordinal) => doubted.has(row) && outcomes[ordinal] !== 'REJECTED').length,
    issues: plan.issues.length,
  };
}

function add(one: RunCounts, other: RunCounts): RunCounts {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    flagged: one.flagged + other.flagged,
    rejected: one.rejected + other.rejected,
    issues: one.issues + other.issues,
  };
}
