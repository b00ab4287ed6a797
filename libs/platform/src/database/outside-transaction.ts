import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();

/** Runs work so that {@link demandOutsideTransaction} knows of it. */
export function insideTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  return inside.run(true, work);
}

/**
 * Stands before everything that reaches outside the database: a transaction that waits for somebody else holds its locks as
 * long as he likes, and what was done outside is not undone when it rolls back.
 *
 * @param what in the message
 * @throws Error when a transaction is open in this course of calls (a defect of the caller)
 */
export function demandOutsideTransaction(what: string): void {
  if (inside.getStore()) throw new Error(`${what} was asked for inside a transaction: commit first, then call`);
}
