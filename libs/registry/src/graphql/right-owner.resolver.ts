import { ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { AsParent } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { RightOwnerObject } from './right-owner.object.js';

/** The organisation behind an owner. */
@Resolver(() => RightOwnerObject)
export class RightOwnerResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @AsParent()
  @ResolveField(() => OrganisationObject, { nullable: true, description: 'The organisation of the exchange that the owner is, once the centre confirmed it.' })
  async organisation({ organisationId }: RightOwnerObject, _: unknown, context: RequestContext): Promise<OrganisationObject | null> {
    return organisationId === null ? null : this.organisations.existing(context, organisationId);
  }
}
