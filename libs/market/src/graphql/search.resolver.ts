import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Context, fromCursor, PageArgs, pageSize, Public, Reader, toCursor } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { fen } from './fen.js';
import { highlight, snippet } from '@haihe/platform/text';
import { readHotListings, readMarketTotals, readMonths } from '../data/queries/market-figures.js';
import { showFacet } from '../search/facet-titles.js';
import { facetNames } from '../search/facets.js';
import { keptFor } from '../search/kept-for.js';
import { ListingSearchService } from '../search/listing-search.service.js';
import type { SearchPlace } from '../search/listing-search.js';
import type { SortName } from '../search/search-row.js';
import { ListingConnection } from './listing-connection.js';
import type { SearchHighlightObject } from './listing-connection.js';
import { ListingLoader } from './listing.loader.js';
import { ListingObject } from './listing.object.js';
import { MarketFiguresObject } from './market-figures.object.js';
import { ListingSearchFilterInput, ListingSortEnum, selectionOf } from './search.inputs.js';

const MONTHS = 12;
/** Most listings of the home page's list. */
const MOST_HOT = 20;

/** The search page and the figures of the home page. Everything here is public. */
@Resolver()
export class SearchResolver {
  private readonly totals: () => Promise<{ totals: Awaited<ReturnType<typeof readMarketTotals>>; months: Awaited<ReturnType<typeof readMonths>> }>;
  private readonly hot: () => Promise<string[]>;

  constructor(
    private readonly search: ListingSearchService,
    private readonly listings: ListingLoader,
    reader: Reader,
  ) {
    this.totals = keptFor(30_000, async () => ({ totals: await readMarketTotals(reader), months: await readMonths(reader, MONTHS) }));
    this.hot = keptFor(60_000, () => readHotListings(reader, MOST_HOT));
  }

  @Public()
  @Query(() => ListingConnection, { description: 'Published listings that match, with what they can be narrowed by. The number of database statements does not grow with the page.' })
  async listingSearch(
    @Args('filter', { type: () => ListingSearchFilterInput, nullable: true, description: 'What to search for.' }) filter: ListingSearchFilterInput | null,
    @Args('sort', { type: () => ListingSortEnum, defaultValue: 'RELEVANCE', description: 'The order.' }) sort: SortName,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<ListingConnection> {
    const first = pageSize(page.first);
    const selection = selectionOf(filter);
    const found = await this.search.search({ text: filter?.text ?? undefined, selection, sort, first, after: placeOf(page.after) });
    const nodes = await Promise.all(found.hits.map((hit) => this.listings.byId(context, hit.listingId)));
    const { locale } = context.caller;
    const edges = found.hits.flatMap(({ place }, index) => {
      const node = nodes[index];
      // One that left the market a moment ago is no longer the caller's to see.
      if (!node) return [];
      // Marked is what this reader sees.
      const [title, summary] = locale === 'en' ? [node.titleEn ?? node.title, node.summaryEn ?? node.summary] : [node.title, node.summary];
      return [{ cursor: toCursor([place.tier, place.key, place.no]), node, highlight: found.terms.length === 0 ? null : marked(title, summary, found.terms) }];
    });
    return {
      edges,
      pageInfo: {
        hasNextPage: found.hasMore,
        hasPreviousPage: page.after !== null && page.after !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: found.total,
      // A getter: counted only when the facets are asked for.
      get facets() {
        const counts = found.facets();
        return facetNames.map((name) => ({ name, values: showFacet(name, counts[name], selection[name] ?? [], locale) }));
      },
    };
  }

  @Public()
  @Query(() => MarketFiguresObject, { description: 'The market in figures, for the home page.' })
  async marketFigures(@Context() context: RequestContext): Promise<MarketFiguresObject> {
    const [{ totals, months }, found] = await Promise.all([this.totals(), this.search.search({ selection: {}, sort: 'NEWEST', first: 1 })]);
    const counts = found.facets();
    const { locale } = context.caller;
    return {
      listings: found.total,
      rights: totals.rights,
      organisations: totals.organisations,
      deals: totals.deals,
      dealAmount: fen(totals.dealAmountFen),
      newThisWeek: totals.newThisWeek,
      byKind: showFacet('KIND', counts.KIND, [], locale),
      byIpcSection: showFacet('IPC_SECTION', counts.IPC_SECTION, [], locale),
      byDistrict: showFacet('DISTRICT', counts.DISTRICT, [], locale),
      perMonth: months.map(({ month, listings, deals, amountFen }) => ({ month, listings, deals, amount: fen(amountFen) })),
    };
  }

  @Public()
  @Query(() => [ListingObject], { description: 'Published listings that were looked at most in the last two weeks.' })
  async hotListings(@Args('first', { type: () => Int, defaultValue: 6, description: 'How many, 20 at most.' }) first: number, @Context() context: RequestContext): Promise<ListingObject[]> {
    const ids = (await this.hot()).slice(0, Math.min(Math.max(first, 1), MOST_HOT));
    return this.listings.byIds(context, ids);
  }
}

/** Getters: only what is asked for is marked. */
function marked(title: string, summary: string, terms: readonly string[]): SearchHighlightObject {
  return {
    get title() {
      return highlight(title, terms);
    },
    get summary() {
      return snippet(summary, terms);
    },
  };
}

function placeOf(cursor: string | null | undefined): SearchPlace | undefined {
  const [tier, key, no] = fromCursor(cursor, 3) ?? [];
  return typeof tier === 'number' && typeof key === 'number' && typeof no === 'number' ? { tier, key, no } : undefined;
}
