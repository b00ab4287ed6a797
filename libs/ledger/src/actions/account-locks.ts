import type { Tx } from '@haihe/platform';
import { accountAggregate } from '../data/aggregates.js';

/** Accounts that open transactions hold. */
const held = new WeakMap<Tx, ReadonlySet<string>>();

/** Whether the transaction holds accounts. */
export function holdsAccounts(tx: Tx): boolean {
  return held.has(tx);
}

/**
 * Notes that the transaction is about to hold accounts. It takes them in one round: within a round ids rise, but a second one
 * could ask for a lower id than the first, and two transactions would wait for each other in a circle.
 *
 * @returns whether they still have to be locked
 * @throws Error for a second round (a defect of the caller, found by the first test that runs it)
 * @throws Error when something is locked afterwards that stands before accounts in the order of locks
 */
export async function claimAccounts(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const before = held.get(tx);
  if (before) {
    if (ids.every((id) => before.has(id))) return false;
    throw new Error('a transaction locks all its accounts at once: call lockAccounts with every account before the first posting');
  }
  await tx.lock(accountAggregate, []);
  held.set(tx, new Set(ids));
  return true;
}
