import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import type { MembershipEntity } from '../data/membership.entity.js';
import { identityRefusals, mayManage } from '../rules/index.js';
import { requirePermission } from './require-permission.js';
import type { Standing } from './require-permission.js';

/**
 * Demands that the caller manages this member now.
 *
 * @throws Refusal NOT_FOUND when it is not the organisation that he acts for
 * @throws Refusal ROLE_INSUFFICIENT
 */
export async function requireManagement(tx: Tx, caller: Caller, membership: MembershipEntity): Promise<Standing> {
  const path = ['input', 'membershipId'];
  if (caller.acting?.organisationId !== membership.organisationId) throw commonRefusals.refuse('NOT_FOUND', { path });
  const standing = await requirePermission(tx, caller, 'identity.member.manage');
  if (!mayManage(standing.role, membership.role)) throw identityRefusals.refuse('ROLE_INSUFFICIENT', { path });
  return standing;
}
