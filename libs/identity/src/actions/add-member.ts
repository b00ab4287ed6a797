import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { MembershipEntity } from '../data/membership.entity.js';
import type { MemberRole } from '../rules/index.js';

/** Who joins what as what. */
export interface NewMember {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: MemberRole;
}

/**
 * Writes a membership. Checks nothing but what the database checks: for the actions and for seeding.
 *
 * @returns the membership's id
 * @throws a violation of `membership_once` when the person is a member already
 */
export async function addMember(tx: Tx, member: NewMember): Promise<string> {
  const id = newId();
  await tx.manager.insert(MembershipEntity, { id, ...member, since: tx.now, actedAt: null });
  const { personId, organisationId, role } = member;
  await tx.audit({ action: 'member.add', subjectType: 'Organisation', subjectId: organisationId, detail: { personId, role } });
  return id;
}
