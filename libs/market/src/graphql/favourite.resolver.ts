import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Context, idOf, mutationPayload, SignedIn } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { KeepFavourite, keepFavouriteCodes } from '../actions/keep-favourite.js';
import { listingField, listingPath } from './listing-field.js';
import { ListingFavouriteInput } from './listing.inputs.js';
import { ListingLoader } from './listing.loader.js';
import type { ListingObject } from './listing.object.js';

/** Null when it left the market and nothing else ties the caller to it. */
interface WithListingOrNone {
  readonly listing: ListingObject | null;
}

const keep = mutationPayload<WithListingOrNone>('ListingFavourite', listingField, keepFavouriteCodes);

/** Favourites of people. */
@Resolver()
export class FavouriteResolver {
  constructor(
    private readonly listings: ListingLoader,
    private readonly keeping: KeepFavourite,
  ) {}

  @SignedIn()
  @Mutation(() => keep.Payload, { description: 'Keeps a listing as a favourite of the caller, or no longer.' })
  listingFavourite(@Args('input') input: ListingFavouriteInput, @Context() context: RequestContext): Promise<WithListingOrNone> {
    return keep.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      const seen = await this.listings.byId(context, listingId);
      await this.keeping.run(context.caller, { listingId, favourite: input.favourite });
      return { listing: seen ?? null };
    });
  }
}
