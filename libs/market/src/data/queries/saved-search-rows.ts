import type { Reader } from '@haihe/platform';

/** A search that a person keeps. */
export interface SavedSearchRow {
  readonly id: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: string;
  readonly createdAt: Date;
}

const columns = 'id, name, filter, sort, created_at AS "createdAt"';

/** The searches of a person, the newest first. */
export function readSavedSearches(reader: Reader, personId: string): Promise<SavedSearchRow[]> {
  return reader.query(`SELECT ${columns} FROM market.saved_search WHERE person_id = $1 ORDER BY created_at DESC, id DESC`, [personId]);
}

/** One search of a person. */
export function readSavedSearch(reader: Reader, personId: string, id: string): Promise<SavedSearchRow | undefined> {
  return reader.one(`SELECT ${columns} FROM market.saved_search WHERE id = $1 AND person_id = $2`, [id, personId]);
}
