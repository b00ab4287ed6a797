import { expand, integer, object, optional, readParameters, text } from './read-parameters.js';
import type { Parameters } from './read-parameters.js';
import type { Call } from './endpoint.js';
import { wrongParameter } from './stripe-refused.js';

const created = object({ gte: optional(integer), gt: optional(integer), lte: optional(integer), lt: optional(integer) });

/** What every list can be asked for; further filters come beside it. */
const common = { limit: optional(integer), starting_after: optional(text), created: optional(created), expand } as const;

interface Listed {
  readonly id: string;
  readonly created: number;
}

/**
 * A page of a list, newest first, as Stripe cuts it: 10 unless asked for, 100 at most, continued after an id.
 *
 * @param filters names of further parameters that are compared with the fields of the same name
 */
export function listOf<Row extends Listed>(call: Call, rows: Iterable<Row>, filters: readonly string[] = []): object {
  const shape = { ...common, ...Object.fromEntries(filters.map((name) => [name, optional(text)])) };
  const given = readParameters(call.parameters, shape) as Parameters<typeof common> & Readonly<Record<string, unknown>>;
  const limit = given.limit ?? 10;
  if (limit < 1 || limit > 100) throw wrongParameter(`Invalid integer: limit must be between 1 and 100`, 'limit', 'parameter_invalid_integer');
  const { gte = -Infinity, gt = -Infinity, lte = Infinity, lt = Infinity } = given.created ?? { gte: undefined, gt: undefined, lte: undefined, lt: undefined };
  // Made in the same second or not: the order of making is that of the map.
  const matching = [...rows]
    .reverse()
    .filter((row) => row.created >= gte && row.created > gt && row.created <= lte && row.created < lt)
    .filter((row) => filters.every((name) => given[name] === undefined || (row as unknown as Record<string, unknown>)[name] === given[name]));
  const after = given.starting_after === undefined ? 0 : matching.findIndex(({ id }) => id === given.starting_after) + 1;
  if (given.starting_after !== undefined && after === 0) throw wrongParameter(`No such object: '${given.starting_after}'`, 'starting_after', 'resource_missing');
  return { object: 'list', data: matching.slice(after, after + limit), has_more: matching.length > after + limit, url: '' };
}

/** Parameters of an endpoint that only reads one object. */
export function readOne(call: Call): void {
  readParameters(call.parameters, { expand });
}
