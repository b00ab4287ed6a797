import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, forgetLoaded, idOf, mutationPayload, Reader, SignedIn } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { ChangeMemberRole } from '../actions/change-member-role.js';
import { InviteMember } from '../actions/invite-member.js';
import { RemoveMember } from '../actions/remove-member.js';
import { membershipById } from '../data/member-query.js';
import { MemberChangeRoleInput, MemberInviteInput, MemberRemoveInput } from './member.inputs.js';
import { MembershipObject } from './membership.object.js';
import { OrganisationLoader } from './organisation.loader.js';
import { OrganisationObject } from './organisation.object.js';
import { SessionCookie } from './session-cookie.js';

interface WithMembership {
  readonly membership: MembershipObject;
}
interface WithOrganisation {
  readonly organisation: OrganisationObject;
}
const membershipField = { membership: { type: () => MembershipObject, description: 'The membership as it is now.' } } as const;
const organisationField = { organisation: { type: () => OrganisationObject, description: 'The organisation as it is now.' } } as const;

const invite = mutationPayload<WithMembership>('MemberInvite', membershipField, [
  'NOT_FOUND', 'ROLE_INSUFFICIENT', 'ROLE_NOT_IN_KIND', 'EMAIL_INVALID', 'PERSON_UNKNOWN', 'ALREADY_MEMBER', 'TOO_MANY_ATTEMPTS',
]);
const remove = mutationPayload<WithOrganisation>('MemberRemove', organisationField, ['NOT_FOUND', 'ROLE_INSUFFICIENT', 'LAST_OWNER']);
const changeRole = mutationPayload<WithMembership>('MemberChangeRole', membershipField, ['NOT_FOUND', 'ROLE_INSUFFICIENT', 'ROLE_NOT_IN_KIND', 'LAST_OWNER']);

/** What is done to members. */
@Resolver()
export class MemberMutations {
  constructor(
    private readonly reader: Reader,
    private readonly organisations: OrganisationLoader,
    private readonly cookie: SessionCookie,
    private readonly inviting: InviteMember,
    private readonly removing: RemoveMember,
    private readonly changing: ChangeMemberRole,
  ) {}

  @Allow('identity.member.manage')
  @Mutation(() => invite.Payload, { description: 'Makes a person who has an account a member.' })
  memberInvite(@Args('input') input: MemberInviteInput, @Context() context: RequestContext): Promise<WithMembership> {
    return invite.answer(context.caller, async () => {
      const organisationId = idOf('Organisation', input.organisationId, ['input', 'organisationId']);
      const membershipId = await this.inviting.run(context.caller, { ...input, organisationId });
      forgetLoaded(context);
      return this.answer(membershipId);
    });
  }

  @SignedIn()
  @Mutation(() => remove.Payload, { description: 'Ends a membership; the own one too. An organisation keeps at least one owner.' })
  memberRemove(@Args('input') input: MemberRemoveInput, @Context() context: RequestContext): Promise<WithOrganisation> {
    return remove.answer(context.caller, async () => {
      const organisationId = await this.removing.run(context.caller, idOf('Membership', input.membershipId, ['input', 'membershipId']));
      await this.cookie.renew(context);
      return { organisation: await this.organisations.existing(context, organisationId) };
    });
  }

  @Allow('identity.member.manage')
  @Mutation(() => changeRole.Payload, { description: 'Gives a member another role. An organisation keeps at least one owner.' })
  memberChangeRole(@Args('input') input: MemberChangeRoleInput, @Context() context: RequestContext): Promise<WithMembership> {
    return changeRole.answer(context.caller, async () => {
      const membershipId = idOf('Membership', input.membershipId, ['input', 'membershipId']);
      await this.changing.run(context.caller, { membershipId, role: input.role });
      await this.cookie.renew(context);
      return this.answer(membershipId);
    });
  }

  private async answer(membershipId: string): Promise<WithMembership> {
    const row = await membershipById(this.reader, membershipId);
    if (!row) throw new Error('the membership ended meanwhile');
    return { membership: MembershipObject.of(row) };
  }
}
