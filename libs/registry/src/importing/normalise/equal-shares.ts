import type { OwnerRecord } from '../right-record.js';

/** Owners whose shares nobody stated: equal parts (民法典 Art. 309, for lack of an agreement and of known contributions). */
export function equalShares(names: readonly string[]): OwnerRecord[] {
  const distinct = [...new Set(names)];
  return distinct.map((name) => ({ name, numerator: 1, denominator: distinct.length, stated: distinct.length === 1 }));
}
