import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, registerNode } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { MemberLoader } from './member.loader.js';
import { MembershipObject } from './membership.object.js';
import { OrganisationLoader } from './organisation.loader.js';
import { OrganisationObject } from './organisation.object.js';
import { PersonObject } from './person.object.js';

/** The two ends of a membership. */
@Resolver(() => MembershipObject)
export class MembershipResolver {
  constructor(
    private readonly organisations: OrganisationLoader,
    private readonly members: MemberLoader,
  ) {
    registerNode('Person', async (context, id) => (context.caller.person?.id === id ? this.members.person(context, id) : undefined));
  }

  @AsParent()
  @ResolveField(() => PersonObject, { description: 'Who.' })
  person({ row }: MembershipObject, _: unknown, context: RequestContext): Promise<PersonObject> {
    return this.members.person(context, row.personId);
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { description: 'For whom.' })
  organisation({ row }: MembershipObject, _: unknown, context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.organisationId);
  }
}
