import type { Queries } from './queries.js';

/** The names by which organisations are known, by id: in Chinese first. */
export async function organisationNames(queries: Queries, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await queries.query<{ id: string; name: string; nameEn: string | null }>(
    'SELECT id, name, name_en AS "nameEn" FROM identity.organisation WHERE id = ANY($1::uuid[])',
    [ids],
    'payments.organisation-names',
  );
  return new Map(rows.map(({ id, name, nameEn }) => [id, nameEn === null ? [name] : [name, nameEn]]));
}
