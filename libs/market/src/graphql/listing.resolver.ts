import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { AsParent, load, MoneyObject, registerNode, StoredFiles } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { AttachmentObject, RightLoaders, RightObject } from '@haihe/registry';
import { actorOn } from '../actions/listing-actor.js';
import { availableListingActions, checkRights, isOpenOffer, mayOpenAttachment, renderCheck } from '../rules/index.js';
import { DealLoader } from './deal.loader.js';
import { DealObject } from './deal.object.js';
import { ListingActionEnum } from './enums.js';
import type { ListingAction } from './enums.js';
import { fen } from './fen.js';
import { ListingCheckObject, ListingVersionObject } from './listing-parts.objects.js';
import { ListingLoader } from './listing.loader.js';
import { ListingObject } from './listing.object.js';
import { OfferLoader } from './offer.loader.js';
import { OfferObject } from './offer.object.js';
import { QuestionLoader } from './question.loader.js';
import { QuestionObject } from './question.object.js';

/** What hangs on a listing. Every list loads in a bounded number of statements for all listings of a request. */
@Resolver(() => ListingObject)
export class ListingResolver {
  constructor(
    private readonly listings: ListingLoader,
    private readonly offers: OfferLoader,
    private readonly questions: QuestionLoader,
    private readonly deals: DealLoader,
    private readonly organisations: OrganisationLoader,
    private readonly rightLoaders: RightLoaders,
    private readonly files: StoredFiles,
  ) {
    registerNode('Listing', (context, id) => listings.byId(context, id));
  }

  private readonly describeFiles = (ids: readonly string[]) => this.files.describe(ids);

  @AsParent()
  @ResolveField(() => OrganisationObject, { description: 'Who sells.' })
  seller({ row }: ListingObject, _: unknown, context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.sellerOrganisationId);
  }

  @AsParent()
  @ResolveField(() => [RightObject], { description: "The rights that it offers, in the seller's order." })
  rights({ row }: ListingObject, _: unknown, context: RequestContext): Promise<RightObject[]> {
    return this.rightLoaders.rightsByIds(context, row.rightIds);
  }

  @AsParent()
  @ResolveField(() => MoneyObject, { nullable: true, description: "The least that the seller would take; for the seller's traders alone, null for everybody else." })
  async minimumPrice({ row }: ListingObject, _: unknown, context: RequestContext): Promise<MoneyObject | null> {
    if (row.sellerOrganisationId !== context.caller.acting?.organisationId) return null;
    const minimum = await this.listings.minimumPriceOf(context, row.id);
    return minimum === undefined ? null : fen(minimum);
  }

  @AsParent()
  @ResolveField(() => [AttachmentObject], { description: 'Files to it; each tells from when on others may open it. Those under secrecy nobody but the seller and the centre can open yet: an agreement cannot be signed here yet.' })
  async attachments({ row }: ListingObject, _: unknown, context: RequestContext): Promise<AttachmentObject[]> {
    const attached = await this.listings.attachmentsOf(context, row.id, row.version);
    const viewer = { isSeller: row.sellerOrganisationId === context.caller.acting?.organisationId, isCentre: context.caller.permissions.has('market.listing.review') };
    const shown = attached.map(async ({ fileId, stage }) => {
      const file = await load(context, this.describeFiles, fileId);
      const hasEnquired = stage === 'AFTER_ENQUIRY' && (await this.listings.hasEnquired(context, row.id));
      return file ? [AttachmentObject.of(file, mayOpenAttachment(stage, viewer, hasEnquired), stage)] : [];
    });
    return (await Promise.all(shown)).flat();
  }

  @AsParent()
  @ResolveField(() => [ListingVersionObject], { description: 'The versions that were published, the first one first.' })
  async amendments({ row }: ListingObject, _: unknown, context: RequestContext): Promise<ListingVersionObject[]> {
    const versions = await this.listings.publishedVersionsOf(context, row.id);
    return versions.map(({ version, publishedAt, note }) => ({ version, publishedAt, note }));
  }

  @AsParent()
  @ResolveField(() => [ListingCheckObject], { description: 'Title, status, annuity, pledge, preservation and licences of every right, as the register stands now.' })
  async checks({ row }: ListingObject, _: unknown, context: RequestContext): Promise<ListingCheckObject[]> {
    const { rightIds } = row;
    const known = await Promise.all(rightIds.map((id) => this.listings.checkedRight(context, id)));
    const rights = new Map((await this.rightLoaders.rightsByIds(context, rightIds)).map((right) => [right.row.id, right]));
    const checks = checkRights(
      known.filter((right) => right !== undefined),
      row.sellerOrganisationId,
    );
    return checks.map((check) => ({
      code: check.code,
      outcome: check.outcome,
      message: renderCheck(check, context.caller.locale),
      right: rights.get(check.rightId) ?? null,
    }));
  }

  @AsParent()
  @ResolveField(() => Boolean, { description: 'Whether the caller keeps it as a favourite.' })
  favourite({ row }: ListingObject, _: unknown, context: RequestContext): Promise<boolean> {
    return this.listings.isFavourite(context, row.id);
  }

  @AsParent()
  @ResolveField(() => Int, { description: 'How many people keep it as a favourite; for the seller, 0 for everybody else.' })
  async favouriteCount({ row }: ListingObject, _: unknown, context: RequestContext): Promise<number> {
    return row.sellerOrganisationId === context.caller.acting?.organisationId ? this.listings.favouriteCountOf(context, row.id) : 0;
  }

  @AsParent()
  @ResolveField(() => Int, { description: 'How often it was looked at.' })
  viewCount({ row }: ListingObject, _: unknown, context: RequestContext): Promise<number> {
    return this.listings.viewCountOf(context, row.id);
  }

  @AsParent()
  @ResolveField('questions', () => [QuestionObject], { description: 'The questions that the caller may read: all for the seller, the own ones, and those whose answer is public.' })
  questionsOn({ row }: ListingObject, _: unknown, context: RequestContext): Promise<QuestionObject[]> {
    return this.questions.ofListing(context, row.id);
  }

  @AsParent()
  @ResolveField(() => [OfferObject], { description: "The offers of the caller's organisation, the newest first." })
  async myOffers({ row }: ListingObject, _: unknown, context: RequestContext): Promise<OfferObject[]> {
    return row.sellerOrganisationId === context.caller.acting?.organisationId ? [] : this.offers.onListing(context, row.id);
  }

  @AsParent()
  @ResolveField('offers', () => [OfferObject], { description: 'The offers that the seller received, the newest first; empty for everybody else.' })
  async offersOn({ row }: ListingObject, _: unknown, context: RequestContext): Promise<OfferObject[]> {
    return row.sellerOrganisationId === context.caller.acting?.organisationId ? this.offers.onListing(context, row.id) : [];
  }

  @AsParent()
  @ResolveField('deal', () => DealObject, { nullable: true, description: 'What was agreed, for its parties and the centre.' })
  async dealOn({ row }: ListingObject, _: unknown, context: RequestContext): Promise<DealObject | null> {
    return (await this.deals.onListing(context, row.id)) ?? null;
  }

  @AsParent()
  @ResolveField(() => [ListingActionEnum], { description: 'What the caller may do with it now.' })
  async availableActions({ row }: ListingObject, _: unknown, context: RequestContext): Promise<ListingAction[]> {
    const commands = availableListingActions(row.state, actorOn(context.caller, row.sellerOrganisationId), row.priceKind);
    const actions = commands.filter((command): command is ListingAction => command in ListingActionEnum);
    if (!actions.includes('OFFER')) return actions;
    const hasOpenOffer = (await this.offers.onListing(context, row.id)).some((offer) => isOpenOffer(offer.state));
    return hasOpenOffer ? actions.filter((action) => action !== 'OFFER') : actions;
  }
}
