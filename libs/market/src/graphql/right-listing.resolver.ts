import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { RightObject } from '@haihe/registry';
import { ListingLoader } from './listing.loader.js';
import { ListingObject } from './listing.object.js';

/** The market's part of a right. */
@Resolver(() => RightObject)
export class RightListingResolver {
  constructor(private readonly listings: ListingLoader) {}

  @AsParent()
  @ResolveField('listing', () => ListingObject, { nullable: true, description: 'Its live listing, when the caller may see it.' })
  async listingOf({ row }: RightObject, _: unknown, context: RequestContext): Promise<ListingObject | null> {
    return (await this.listings.liveOfRight(context, row.id)) ?? null;
  }
}
