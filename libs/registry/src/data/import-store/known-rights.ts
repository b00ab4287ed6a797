import type { Tx } from '@haihe/platform';

/** What the register knows of one published document. */
export interface KnownPublication {
  readonly number: string;
  readonly key: string;
  readonly rightId: string;
  readonly rowHash: string | null;
  readonly fileHash: string | null;
  readonly fileRow: number | null;
}

/** What the register knows of a right, as far as an import must know it. */
export interface KnownRight {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly numberKnown: boolean;
  readonly factsRank: string;
  readonly ownersAsOf: string | null;
  readonly contentHash: string | null;
  readonly contentFile: string | null;
  readonly contentRow: number | null;
  /** Names of the current owners in their order. */
  readonly owners: readonly string[];
  /** Whether an owner was confirmed or registered by people, so that an import may not replace the owners. */
  readonly ownersProtected: boolean;
  /** Ownerships that are recorded, past and current. */
  readonly ownerships: number;
  /** Whether claims, encumbrances or confirmed owners hang on the right, so that it may not be merged away. */
  readonly bound: boolean;
}

/** The publications with one of the keys. */
export async function findPublications(tx: Tx, keys: readonly string[]): Promise<KnownPublication[]> {
  if (keys.length === 0) return [];
  return tx.query<KnownPublication>(
    `SELECT number, key, right_id AS "rightId", row_hash AS "rowHash", file_hash AS "fileHash", file_row AS "fileRow"
     FROM registry.publication WHERE key = ANY($1::text[])`,
    [keys],
  );
}

/** The publications of the rights. */
export async function publicationsOf(tx: Tx, rightIds: readonly string[]): Promise<KnownPublication[]> {
  if (rightIds.length === 0) return [];
  return tx.query<KnownPublication>(
    `SELECT number, key, right_id AS "rightId", row_hash AS "rowHash", file_hash AS "fileHash", file_row AS "fileRow"
     FROM registry.publication WHERE right_id = ANY($1::uuid[])`,
    [rightIds],
  );
}

/** Locks and returns the rights with one of the numbers or ids, in the order of their ids. */
export async function lockRights(tx: Tx, numbers: readonly { kind: string; number: string }[], ids: readonly string[]): Promise<KnownRight[]> {
  const found = await tx.query<{ id: string }>(
    `SELECT r.id FROM unnest($1::text[], $2::text[]) AS wanted(kind, number)
     CROSS JOIN LATERAL (SELECT id FROM registry.ip_right r WHERE r.kind = wanted.kind AND r.number = wanted.number LIMIT 1) r`,
    [numbers.map(({ kind }) => kind), numbers.map(({ number }) => number)],
  );
  const all = [...new Set([...found.map(({ id }) => id), ...ids])].sort();
  if (all.length === 0) return [];
  return tx.query<KnownRight>(
    `WITH held AS (SELECT * FROM registry.ip_right WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE)
     SELECT r.id, r.kind, r.number, r.number_known AS "numberKnown", r.facts_rank AS "factsRank", r.owners_as_of::text AS "ownersAsOf",
       r.content_hash AS "contentHash", r.content_file AS "contentFile", r.content_row AS "contentRow",
       o.names AS owners, o.protected AS "ownersProtected", o.ownerships::int AS ownerships,
       o.protected OR EXISTS (SELECT 1 FROM registry.right_claim c WHERE c.right_id = r.id)
         OR EXISTS (SELECT 1 FROM registry.encumbrance e WHERE e.right_id = r.id) AS bound
     FROM held r CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(name ORDER BY position) FILTER (WHERE until IS NULL), '{}') AS names,
         coalesce(bool_or(organisation_id IS NOT NULL OR source <> 'IMPORT'), false) AS protected, count(*) AS ownerships
       FROM registry.right_owner WHERE right_id = r.id) o`,
    [all],
  );
}
