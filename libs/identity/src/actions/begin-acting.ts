import type { Caller, Tx } from '@haihe/platform';
import { MembershipEntity } from '../data/membership.entity.js';
import { SessionEntity } from '../data/session.entity.js';

/** Lets the caller's session act by a membership, and the next session begin with it. */
export async function beginActing(tx: Tx, caller: Caller, membershipId: string): Promise<void> {
  await tx.manager.update(MembershipEntity, { id: membershipId }, { actedAt: tx.now });
  if (caller.sessionId !== undefined) await tx.manager.update(SessionEntity, { id: caller.sessionId }, { membershipId });
}
