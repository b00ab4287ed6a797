import type { TestDatabase } from './test-database.js';

/**
 * What the tables of some schemas hold, as one digest by table: equal before and after, when nothing changed.
 *
 * ```ts
 * const before = await fingerprint(service.database, ['market', 'platform']);
 * await client.execute(refusedMutation);
 * expect(await fingerprint(service.database, ['market', 'platform'])).toEqual(before);
 * ```
 *
 * @param schemas with `platform` it also proves that there is no event and no audit entry
 */
export async function fingerprint(database: TestDatabase, schemas: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const tables = await database.reader.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY($1) ORDER BY 1`,
    [schemas],
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const row = await database.reader.one<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM ${name} t`,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}
