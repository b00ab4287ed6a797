import type { Tx } from '@haihe/platform';

/** The names of organisations, for notices to those who may know them. */
export async function organisationNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM identity.organisation WHERE id = ANY($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
