import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, connectionOf, PageArgs, pageSize, Reader, readPlace, toConnection } from '@haihe/platform';
import type { ConnectionOf } from '@haihe/platform';
import { verificationQueue } from '../data/organisation-query.js';
import { OrganisationObject } from './organisation.object.js';

const { Connection: OrganisationConnection } = connectionOf('Organisation', () => OrganisationObject);

/** The centre's queue. */
@Resolver()
export class VerificationQueueResolver {
  constructor(private readonly reader: Reader) {}

  @Allow('identity.organisation.verify')
  @Query(() => OrganisationConnection, { description: 'Organisations that wait for the centre, the longest waiting first.' })
  async organisationsToVerify(@Args() page: PageArgs): Promise<ConnectionOf<OrganisationObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await verificationQueue(this.reader, first + 1, readPlace(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], (row) => OrganisationObject.of(row));
  }
}
