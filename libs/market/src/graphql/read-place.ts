import { fromCursor, isUuid } from '@haihe/platform';
import { GraphQLError } from 'graphql';
import type { Place } from '../data/queries/listing-pages.js';

/**
 * Reads a cursor of a list that is ordered by a moment and an id.
 *
 * @throws GraphQLError BAD_USER_INPUT when it is none of such a list
 */
export function readPlace(cursor: string | null | undefined): Place | undefined {
  const key = fromCursor(cursor, 2);
  if (!key) return undefined;
  const [moment, id] = key;
  if (typeof moment === 'string' && typeof id === 'string' && isUuid(id) && !Number.isNaN(Date.parse(moment))) return [moment, id];
  throw new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}
