import type { Queries } from './queries.js';

/** A claim as it is read. It concerns its organisation and the centre, nobody else. */
export interface RightClaimRow {
  readonly id: string;
  readonly reference: string;
  readonly rightId: string;
  readonly organisationId: string;
  readonly basis: 'OWNER_NAME_MATCH' | 'PROOF';
  readonly ownerName: string | null;
  readonly statement: string | null;
  readonly proofFileIds: readonly string[];
  readonly state: 'SUBMITTED' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN';
  readonly decisionReason: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
}

const columns = `c.id, c.reference, c.right_id AS "rightId", c.organisation_id AS "organisationId", c.basis, c.owner_name AS "ownerName",
  c.statement, c.proof_file_ids AS "proofFileIds", c.state, c.decision_reason AS "decisionReason", c.submitted_by AS "submittedBy",
  c.submitted_at AS "submittedAt", c.decided_at AS "decidedAt"`;

/** Claims by id. */
export async function readClaims(queries: Queries, ids: readonly string[]): Promise<Map<string, RightClaimRow>> {
  const rows = await queries.query<RightClaimRow>(`SELECT ${columns} FROM registry.right_claim c WHERE c.id = ANY($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The latest claim of each pair of organisation and right, by `<organisation> <right>`. */
export async function readLatestClaims(queries: Queries, pairs: readonly string[]): Promise<Map<string, RightClaimRow>> {
  const split = pairs.map((pair) => pair.split(' '));
  const rows = await queries.query<RightClaimRow>(
    `SELECT DISTINCT ON (c.organisation_id, c.right_id) ${columns}
       FROM unnest($1::uuid[], $2::uuid[]) AS wanted (organisation_id, right_id)
       JOIN registry.right_claim c ON c.organisation_id = wanted.organisation_id AND c.right_id = wanted.right_id
      ORDER BY c.organisation_id, c.right_id, c.submitted_at DESC, c.id DESC`,
    [split.map(([organisation]) => organisation), split.map(([, right]) => right)],
  );
  return new Map(rows.map((row) => [`${row.organisationId} ${row.rightId}`, row]));
}

/** The open claims to each right, the first made first. */
export async function readOpenClaims(queries: Queries, rightIds: readonly string[]): Promise<RightClaimRow[]> {
  return queries.query<RightClaimRow>(
    `SELECT ${columns} FROM registry.right_claim c WHERE c.right_id = ANY($1::uuid[]) AND c.state = 'SUBMITTED' ORDER BY c.submitted_at, c.id`,
    [rightIds],
  );
}

/** Place of a claim in the queue of the centre: moment to the microsecond, and id. */
export type ClaimPlace = readonly [submittedAt: string, id: string];

/** A page of the claims that wait for the centre, the longest waiting first, and how many wait in all. */
export async function claimQueue(
  queries: Queries,
  limit: number,
  after: ClaimPlace | undefined,
): Promise<{ readonly rows: (RightClaimRow & { readonly place: string })[]; readonly totalCount: number }> {
  const [rows, totalCount] = await Promise.all([
    queries.query<RightClaimRow & { readonly place: string }>(
      `SELECT ${columns}, c.submitted_at::text AS place FROM registry.right_claim c
        WHERE c.state = 'SUBMITTED' AND ($1::timestamptz IS NULL OR (c.submitted_at, c.id) > ($1::timestamptz, $2::uuid))
        ORDER BY c.submitted_at, c.id LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit],
    ),
    claimsWaiting(queries),
  ]);
  return { rows, totalCount };
}

/** How many claims wait for the centre. */
export async function claimsWaiting(queries: Queries): Promise<number> {
  const [row] = await queries.query<{ count: number }>(`SELECT count(*)::int AS count FROM registry.right_claim WHERE state = 'SUBMITTED'`);
  return row?.count ?? 0;
}
