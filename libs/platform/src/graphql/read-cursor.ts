import { GraphQLError } from 'graphql';
import { isUuid } from '../database/ids.js';
import { fromCursor } from './connection.js';

/** What is said of a cursor that was made for another list, or by nobody. */
export function foreignCursor(): GraphQLError {
  return new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * Reads a cursor of a list that is ordered by a moment and an id.
 *
 * @returns the moment as the database wrote it, to the microsecond, and the id
 * @throws GraphQLError BAD_USER_INPUT when it is none of such a list
 */
export function readPlace(cursor: string | null | undefined): readonly [moment: string, id: string] | undefined {
  const key = fromCursor(cursor, 2);
  if (!key) return undefined;
  const [moment, id] = key;
  if (typeof moment === 'string' && isMoment(moment) && typeof id === 'string' && isUuid(id)) return [moment, id];
  throw foreignCursor();
}

/** Reads a cursor of a list that is ordered by id; throws as {@link readPlace}. */
export function readId(cursor: string | null | undefined): string | undefined {
  const key = fromCursor(cursor, 1);
  if (!key) return undefined;
  const [id] = key;
  if (typeof id === 'string' && isUuid(id)) return id;
  throw foreignCursor();
}

/** Reads a cursor of a list that is ordered by a whole number; throws as {@link readPlace}. */
export function readOrdinal(cursor: string | null | undefined): number | undefined {
  const key = fromCursor(cursor, 1);
  if (!key) return undefined;
  const [ordinal] = key;
  if (typeof ordinal === 'number' && Number.isInteger(ordinal) && Math.abs(ordinal) <= 2_147_483_647) return ordinal;
  throw foreignCursor();
}

/** Only what the database would read as well: what else a browser takes for a date would be a fault of the statement. */
function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(text) && !Number.isNaN(Date.parse(text.replace(/([+-]\d{2})$/, '$1:00')));
}
