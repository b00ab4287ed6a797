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

/**
 * A subselect of the ids of the rights that the candidates name. Takes three parameters, from `$<first>` on: kinds,
 * numbers, publications.
 */
export function idsOfCandidates(first: number): string {
  const [kinds, numbers, publications] = [first, first + 1, first + 2];
  return `SELECT known.id FROM unnest($${kinds}::text[], $${numbers}::text[]) AS wanted(kind, number)
            JOIN registry.ip_right known ON known.kind = wanted.kind AND known.number = wanted.number
          UNION SELECT p.right_id FROM registry.publication p WHERE p.number = ANY($${publications}::text[]) OR p.key = ANY($${publications}::text[])`;
}

/** The id of the right that a number in any spelling names; undefined when the register has none. */
export async function findByNumber(queries: Queries, kind: RightKind | null, text: string, onDay: IsoDate): Promise<string | undefined> {
  const { kinds, numbers, publications } = numberCandidates(kind, text, onDay);
  if (numbers.length === 0 && publications.length === 0) return undefined;
  const [found] = await queries.query<{ readonly id: string }>(
    `SELECT r.id FROM registry.ip_right r WHERE r.id IN (${idsOfCandidates(1)}) AND ($4::text IS NULL OR r.kind = $4)
      ORDER BY array_position($1::text[], r.kind), r.id LIMIT 1`,
    [kinds, numbers, publications, kind],
  );
  return found?.id;
}
