import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { render } from '@haihe/platform/errors';
import { MembershipEntity } from '../data/membership.entity.js';
import { identityNotices, identityRefusals, mayManage, memberRoleTitles, rolesOf } from '../rules/index.js';
import type { MemberRole } from '../rules/index.js';
import { personOf } from './caller-person.js';
import { keepAnOwner } from './keep-an-owner.js';
import { lockMembership } from './lock-membership.js';
import { notify } from './notify.js';
import { requireManagement } from './require-management.js';

/** Gives a member another role. */
@Injectable()
export class ChangeMemberRole {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal NOT_FOUND, ROLE_INSUFFICIENT, ROLE_NOT_IN_KIND, LAST_OWNER */
  async run(caller: Caller, input: { readonly membershipId: string; readonly role: MemberRole }): Promise<void> {
    const { membershipId, role } = input;
    const { id: callerId, name: by } = personOf(caller);
    await this.transactor.run(actorOf(caller), async (tx) => {
      const { membership, organisation } = await lockMembership(tx, membershipId);
      const standing = await requireManagement(tx, caller, membership);
      if (!rolesOf(organisation.kind).includes(role)) {
        throw identityRefusals.refuse('ROLE_NOT_IN_KIND', { path: ['input', 'role'], params: { role: render(memberRoleTitles[role], caller.locale) } });
      }
      if (!mayManage(standing.role, role)) throw identityRefusals.refuse('ROLE_INSUFFICIENT', { path: ['input', 'role'] });
      if (role === membership.role) return;
      await keepAnOwner(tx, membership);
      await tx.manager.update(MembershipEntity, { id: membershipId }, { role });
      const { personId, organisationId } = membership;
      await tx.audit({ action: 'member.change-role', subjectType: 'Organisation', subjectId: organisationId, detail: { personId, from: membership.role, to: role } });
      if (personId !== callerId) {
        const params = { organisation: organisation.name, role: memberRoleTitles[role], by };
        await notify(tx, { personId, kind: identityNotices['identity.role-changed'], params, link: '/organisation' });
      }
    });
  }
}
