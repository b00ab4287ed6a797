import { fromCursor, isUuid } from '@haihe/platform';
import { isIsoDate } from '@haihe/platform/clock';
import { GraphQLError } from 'graphql';

/** The id in a cursor. @throws GraphQLError BAD_USER_INPUT for one of another list */
export function readId(cursor: string | null | undefined): string | undefined {
  const [id] = fromCursor(cursor, 1) ?? [];
  if (id === undefined || (typeof id === 'string' && isUuid(id))) return id;
  throw foreign();
}

/** The day and id in a cursor. @throws GraphQLError BAD_USER_INPUT for one of another list */
export function readDayAndId(cursor: string | null | undefined): readonly [string, string] | undefined {
  const key = fromCursor(cursor, 2);
  if (!key) return undefined;
  const [day, id] = key;
  if (typeof day === 'string' && isIsoDate(day) && typeof id === 'string' && isUuid(id)) return [day, id];
  throw foreign();
}

function foreign(): GraphQLError {
  return new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}
