import { Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, CurrentCaller, Public, Reader } from '@haihe/platform';
import type { Caller, RequestContext } from '@haihe/platform';
import { unreadNotices } from '../data/notice-query.js';
import { MemberLoader } from './member.loader.js';
import { MembershipObject } from './membership.object.js';
import { PersonObject } from './person.object.js';
import { ViewerObject } from './viewer.object.js';

/** Who is signed in. */
@Resolver(() => ViewerObject)
export class ViewerResolver {
  constructor(
    private readonly members: MemberLoader,
    private readonly reader: Reader,
  ) {}

  @Public()
  @Query(() => ViewerObject, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@CurrentCaller() caller: Caller): ViewerObject | null {
    return ViewerObject.of(caller);
  }

  @AsParent()
  @ResolveField(() => PersonObject, { description: 'The person.' })
  person({ personId }: ViewerObject, _: unknown, context: RequestContext): Promise<PersonObject> {
    return this.members.person(context, personId);
  }

  @AsParent()
  @ResolveField(() => MembershipObject, { nullable: true, description: 'By which membership he acts in this session.' })
  async acting({ personId, membershipId }: ViewerObject, _: unknown, context: RequestContext): Promise<MembershipObject | null> {
    if (membershipId === undefined) return null;
    const acting = (await this.members.ofPerson(context, personId)).find(({ id }) => id === membershipId);
    return acting ? MembershipObject.of(acting) : null;
  }

  @AsParent()
  @ResolveField(() => [MembershipObject], { description: 'Every organisation that he may act for.' })
  async memberships({ personId }: ViewerObject, _: unknown, context: RequestContext): Promise<MembershipObject[]> {
    return (await this.members.ofPerson(context, personId)).map((row) => MembershipObject.of(row));
  }

  @AsParent()
  @ResolveField(() => Int, { description: 'How many notices he has not read.' })
  unreadCount({ personId }: ViewerObject): Promise<number> {
    return unreadNotices(this.reader, personId);
  }
}
