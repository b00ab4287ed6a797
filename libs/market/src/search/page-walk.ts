import type { TypedFastBitSet } from 'typedfastbitset';
import type { SortedOrder } from './sorted-order.js';

/** Where a page begins: after the entry with this key and number. */
export interface Place {
  readonly key: number;
  readonly no: number;
}

/**
 * The next entries of a set in an order.
 *
 * A large set is found by walking the order, where hits are close together; a small one by picking the best of its
 * members. Either way the work does not grow with the table for rare and common words alike.
 *
 * @param size how many members the set has
 */
export function walk(order: SortedOrder, set: TypedFastBitSet, size: number, after: Place | undefined, limit: number): number[] {
  if (size === 0 || limit === 0) return [];
  return size * size > order.size * limit ? walkOrder(order, set, after, limit) : pickBest(order, set, after, limit);
}

function walkOrder(order: SortedOrder, set: TypedFastBitSet, after: Place | undefined, limit: number): number[] {
  const found: number[] = [];
  for (let index = after ? order.firstAfter(after.key, after.no) : 0; found.length < limit; index += 1) {
    const no = order.at(index);
    if (no === undefined) break;
    if (set.has(no)) found.push(no);
  }
  return found;
}

function pickBest(order: SortedOrder, set: TypedFastBitSet, after: Place | undefined, limit: number): number[] {
  const best: number[] = [];
  const compare = (a: number, b: number): number => order.compare(order.keyOf(a), a, order.keyOf(b), b);
  set.forEach((no) => {
    if (after && order.compare(order.keyOf(no), no, after.key, after.no) <= 0) return;
    const last = best[limit - 1];
    if (last !== undefined && compare(no, last) > 0) return;
    let at = best.length;
    while (at > 0 && compare(no, best[at - 1] ?? no) < 0) at -= 1;
    best.splice(at, 0, no);
    if (best.length > limit) best.pop();
  });
  return best;
}
