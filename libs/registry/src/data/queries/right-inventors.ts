import type { Queries } from './queries.js';

/**
 * The inventors that the records of rights name and who worked for those who own them now: of rights that changed hands
 * before, none, since the right to buy first is the one of a service invention against its employer (民法典 Art. 847).
 *
 * @returns names, each once, in the order of the records
 */
export async function readServiceInventors(queries: Queries, rightIds: readonly string[]): Promise<string[]> {
  const rows = await queries.query<{ name: string }>(
    `SELECT inventor.value ->> 'name' AS name
       FROM registry.ip_right r
       CROSS JOIN LATERAL jsonb_array_elements(coalesce(r.parties -> 'inventors', '[]'::jsonb)) WITH ORDINALITY AS inventor (value, place)
      WHERE r.id = ANY($1::uuid[])
        AND NOT EXISTS (SELECT 1 FROM registry.legal_event e WHERE e.right_id = r.id AND e.code IN ('TR01', 'TA01', 'ASS', 'C41', 'C44', 'C45'))
        AND NOT EXISTS (SELECT 1 FROM registry.right_owner o WHERE o.right_id = r.id AND o.until IS NULL AND o.source = 'DEAL')
      ORDER BY array_position($1::uuid[], r.id), inventor.place`,
    [rightIds],
  );
  return [...new Set(rows.map(({ name }) => name))];
}
