import { normaliseOwnerName } from '../../rules/index.js';
import type { OwnershipRecord } from '../right-record.js';

/** What is known of a right's owners. */
export interface OwnersKnown {
  readonly owners: readonly string[];
  readonly ownersAsOf: string | null;
  readonly ownersProtected: boolean;
  readonly ownerships: number;
}

/** What to do with the owners that a row names. */
export type OwnersDecision =
  | { readonly action: 'KEEP' | 'ADD' | 'REWRITE' | 'SUCCEED' }
  /** They differ from owners that people confirmed, or nobody can tell which are newer: a person has to look. */
  | { readonly action: 'DIFFERS'; readonly names: readonly string[] };

/**
 * Decides whether the owners of a row take the place of those that are known. Each holds as of a day: the later day wins,
 * and of one day the later import; owners that people confirmed are never replaced.
 */
export function decideOwners(incoming: OwnershipRecord, known: OwnersKnown): OwnersDecision {
  const names = incoming.periods.at(-1)?.owners.map(({ name }) => name) ?? [];
  if (names.length === 0) return { action: 'KEEP' };
  if (known.ownerships === 0) return { action: 'ADD' };
  const history = incoming.periods.reduce((count, { owners }) => count + owners.length, 0);
  const same = keys(names) === keys(known.owners);
  const notOlder = known.ownersAsOf === null || (incoming.asOf !== null && incoming.asOf >= known.ownersAsOf);
  if (known.ownersProtected) return same || !notOlder || incoming.asOf === null ? { action: 'KEEP' } : { action: 'DIFFERS', names };
  if (same) return notOlder && history > known.ownerships ? { action: 'REWRITE' } : { action: 'KEEP' };
  if (incoming.asOf === null && known.ownersAsOf !== null) return { action: 'DIFFERS', names };
  if (!notOlder) return { action: 'KEEP' };
  const succeeds = incoming.periods.length === 1 && incoming.asOf !== null && known.ownersAsOf !== null && incoming.asOf > known.ownersAsOf;
  return { action: succeeds ? 'SUCCEED' : 'REWRITE' };
}

function keys(names: readonly string[]): string {
  return names.map(normaliseOwnerName).sort().join('|');
}
