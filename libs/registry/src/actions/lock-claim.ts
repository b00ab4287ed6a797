import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { lockRights, rightClaimAggregate } from '../data/aggregates.js';
import { readClaims, readOpenClaims } from '../data/queries/right-claims.js';
import type { RightClaimRow } from '../data/queries/right-claims.js';

/** A claim under lock, with the claims of others to the same right that are open. */
export interface LockedClaim {
  readonly claim: RightClaimRow;
  readonly others: readonly RightClaimRow[];
}

/**
 * Finds a claim before its locks are taken: whose it is decides what is locked first.
 *
 * @throws Refusal NOT_FOUND at the given path
 */
export async function findClaim(tx: Tx, claimId: string, path: readonly string[]): Promise<RightClaimRow> {
  const claim = (await readClaims(tx, [claimId])).get(claimId);
  if (!claim) throw commonRefusals.refuse('NOT_FOUND', { path });
  return claim;
}

/** Locks the right, then its open claims and this one, and reads them again: nothing about them changes until the commit. */
export async function lockClaim(tx: Tx, found: RightClaimRow): Promise<LockedClaim> {
  await lockRights(tx, [found.rightId]);
  const open = await readOpenClaims(tx, [found.rightId]);
  await tx.lock(rightClaimAggregate, [found.id, ...open.map(({ id }) => id)]);
  const claim = await findClaim(tx, found.id, ['input', 'claimId']);
  const others = (await readOpenClaims(tx, [found.rightId])).filter(({ id }) => id !== found.id);
  return { claim, others };
}
