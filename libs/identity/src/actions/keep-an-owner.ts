import type { Tx } from '@haihe/platform';
import { MembershipEntity } from '../data/membership.entity.js';
import { identityRefusals } from '../rules/index.js';

/**
 * Demands that an organisation keeps an owner when this one goes. The organisation must be locked.
 *
 * @throws Refusal LAST_OWNER
 */
export async function keepAnOwner(tx: Tx, leaving: MembershipEntity): Promise<void> {
  if (leaving.role !== 'OWNER') return;
  const owners = await tx.manager.countBy(MembershipEntity, { organisationId: leaving.organisationId, role: 'OWNER' });
  if (owners < 2) throw identityRefusals.refuse('LAST_OWNER', { path: ['input', 'membershipId'] });
}
