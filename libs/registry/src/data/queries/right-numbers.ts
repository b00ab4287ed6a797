import type { IsoDate } from '@haihe/platform/clock';
import { parsePublicationNumber, parseRightNumber, rightKinds } from '../../rules/index.js';
import type { RightKind } from '../../rules/index.js';
import type { Queries } from './queries.js';

/** What a typed number may stand for: rights by kind and canonical number, and published documents. */
export interface NumberCandidates {
  readonly kinds: readonly RightKind[];
  readonly numbers: readonly string[];
  /** Canonical publication numbers, with kind code or without. */
  readonly publications: readonly string[];
}

/**
 * Reads a number as every kind of right that it could be one of, in any spelling.
 *
 * @param kind null when it is not known
 */
export function numberCandidates(kind: RightKind | null, text: string, onDay: IsoDate): NumberCandidates {
  const read = (kind === null ? rightKinds : [kind]).flatMap((one) => {
    const parsed = parseRightNumber(one, text, onDay);
    return parsed.ok ? [{ kind: one, number: parsed.value.canonical }] : [];
  });
  const publication = parsePublicationNumber(text);
  const bare = /^\s*(CN[123]\d{8})\s*$/i.exec(text)?.[1]?.toUpperCase();
  return {
    kinds: read.map((one) => one.kind),
    numbers: read.map(({ number }) => number),
    publications: [...(publication.ok ? [publication.value.canonical] : []), ...(bare === undefined ? [] : [bare])],
  };
}

/** The ids of the rights that a number in any spelling names, the kinds in their order; most often one or none. */
export async function idsByNumber(queries: Queries, kind: RightKind | null, text: string, onDay: IsoDate): Promise<string[]> {
  const { kinds, numbers, publications } = numberCandidates(kind, text, onDay);
  if (numbers.length === 0 && publications.length === 0) return [];
  const found = await queries.query<{ readonly id: string }>(
    `SELECT r.id FROM registry.ip_right r
      WHERE r.id IN (
          SELECT known.id FROM unnest($1::text[], $2::text[]) AS wanted(kind, number)
            JOIN registry.ip_right known ON known.kind = wanted.kind AND known.number = wanted.number
          UNION SELECT p.right_id FROM registry.publication p WHERE p.number = ANY($3::text[]) OR p.key = ANY($3::text[]))
        AND ($4::text IS NULL OR r.kind = $4)
      ORDER BY array_position($1::text[], r.kind), r.id LIMIT 100`,
    [kinds, numbers, publications, kind],
  );
  return found.map(({ id }) => id);
}
