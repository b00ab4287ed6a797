import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Context, PageArgs, pageSize, Reader, readPlace, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { dealsInQueue } from '../../data/queries/listing-pages.js';
import type { DealQueue } from '../../data/queries/listing-pages.js';
import { DealLoader } from '../deal.loader.js';
import { DealConnection } from '../deal.object.js';
import type { DealObject } from '../deal.object.js';
import { DealQueueEnum } from './settlement-enums.js';

/** The deals in which something waits for the centre. */
@Resolver()
export class DealsForCentreResolver {
  constructor(
    private readonly reader: Reader,
    private readonly deals: DealLoader,
  ) {}

  @Allow('market.deal.decide')
  @Query(() => DealConnection, { description: 'Deals for the centre by what is to be decided, the longest waiting first.' })
  async dealsForCentre(
    @Args('queue', { type: () => DealQueueEnum, description: 'What waits.' }) queue: DealQueue,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<ConnectionOf<DealObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await dealsInQueue(this.reader, queue, first + 1, readPlace(page.after));
    const loaded = await Promise.all(rows.map(async ({ id, place }) => ({ id, place, deal: await this.deals.byId(context, id) })));
    const known = loaded.flatMap(({ id, place, deal }) => (deal ? [{ id, place, deal }] : []));
    return toConnection(known, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], ({ deal }) => deal);
  }
}
