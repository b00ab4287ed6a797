import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, Context, PageArgs, pageSize, parseGlobalId, Public, Reader, readPlace, SignedIn, toConnection } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { CountViews } from '../actions/count-views.js';
import { favouritesOf, listingsForCentre, listingsOfSeller } from '../data/queries/listing-pages.js';
import type { IdPage } from '../data/queries/listing-pages.js';
import type { ListingState } from '../rules/index.js';
import { ListingStateEnum } from './enums.js';
import { ListingConnection } from './listing-connection.js';
import { ListingLoader } from './listing.loader.js';
import { ListingObject } from './listing.object.js';

const states = { name: 'state', type: () => [ListingStateEnum], nullable: true } as const;

/** Listings, one by one and in lists that are no search. */
@Resolver()
export class ListingQueries {
  constructor(
    private readonly reader: Reader,
    private readonly listings: ListingLoader,
    private readonly views: CountViews,
  ) {}

  @Public()
  @Query(() => ListingObject, { nullable: true, description: 'A listing; null when it is not there or not yours to see.' })
  async listing(@Args('id', { type: () => ID, description: 'Opaque id.' }) globalId: string, @Context() context: RequestContext): Promise<ListingObject | null> {
    const parsed = parseGlobalId(globalId);
    const listing = parsed?.type === 'Listing' ? await this.listings.byId(context, parsed.id) : undefined;
    if (listing?.row.face === 'PUBLISHED' && (listing.row.state === 'PUBLISHED' || listing.row.state === 'BIDDING')) this.views.note(listing.row.id);
    return listing ?? null;
  }

  @Allow('market.deal.read')
  @Query(() => ListingConnection, { description: 'The listings of the organisation that the caller acts for, the newest first.' })
  async myListings(
    @Args() page: PageArgs,
    @Context() context: RequestContext,
    @Args({ ...states, description: 'Only those in one of these states.' }) state?: ListingState[] | null,
    @Args('openQuestions', { type: () => Boolean, defaultValue: false, description: 'Only those with a question that waits for an answer.' }) openQuestions = false,
  ): Promise<ListingConnection> {
    const organisationId = context.caller.acting?.organisationId;
    if (organisationId === undefined) return this.connection(context, page, { rows: [], totalCount: 0 });
    return this.connection(context, page, await listingsOfSeller(this.reader, organisationId, { states: state ?? null, openQuestions }, pageSize(page.first) + 1, readPlace(page.after)));
  }

  @Allow('market.listing.review')
  @Query(() => ListingConnection, { description: 'Listings for the centre, the longest waiting first; those that wait for review unless other states are asked for.' })
  async listingsToReview(
    @Args() page: PageArgs,
    @Context() context: RequestContext,
    @Args({ ...states, description: 'Only those in one of these states.' }) state?: ListingState[] | null,
  ): Promise<ListingConnection> {
    return this.connection(context, page, await listingsForCentre(this.reader, state ?? ['SUBMITTED'], pageSize(page.first) + 1, readPlace(page.after)));
  }

  @SignedIn()
  @Query(() => ListingConnection, { description: 'The listings that the caller keeps as favourites, the last kept first.' })
  async favourites(@Args() page: PageArgs, @Context() context: RequestContext): Promise<ListingConnection> {
    return this.connection(context, page, await favouritesOf(this.reader, context.caller.person?.id ?? '', pageSize(page.first) + 1, readPlace(page.after)));
  }

  private async connection(context: RequestContext, page: PageArgs, { rows, totalCount }: IdPage): Promise<ListingConnection> {
    const listings = new Map((await this.listings.byIds(context, rows.map(({ id }) => id))).map((listing) => [listing.row.id, listing]));
    const known = rows.flatMap(({ id, place }) => {
      const listing = listings.get(id);
      return listing ? [{ id, place, listing }] : [];
    });
    const first = pageSize(page.first);
    return {
      ...toConnection(known, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], ({ listing }) => listing),
      facets: [],
    };
  }
}
