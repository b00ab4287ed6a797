import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import { PublishListing, publishListingCodes } from '../actions/publish-listing.js';
import { ResumeListing, resumeListingCodes } from '../actions/resume-listing.js';
import { ReturnListing, returnListingCodes } from '../actions/return-listing.js';
import { SuspendListing, suspendListingCodes } from '../actions/suspend-listing.js';
import { listingField, listingPath } from './listing-field.js';
import type { WithListing } from './listing-field.js';
import { ListingPublishInput, ListingResumeInput, ListingReturnInput, ListingSuspendInput } from './listing.inputs.js';
import { ListingLoader } from './listing.loader.js';

const payload = (name: string, codes: readonly string[]): MutationPayload<WithListing> => mutationPayload<WithListing>(name, listingField, codes);

const returning = payload('ListingReturn', returnListingCodes);
const publish = payload('ListingPublish', publishListingCodes);
const suspend = payload('ListingSuspend', suspendListingCodes);
const resume = payload('ListingResume', resumeListingCodes);

/** What the centre does with listings. */
@Resolver()
export class ReviewMutations {
  constructor(
    private readonly listings: ListingLoader,
    private readonly publishing: PublishListing,
    private readonly sendingBack: ReturnListing,
    private readonly suspending: SuspendListing,
    private readonly resuming: ResumeListing,
  ) {}

  @Allow('market.listing.review')
  @Mutation(() => publish.Payload, { description: 'Passes the review: the listing is published and its term begins.' })
  listingPublish(@Args('input') input: ListingPublishInput, @Context() context: RequestContext): Promise<WithListing> {
    return publish.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.publishing.run(context.caller, { listingId });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.review')
  @Mutation(() => returning.Payload, { description: 'Sends a listing back to its seller with the reasons.' })
  listingReturn(@Args('input') input: ListingReturnInput, @Context() context: RequestContext): Promise<WithListing> {
    return returning.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.sendingBack.run(context.caller, { listingId, reason: input.reason });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.review')
  @Mutation(() => suspend.Payload, { description: 'Takes a listing out of the market for a time; its term stands still.' })
  listingSuspend(@Args('input') input: ListingSuspendInput, @Context() context: RequestContext): Promise<WithListing> {
    return suspend.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.suspending.run(context.caller, { listingId, reason: input.reason });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.review')
  @Mutation(() => resume.Payload, { description: 'Brings a suspended listing back; the time of the suspension is added to its term.' })
  listingResume(@Args('input') input: ListingResumeInput, @Context() context: RequestContext): Promise<WithListing> {
    return resume.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.resuming.run(context.caller, { listingId });
      return this.answer(context, listingId);
    });
  }

  private async answer(context: RequestContext, listingId: string): Promise<WithListing> {
    return { listing: await this.listings.fresh(context, listingId) };
  }
}
