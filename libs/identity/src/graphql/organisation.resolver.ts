import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, Context, parseGlobalId, Public, registerNode } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { maskUscc } from '../rules/index.js';
import { availableActions } from './available-actions.js';
import { OrganisationActionEnum } from './enums.js';
import type { OrganisationAction } from './enums.js';
import { MemberLoader } from './member.loader.js';
import { MembershipObject } from './membership.object.js';
import { OrganisationLoader } from './organisation.loader.js';
import { OrganisationObject } from './organisation.object.js';
import { mayKnow, seesWhole } from './who-sees.js';

/** Organisations, and the fields of them that depend on who asks. */
@Resolver(() => OrganisationObject)
export class OrganisationResolver {
  constructor(
    private readonly organisations: OrganisationLoader,
    private readonly members: MemberLoader,
  ) {
    registerNode('Organisation', (context, id) => this.visible(context, id));
  }

  @Public()
  @Query(() => OrganisationObject, { nullable: true, description: 'An organisation that the centre has known, or the own one; null otherwise.' })
  async organisation(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<OrganisationObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'Organisation' ? ((await this.visible(context, parsed.id)) ?? null) : null;
  }

  @AsParent()
  @ResolveField(() => String, { nullable: true, description: 'Unified social credit code; masked for strangers.' })
  uscc({ row }: OrganisationObject, _: unknown, { caller }: RequestContext): string {
    return seesWhole(caller, row.id) ? row.uscc : maskUscc(row.uscc);
  }

  @AsParent()
  @ResolveField(() => String, { nullable: true, description: 'The last word in the verification: the applicant’s while pending, the centre’s afterwards. Null for strangers.' })
  verificationNote({ row }: OrganisationObject, _: unknown, { caller }: RequestContext): string | null {
    return seesWhole(caller, row.id) ? row.verificationNote : null;
  }

  @AsParent()
  @ResolveField('members', () => [MembershipObject], { description: 'Its people, for those who act for it and for the centre; empty for strangers.' })
  async membersOf({ row }: OrganisationObject, _: unknown, context: RequestContext): Promise<MembershipObject[]> {
    if (!seesWhole(context.caller, row.id)) return [];
    return (await this.members.ofOrganisation(context, row.id)).map((membership) => MembershipObject.of(membership));
  }

  @AsParent()
  @ResolveField(() => [OrganisationActionEnum], { description: 'What the caller may do with it now.' })
  async availableActions({ row }: OrganisationObject, _: unknown, context: RequestContext): Promise<OrganisationAction[]> {
    const { caller } = context;
    if (!caller.person || !seesWhole(caller, row.id)) return [];
    const own = await this.members.ofPerson(context, caller.person.id);
    return availableActions(caller, row, own.some(({ organisationId }) => organisationId === row.id));
  }

  private async visible(context: RequestContext, id: string): Promise<OrganisationObject | undefined> {
    const organisation = await this.organisations.byId(context, id);
    return organisation && mayKnow(context.caller, organisation.row) ? organisation : undefined;
  }
}
