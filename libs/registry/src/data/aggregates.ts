import { defineAggregate } from '@haihe/platform';
import type { Tx } from '@haihe/platform';

/** A right with its owners, encumbrances and listings: whoever changes one of these locks the right first. */
export const rightAggregate = defineAggregate({ name: 'right', table: 'registry.ip_right', rank: 200 });

/** A claim to a right; locked after the right that it is about. */
export const rightClaimAggregate = defineAggregate({ name: 'right-claim', table: 'registry.right_claim', rank: 220 });

/** An import of a file. */
export const importRunAggregate = defineAggregate({ name: 'import-run', table: 'registry.import_run', rank: 240 });

/** Locks rights, in the order of their ids. Rights that do not exist are passed over: read afterwards which do. */
export async function lockRights(tx: Tx, rightIds: readonly string[]): Promise<void> {
  await tx.lock(rightAggregate, rightIds);
}
