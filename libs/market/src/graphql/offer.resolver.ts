import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, Context, PageArgs, pageSize, parseGlobalId, Reader, readPlace, registerNode, toConnection, toGlobalId } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { offersOf } from '../data/queries/listing-pages.js';
import type { OwnOffers } from '../data/queries/listing-pages.js';
import { buyerAlias } from '../rules/index.js';
import type { OfferSide } from '../rules/index.js';
import { DealLoader } from './deal.loader.js';
import { DealObject } from './deal.object.js';
import { knowsBuyer, sideOf } from './disclosure.js';
import { fen } from './fen.js';
import { ListingLoader } from './listing.loader.js';
import { ListingObject } from './listing.object.js';
import { OfferLoader } from './offer.loader.js';
import { OfferConnection, OfferObject, OfferTurnObject } from './offer.object.js';

const awaitingOnly = { type: () => Boolean, defaultValue: false, description: 'Only those that wait for an answer of your organisation.' } as const;

/** Offers of the caller's organisation, made and received. */
@Resolver(() => OfferObject)
export class OfferResolver {
  constructor(
    private readonly reader: Reader,
    private readonly offers: OfferLoader,
    private readonly listings: ListingLoader,
    private readonly deals: DealLoader,
    private readonly organisations: OrganisationLoader,
  ) {
    registerNode('Offer', (context, id) => offers.byId(context, id));
  }

  @Allow('market.deal.read')
  @Query(() => OfferObject, { nullable: true, description: 'An offer; null unless your organisation is a party to it.' })
  async offer(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<OfferObject | null> {
    const parsed = parseGlobalId(globalId);
    return parsed?.type === 'Offer' ? ((await this.offers.byId(context, parsed.id)) ?? null) : null;
  }

  @Allow('market.deal.read')
  @Query(() => OfferConnection, { description: 'The offers that your organisation made, the newest first.' })
  offersMade(@Args() page: PageArgs, @Context() context: RequestContext, @Args('awaiting', awaitingOnly) awaiting: boolean): Promise<ConnectionOf<OfferObject>> {
    return this.page(context, page, { side: 'BUYER', awaiting });
  }

  @Allow('market.deal.read')
  @Query(() => OfferConnection, { description: 'The offers that your organisation received, the newest first.' })
  offersReceived(@Args() page: PageArgs, @Context() context: RequestContext, @Args('awaiting', awaitingOnly) awaiting: boolean): Promise<ConnectionOf<OfferObject>> {
    return this.page(context, page, { side: 'SELLER', awaiting });
  }

  @AsParent()
  @ResolveField('listing', () => ListingObject, { description: 'The listing that it is about, as the caller may read it.' })
  async listingOf({ row }: OfferObject, _: unknown, context: RequestContext): Promise<ListingObject> {
    const listing = await this.listings.byId(context, row.listingId);
    if (!listing) throw new Error(`listing ${row.listingId} is hidden from a party to its offer`);
    return listing;
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { nullable: true, description: 'The buyer; null for the seller until names are disclosed or a deal is made.' })
  async buyer(offer: OfferObject, _: unknown, context: RequestContext): Promise<OrganisationObject | null> {
    return knows(offer, context) ? this.organisations.existing(context, offer.row.buyerOrganisationId) : null;
  }

  @AsParent()
  @ResolveField(() => [OfferTurnObject], { description: 'Its turns, the first one first.' })
  async history(offer: OfferObject, _: unknown, context: RequestContext): Promise<OfferTurnObject[]> {
    const turns = await this.offers.turnsOf(context, offer.row.id);
    const names = { BUYER: await this.nameOf('BUYER', offer, context), SELLER: await this.nameOf('SELLER', offer, context) };
    return turns.map(({ id, side, amountFen, terms, madeAt, expiresAt }) => ({
      ...{ id: toGlobalId('OfferTurn', id), side, amount: fen(amountFen), terms, madeAt, expiresAt, madeBy: names[side] },
    }));
  }

  @AsParent()
  @ResolveField('deal', () => DealObject, { nullable: true, description: 'The deal that it led to.' })
  async dealOf({ row, state }: OfferObject, _: unknown, context: RequestContext): Promise<DealObject | null> {
    if (state !== 'ACCEPTED') return null;
    return (await this.deals.onListing(context, row.listingId)) ?? null;
  }

  @AsParent()
  @ResolveField(() => Boolean, { nullable: true, description: "Whether its amount lies below the seller's minimum; for the seller's traders alone, null for everybody else and without a minimum." })
  async belowMinimum({ row }: OfferObject, _: unknown, context: RequestContext): Promise<boolean | null> {
    if (sideOf(context.caller, row) !== 'SELLER') return null;
    const minimum = await this.listings.minimumPriceOf(context, row.listingId);
    return minimum === undefined ? null : BigInt(row.amountFen) < minimum;
  }

  private async nameOf(side: OfferSide, offer: OfferObject, context: RequestContext): Promise<string> {
    const { row } = offer;
    if (side === 'SELLER') return (await this.organisations.existing(context, row.sellerOrganisationId)).name;
    return knows(offer, context) ? (await this.organisations.existing(context, row.buyerOrganisationId)).name : buyerAlias(row.place, context.caller.locale);
  }

  private async page(context: RequestContext, page: PageArgs, which: OwnOffers): Promise<ConnectionOf<OfferObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await offersOf(this.reader, which, context.caller.acting?.organisationId ?? '', first + 1, readPlace(page.after));
    const loaded = await Promise.all(rows.map(async ({ id, place }) => ({ id, place, offer: await this.offers.byId(context, id) })));
    const known = loaded.flatMap(({ id, place, offer }) => (offer ? [{ id, place, offer }] : []));
    return toConnection(known, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], ({ offer }) => offer);
  }
}

function knows({ row, state }: OfferObject, { caller }: RequestContext): boolean {
  return knowsBuyer(caller, row) || (state === 'ACCEPTED' && sideOf(caller, row) !== undefined);
}
