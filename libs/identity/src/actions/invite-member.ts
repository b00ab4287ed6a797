import { Injectable } from '@nestjs/common';
import { actorOf, Transactor, violatedConstraint } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { render } from '@haihe/platform/errors';
import { PersonEntity } from '../data/person.entity.js';
import { identityNotices, identityRefusals, mayManage, memberRoleTitles, normaliseEmail, rolesOf } from '../rules/index.js';
import type { MemberRole } from '../rules/index.js';
import { addMember } from './add-member.js';
import { AttemptLimits } from './attempt-limits.js';
import { personOf } from './caller-person.js';
import { lockOwnOrganisation } from './lock-own-organisation.js';
import { notify } from './notify.js';

/** Makes a person who has an account a member. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly transactor: Transactor,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * @returns the membership's id
   * @throws Refusal NOT_FOUND, ROLE_INSUFFICIENT, ROLE_NOT_IN_KIND, EMAIL_INVALID, PERSON_UNKNOWN, ALREADY_MEMBER, TOO_MANY_ATTEMPTS
   */
  async run(caller: Caller, input: { readonly organisationId: string; readonly email: string; readonly role: MemberRole }): Promise<string> {
    const { organisationId, role } = input;
    const emailPath = ['input', 'email'];
    const email = normaliseEmail(input.email);
    if (email === undefined) throw identityRefusals.refuse('EMAIL_INVALID', { path: emailPath });
    const { id: callerId, name: by } = personOf(caller);
    // Otherwise an administrator could try out which addresses have accounts.
    await this.limits.invite(callerId);
    try {
      return await this.transactor.run(actorOf(caller), async (tx) => {
        const { organisation, standing } = await lockOwnOrganisation(tx, caller, organisationId, 'identity.member.manage', ['input', 'organisationId']);
        if (!rolesOf(organisation.kind).includes(role)) {
          throw identityRefusals.refuse('ROLE_NOT_IN_KIND', { path: ['input', 'role'], params: { role: render(memberRoleTitles[role], caller.locale) } });
        }
        if (!mayManage(standing.role, role)) throw identityRefusals.refuse('ROLE_INSUFFICIENT', { path: ['input', 'role'] });
        const person = await tx.manager.findOneBy(PersonEntity, { email });
        if (!person) throw identityRefusals.refuse('PERSON_UNKNOWN', { path: emailPath });
        const membershipId = await addMember(tx, { personId: person.id, organisationId, role });
        await notify(tx, {
          personId: person.id,
          kind: identityNotices['identity.member-invited'],
          params: { organisation: organisation.name, role: memberRoleTitles[role], by },
          link: '/organisation',
        });
        return membershipId;
      });
    } catch (failure) {
      if (violatedConstraint(failure) === 'membership_once') throw identityRefusals.refuse('ALREADY_MEMBER', { path: emailPath });
      throw failure;
    }
  }
}
