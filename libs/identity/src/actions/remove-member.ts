import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { MembershipEntity } from '../data/membership.entity.js';
import { identityNotices } from '../rules/index.js';
import { personOf } from './caller-person.js';
import { keepAnOwner } from './keep-an-owner.js';
import { lockMembership } from './lock-membership.js';
import { notify } from './notify.js';
import { requireManagement } from './require-management.js';

/** Ends a membership: somebody else's, or one's own. Sessions that act by it act for nobody from then on. */
@Injectable()
export class RemoveMember {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the id of the organisation
   * @throws Refusal NOT_FOUND, ROLE_INSUFFICIENT, LAST_OWNER
   */
  async run(caller: Caller, membershipId: string): Promise<string> {
    const { id: callerId, name: by } = personOf(caller);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { membership, organisation } = await lockMembership(tx, membershipId);
      const { personId, role, organisationId } = membership;
      if (personId !== callerId) await requireManagement(tx, caller, membership);
      await keepAnOwner(tx, membership);
      await tx.manager.delete(MembershipEntity, { id: membershipId });
      await tx.audit({ action: 'member.remove', subjectType: 'Organisation', subjectId: organisationId, detail: { personId, role } });
      if (personId !== callerId) {
        await notify(tx, { personId, kind: identityNotices['identity.member-removed'], params: { organisation: organisation.name, by } });
      }
      return organisationId;
    });
  }
}
