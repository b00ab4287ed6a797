import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, Context, PageArgs, pageSize, parseGlobalId, Reader, readPlace, registerNode, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { RightLoaders, RightObject } from '@haihe/registry';
import { dealsOf } from '../data/queries/listing-pages.js';
import { dealNextStep, listingTermRule, sellerKindOf } from '../rules/index.js';
import type { DealState } from '../rules/index.js';
import { DealLoader } from './deal.loader.js';
import { DealConnection, DealObject } from './deal.object.js';
import { DealStateEnum } from './enums.js';
import { ListingLoader } from './listing.loader.js';
import { ListingObject } from './listing.object.js';
import { OfferLoader } from './offer.loader.js';
import { OfferObject } from './offer.object.js';
import { viewerOf } from './viewer-of.js';

/** Deals of the caller's organisation; all of them for the centre. */
@Resolver(() => DealObject)
export class DealResolver {
  constructor(
    private readonly reader: Reader,
    private readonly deals: DealLoader,
    private readonly listings: ListingLoader,
    private readonly offers: OfferLoader,
    private readonly organisations: OrganisationLoader,
    private readonly rightLoaders: RightLoaders,
  ) {
    registerNode('Deal', async (context, id) => (context.caller.permissions.has('market.deal.read') ? deals.byId(context, id) : undefined));
  }

  @Allow('market.deal.read')
  @Query(() => DealObject, { nullable: true, description: 'A deal; null unless your organisation is a party to it or the centre.' })
  async deal(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<DealObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'Deal' ? ((await this.deals.byId(context, parsed.id)) ?? null) : null;
  }

  @Allow('market.deal.read')
  @Query(() => DealConnection, { name: 'deals', description: 'The deals of your organisation, the newest first; all of them for the centre.' })
  async dealsPage(
    @Args() page: PageArgs,
    @Context() context: RequestContext,
    @Args('state', { type: () => [DealStateEnum], nullable: true, description: 'Only those in one of these states.' }) state?: DealState[] | null,
  ): Promise<ConnectionOf<DealObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await dealsOf(this.reader, viewerOf(context.caller), state ?? null, first + 1, readPlace(page.after));
    const loaded = await Promise.all(rows.map(async ({ id, place }) => ({ id, place, deal: await this.deals.byId(context, id) })));
    const known = loaded.flatMap(({ id, place, deal }) => (deal ? [{ id, place, deal }] : []));
    return toConnection(known, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], ({ deal }) => deal);
  }

  @AsParent()
  @ResolveField('listing', () => ListingObject, { description: 'The listing that it closed.' })
  async listingOf({ row }: DealObject, _: unknown, context: RequestContext): Promise<ListingObject> {
    const listing = await this.listings.byId(context, row.listingId);
    if (!listing) throw new Error(`listing ${row.listingId} is hidden from a party to its deal`);
    return listing;
  }

  @AsParent()
  @ResolveField(() => [RightObject], { description: 'The rights that are to be assigned.' })
  async rights({ row }: DealObject, _: unknown, context: RequestContext): Promise<RightObject[]> {
    return this.rightLoaders.rightsByIds(context, await this.listings.rightIdsOf(context, row.listingId));
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { description: 'The seller.' })
  seller({ row }: DealObject, _: unknown, context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.sellerOrganisationId);
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { description: 'The buyer.' })
  buyer({ row }: DealObject, _: unknown, context: RequestContext): Promise<OrganisationObject> {
    return this.organisations.existing(context, row.buyerOrganisationId);
  }

  @AsParent()
  @ResolveField('offer', () => OfferObject, { nullable: true, description: 'The offer that was accepted, for its parties; null when the fixed price was taken.' })
  async offerOf({ row }: DealObject, _: unknown, context: RequestContext): Promise<OfferObject | null> {
    return row.offerId === null ? null : ((await this.offers.byId(context, row.offerId)) ?? null);
  }

  @AsParent()
  @ResolveField(() => String, { description: 'What the parties do next.' })
  async nextStep({ row }: DealObject, _: unknown, context: RequestContext): Promise<string> {
    const seller = await this.organisations.existing(context, row.sellerOrganisationId);
    const rule = listingTermRule(sellerKindOf(seller.row.kind), chinaDate(row.agreedAt));
    return dealNextStep({ state: row.state, agreedAt: row.agreedAt, priceRoute: row.priceRoute, rule }, context.caller.locale);
  }
}
