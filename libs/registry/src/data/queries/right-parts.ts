import { groupBy } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import type { Queries } from './queries.js';

/** A current owner. The share is a fraction in digits, since it may exceed what a number holds. */
export interface OwnerRow {
  readonly id: string;
  readonly rightId: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly shareStated: boolean;
  readonly since: IsoDate | null;
}

/** A dated event as the source worded it. */
export interface EventRow {
  readonly rightId: string;
  readonly code: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly detail: string | null;
}

/** A published document. */
export interface PublicationRow {
  readonly rightId: string;
  readonly number: string;
  readonly kindCode: string;
  readonly date: IsoDate | null;
}

/** The current owners of rights, in the order in which they are named. */
export async function readOwners(queries: Queries, rightIds: readonly string[]): Promise<Map<string, OwnerRow[]>> {
  const rows = await queries.query<OwnerRow>(
    `SELECT id, right_id AS "rightId", name, organisation_id AS "organisationId", share_numerator::text AS numerator,
            share_denominator::text AS denominator, share_stated AS "shareStated", since::text
       FROM registry.right_owner WHERE right_id = ANY($1::uuid[]) AND until IS NULL ORDER BY right_id, position`,
    [rightIds],
  );
  return groupBy(rows, ({ rightId }) => rightId);
}

/** The events of rights, oldest first. */
export async function readEvents(queries: Queries, rightIds: readonly string[]): Promise<Map<string, EventRow[]>> {
  const rows = await queries.query<EventRow>(
    `SELECT right_id AS "rightId", code, date::text, title, detail FROM registry.legal_event
      WHERE right_id = ANY($1::uuid[]) ORDER BY right_id, date, ordinal, code`,
    [rightIds],
  );
  return groupBy(rows, ({ rightId }) => rightId);
}

/** The published documents of rights, oldest first. */
export async function readPublications(queries: Queries, rightIds: readonly string[]): Promise<Map<string, PublicationRow[]>> {
  const rows = await queries.query<PublicationRow>(
    `SELECT right_id AS "rightId", number, kind_code AS "kindCode", date::text FROM registry.publication
      WHERE right_id = ANY($1::uuid[]) ORDER BY right_id, date NULLS LAST, number`,
    [rightIds],
  );
  return groupBy(rows, ({ rightId }) => rightId);
}

/** The ids of the members of patent families, the newest in the register first; at most so many of each. */
export async function readFamilies(queries: Queries, familyIds: readonly string[], most: number): Promise<Map<string, string[]>> {
  const rows = await queries.query<{ readonly familyId: string; readonly id: string }>(
    `SELECT wanted.family_id AS "familyId", member.id FROM unnest($1::text[]) AS wanted (family_id)
      CROSS JOIN LATERAL (SELECT r.id FROM registry.ip_right r WHERE r.family_id = wanted.family_id ORDER BY r.id DESC LIMIT $2) AS member`,
    [familyIds, most],
  );
  return new Map([...groupBy(rows, ({ familyId }) => familyId)].map(([familyId, members]) => [familyId, members.map(({ id }) => id)]));
}
