import { fromCursor, isUuid } from '@haihe/platform';
import { GraphQLError } from 'graphql';

const foreign = (): GraphQLError => new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });

/**
 * Reads a cursor of a list that is ordered by id.
 *
 * @throws GraphQLError BAD_USER_INPUT when it is none of such a list
 */
export function readId(cursor: string | null | undefined): string | undefined {
  const key = fromCursor(cursor, 1);
  if (!key) return undefined;
  const [id] = key;
  if (typeof id === 'string' && isUuid(id)) return id;
  throw foreign();
}

/** Reads a cursor of a list that is ordered by moment and id; throws as {@link readId}. */
export function readMoment(cursor: string | null | undefined): readonly [moment: string, id: string] | undefined {
  const key = fromCursor(cursor, 2);
  if (!key) return undefined;
  const [moment, id] = key;
  if (typeof moment === 'string' && typeof id === 'string' && isUuid(id) && !Number.isNaN(Date.parse(moment))) return [moment, id];
  throw foreign();
}

/** Reads a cursor of a list that is ordered by a whole number; throws as {@link readId}. */
export function readOrdinal(cursor: string | null | undefined): number | undefined {
  const key = fromCursor(cursor, 1);
  if (!key) return undefined;
  const [ordinal] = key;
  if (typeof ordinal === 'number' && Number.isInteger(ordinal) && Math.abs(ordinal) <= 2_147_483_647) return ordinal;
  throw foreign();
}
