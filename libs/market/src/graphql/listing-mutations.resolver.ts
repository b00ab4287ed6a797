import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import { AmendListing, amendListingCodes } from '../actions/amend-listing.js';
import { CreateListing, createListingCodes } from '../actions/create-listing.js';
import { EditListing, editListingCodes } from '../actions/edit-listing.js';
import { RecallListing, recallListingCodes } from '../actions/recall-listing.js';
import { SubmitListing, submitListingCodes } from '../actions/submit-listing.js';
import { WithdrawListing, withdrawListingCodes } from '../actions/withdraw-listing.js';
import { listingField, listingPath } from './listing-field.js';
import type { WithListing } from './listing-field.js';
import { ListingAmendInput, ListingCreateInput, ListingEditInput, ListingRecallInput, ListingSubmitInput, ListingWithdrawInput } from './listing.inputs.js';
import { ListingLoader } from './listing.loader.js';
import { readContent } from './read-content.js';

const payload = (name: string, codes: readonly string[]): MutationPayload<WithListing> => mutationPayload<WithListing>(name, listingField, codes);

const create = payload('ListingCreate', createListingCodes);
const edit = payload('ListingEdit', editListingCodes);
const submit = payload('ListingSubmit', submitListingCodes);
const recall = payload('ListingRecall', recallListingCodes);
const amend = payload('ListingAmend', amendListingCodes);
const withdraw = payload('ListingWithdraw', withdrawListingCodes);

/** What sellers do with their listings. */
@Resolver()
export class ListingMutations {
  constructor(
    private readonly listings: ListingLoader,
    private readonly creating: CreateListing,
    private readonly editing: EditListing,
    private readonly submitting: SubmitListing,
    private readonly recalling: RecallListing,
    private readonly amending: AmendListing,
    private readonly withdrawing: WithdrawListing,
  ) {}

  @Allow('market.listing.write')
  @Mutation(() => create.Payload, { description: 'Drafts a listing of one right or several.' })
  listingCreate(@Args('input') input: ListingCreateInput, @Context() context: RequestContext): Promise<WithListing> {
    return create.answer(context.caller, async () => {
      const rightIds = input.rightIds.map((id) => idOf('Right', id, ['input', 'rightIds']));
      return this.answer(context, await this.creating.run(context.caller, { rightIds, mode: input.mode, content: readContent(input) }));
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => edit.Payload, { description: 'Changes what a draft or returned listing says.' })
  listingEdit(@Args('input') input: ListingEditInput, @Context() context: RequestContext): Promise<WithListing> {
    return edit.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.editing.run(context.caller, { listingId, content: readContent(input) });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => submit.Payload, { description: 'Hands a listing to the centre for review; its rights are taken up from here.' })
  listingSubmit(@Args('input') input: ListingSubmitInput, @Context() context: RequestContext): Promise<WithListing> {
    return submit.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.submitting.run(context.caller, { listingId });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => recall.Payload, { description: 'Takes a listing back from review.' })
  listingRecall(@Args('input') input: ListingRecallInput, @Context() context: RequestContext): Promise<WithListing> {
    return recall.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.recalling.run(context.caller, { listingId });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => amend.Payload, { description: 'Changes a published or expired listing: the next version goes to review and is published with a new term. Open offers end.' })
  listingAmend(@Args('input') input: ListingAmendInput, @Context() context: RequestContext): Promise<WithListing> {
    return amend.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.amending.run(context.caller, { listingId, note: input.note, content: readContent(input) });
      return this.answer(context, listingId);
    });
  }

  @Allow('market.listing.write')
  @Mutation(() => withdraw.Payload, { description: 'Takes a listing out of the market for good. Open offers end.' })
  listingWithdraw(@Args('input') input: ListingWithdrawInput, @Context() context: RequestContext): Promise<WithListing> {
    return withdraw.answer(context.caller, async () => {
      const listingId = idOf('Listing', input.listingId, listingPath);
      await this.withdrawing.run(context.caller, { listingId, reason: input.reason });
      return this.answer(context, listingId);
    });
  }

  private async answer(context: RequestContext, listingId: string): Promise<WithListing> {
    return { listing: await this.listings.fresh(context, listingId) };
  }
}
