import { groupBy } from '@haihe/platform';
import type { Queries } from './queries.js';

/** An import as it is read. It concerns its organisation and the centre. */
export interface ImportRunRow {
  readonly id: string;
  readonly fileName: string;
  readonly storedFileId: string | null;
  readonly format: string | null;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly cancelRequested: boolean;
  /** Processes that have worked on it. */
  readonly attempt: number;
  /** Bytes; pg gives them as text. */
  readonly bytesTotal: string;
  readonly bytesRead: string;
  readonly rowsDone: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly flagged: number;
  readonly rejected: number;
  readonly errorCode: string | null;
  readonly errorParams: Readonly<Record<string, string | number>>;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly progressedAt: Date | null;
}

const columns = `i.id, i.file_name AS "fileName", i.stored_file_id AS "storedFileId", i.format, i.state, i.cancel_requested AS "cancelRequested",
  i.attempt, i.bytes_total AS "bytesTotal", i.bytes_read AS "bytesRead", i.rows_done AS "rowsDone", i.created, i.updated, i.unchanged, i.flagged,
  i.rejected, i.error_code AS "errorCode", i.error_params AS "errorParams", i.person_id AS "personId", i.organisation_id AS "organisationId",
  i.created_at AS "createdAt", i.started_at AS "startedAt", i.finished_at AS "finishedAt", i.progressed_at AS "progressedAt"`;

/** Imports by id. */
export async function readImportRuns(queries: Queries, ids: readonly string[]): Promise<Map<string, ImportRunRow>> {
  const rows = await queries.query<ImportRunRow>(`SELECT ${columns} FROM registry.import_run i WHERE i.id = ANY($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * A page of imports, the newest first, and how many there are in all.
 *
 * @param organisationId only its own; null for all, those of the command line too
 * @param after id of the last one of the page before
 */
export async function listImportRuns(
  queries: Queries,
  organisationId: string | null,
  limit: number,
  after: string | undefined,
): Promise<{ readonly rows: ImportRunRow[]; readonly totalCount: number }> {
  const [rows, [counted]] = await Promise.all([
    queries.query<ImportRunRow>(
      `SELECT ${columns} FROM registry.import_run i
        WHERE ($1::uuid IS NULL OR i.organisation_id = $1) AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`,
      [organisationId, after ?? null, limit],
    ),
    queries.query<{ count: number }>('SELECT count(*)::int AS count FROM registry.import_run i WHERE $1::uuid IS NULL OR i.organisation_id = $1', [organisationId]),
  ]);
  return { rows, totalCount: counted?.count ?? 0 };
}

/** Something about one row of a file. */
export interface ImportIssueRow {
  readonly seq: number;
  readonly row: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly severity: 'REJECTED' | 'FLAGGED';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A page of issues with how many there are in all. */
export interface ImportIssuePage {
  readonly rows: readonly ImportIssueRow[];
  readonly totalCount: number;
}

/** Which issues of each import are wanted. */
export interface ImportIssueWish {
  readonly severity: string | null;
  readonly limit: number;
  /** Place of the last issue of the page before. */
  readonly after: number;
}

/** A page of the issues of each import, in the order of the file, in two statements however many imports there are. */
export async function listImportIssues(queries: Queries, runIds: readonly string[], { severity, limit, after }: ImportIssueWish): Promise<Map<string, ImportIssuePage>> {
  const [rows, counts] = await Promise.all([
    queries.query<ImportIssueRow & { readonly runId: string }>(
      `SELECT wanted.id AS "runId", page.* FROM unnest($1::uuid[]) AS wanted (id)
        CROSS JOIN LATERAL (SELECT seq, "row", field, value, severity, code, params FROM registry.import_issue
          WHERE run_id = wanted.id AND ($2::text IS NULL OR severity = $2) AND seq > $3 ORDER BY seq LIMIT $4) AS page
       ORDER BY wanted.id, page.seq`,
      [runIds, severity, after, limit],
    ),
    queries.query<{ readonly runId: string; readonly count: number }>(
      `SELECT run_id AS "runId", count(*)::int AS count FROM registry.import_issue
        WHERE run_id = ANY($1::uuid[]) AND ($2::text IS NULL OR severity = $2) GROUP BY run_id`,
      [runIds, severity],
    ),
  ]);
  const pages = groupBy(rows, ({ runId }) => runId);
  const totals = new Map(counts.map(({ runId, count }) => [runId, count]));
  return new Map(runIds.map((id) => [id, { rows: pages.get(id) ?? [], totalCount: totals.get(id) ?? 0 }]));
}
