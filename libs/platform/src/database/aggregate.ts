/** A kind of thing that is locked as a whole, with its place in the one order in which locks are taken. */
export interface Aggregate {
  readonly name: string;
  /** Qualified table whose row is locked; its key column is `id`. */
  readonly table: string;
  /** Locks are taken in rising rank and, within one kind, in rising id, so that no two transactions wait in a circle. */
  readonly rank: number;
}

const known = new Map<number, Aggregate>();

/**
 * Declares an aggregate. The ranks of all areas are listed in docs/decisions/0002-transactions-and-locks.md.
 *
 * @throws Error when the rank is taken by another aggregate
 */
export function defineAggregate(aggregate: Aggregate): Aggregate {
  const taken = known.get(aggregate.rank);
  if (taken && taken.name !== aggregate.name) throw new Error(`rank ${aggregate.rank} of ${aggregate.name} is taken by ${taken.name}`);
  known.set(aggregate.rank, aggregate);
  return aggregate;
}
