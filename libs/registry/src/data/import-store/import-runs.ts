import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { copyJson, copyRows, copyText } from './copy-rows.js';

/** An import run that this process works on. */
export interface OpenRun {
  readonly id: string;
  /** Only the process with the last attempt may go on. */
  readonly attempt: number;
  /** Rows that an earlier attempt dealt with. */
  readonly rowsDone: number;
  readonly counts: RunCounts;
}

/** What became of the rows so far. */
export interface RunCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly flagged: number;
  readonly rejected: number;
  readonly issues: number;
}

/** The file of a run. */
export interface RunFile {
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: string;
  readonly size: number;
}

interface RunRow extends RunCounts {
  readonly id: string;
  readonly attempt: number;
  readonly rowsDone: number;
}

const returned = 'id, attempt, rows_done AS "rowsDone", created, updated, unchanged, flagged, rejected, issues';

/** Starts, or after an interruption goes on with, the run that was made when the file was uploaded. */
export async function startRun(tx: Tx, runId: string, file: RunFile): Promise<OpenRun> {
  const rows = await tx.query<RunRow>(
    `UPDATE registry.import_run SET state = 'RUNNING', attempt = attempt + 1, file_hash = $2, format = $3, bytes_total = $4,
       started_at = coalesce(started_at, $5), progressed_at = $5
     WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING ${returned}`,
    [runId, file.fileHash, file.format, file.size, tx.now],
  );
  return opened(rows, runId);
}

/** Goes on with a run of the same file that was cut off, or begins a new one. Runs of uploads are left to the worker. */
export async function beginRun(tx: Tx, file: RunFile): Promise<OpenRun> {
  // Two commands that start at once with one file must not both begin anew.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('registry.import ' || $1, 0))`, [file.fileHash]);
  const [cut] = await tx.query<{ id: string }>(
    `SELECT id FROM registry.import_run
     WHERE file_hash = $1 AND file_name = $2 AND format = $3 AND state = 'RUNNING' AND stored_file_id IS NULL ORDER BY created_at DESC LIMIT 1`,
    [file.fileHash, file.fileName, file.format],
  );
  if (cut) return startRun(tx, cut.id, file);
  const rows = await tx.query<RunRow>(
    `INSERT INTO registry.import_run (id, file_name, file_hash, format, state, attempt, bytes_total, person_id, organisation_id, started_at, progressed_at)
     VALUES ($1, $2, $3, $4, 'RUNNING', 1, $5, $6, $7, $8, $8) RETURNING ${returned}`,
    [newId(), file.fileName, file.fileHash, file.format, file.size, tx.actor.personId ?? null, tx.actor.organisationId ?? null, tx.now],
  );
  return opened(rows, '');
}

function opened(rows: readonly RunRow[], runId: string): OpenRun {
  const [row] = rows;
  if (!row) throw new Error(`import run ${runId} is not waiting or running`);
  const { id, attempt, rowsDone, ...counts } = row;
  return { id, attempt, rowsDone, counts };
}

/** An issue as it is kept. */
export interface IssueRow {
  readonly row: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly severity: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Longest value of a field that is kept with an issue. */
const LONGEST_VALUE = 500;

/** Progress of a run after a batch. */
export interface RunProgress {
  readonly rowsBefore: number;
  readonly counts: RunCounts;
  readonly bytesRead: number;
}

/**
 * Notes a batch's outcome with its issues, in the transaction that wrote it.
 *
 * @returns whether the run goes on: TAKEN_OVER when another process has it now, CANCELLED when a person stopped it
 */
export async function advanceRun(tx: Tx, run: OpenRun, progress: RunProgress, issues: readonly IssueRow[]): Promise<'GO_ON' | 'TAKEN_OVER' | 'CANCELLED'> {
  const { counts } = progress;
  const rows = await tx.query<{ cancel: boolean }>(
    `UPDATE registry.import_run SET rows_done = $4, created = $5, updated = $6, unchanged = $7, flagged = $8, rejected = $9, issues = $10,
       bytes_read = $11, progressed_at = $12
     WHERE id = $1 AND attempt = $2 AND rows_done = $3 AND state = 'RUNNING' RETURNING cancel_requested AS cancel`,
    [
      run.id,
      run.attempt,
      progress.rowsBefore,
      counts.created + counts.updated + counts.unchanged + counts.rejected,
      counts.created,
      counts.updated,
      counts.unchanged,
      counts.flagged,
      counts.rejected,
      counts.issues,
      progress.bytesRead,
      tx.now,
    ],
  );
  const [row] = rows;
  if (!row) return 'TAKEN_OVER';
  const first = counts.issues - issues.length;
  await copyRows(
    tx,
    'registry.import_issue',
    ['run_id', 'seq', '"row"', 'field', 'value', 'severity', 'code', 'params'],
    issues.map((issue, index) => ({ issue, seq: first + index + 1 })),
    ({ issue, seq }) => [
      run.id,
      String(seq),
      String(issue.row),
      copyText(issue.field),
      copyText(issue.value === null ? null : issue.value.slice(0, LONGEST_VALUE)),
      issue.severity,
      issue.code,
      copyJson(issue.params),
    ],
  );
  return row.cancel ? 'CANCELLED' : 'GO_ON';
}

/** How a run ends. */
export type RunEnd =
  | { readonly state: 'DONE' | 'CANCELLED' }
  | { readonly state: 'FAILED'; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** Closes a run. */
export async function endRun(tx: Tx, runId: string, end: RunEnd): Promise<void> {
  const failure = end.state === 'FAILED' ? end : null;
  await tx.query(
    `UPDATE registry.import_run SET state = $2, finished_at = $3, error_code = $4, error_params = $5::jsonb,
       bytes_read = CASE WHEN $2 = 'DONE' THEN bytes_total ELSE bytes_read END
     WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')`,
    [runId, end.state, tx.now, failure?.code ?? null, JSON.stringify(failure?.params ?? {})],
  );
}
