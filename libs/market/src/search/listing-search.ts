import type { TypedFastBitSet } from 'typedfastbitset';
import { KeptCounts } from './kept-counts.js';
import type { FacetCounts, FacetSelection } from './listing-sets.js';
import { ListingSets } from './listing-sets.js';
import { walk } from './page-walk.js';
import type { Place } from './page-walk.js';
import { termsOf } from '@haihe/platform/text';
import type { SearchRow, SortName } from './search-row.js';
import { TermSets } from './term-sets.js';
import type { Change, TermSource } from './term-sets.js';

/** What is looked for. */
export interface SearchRequest {
  readonly text?: string | undefined;
  readonly selection: FacetSelection;
  readonly sort: SortName;
  readonly first: number;
  /** Where the page before ended. */
  readonly after?: SearchPlace | undefined;
}

/** Where an entry stands: hits in titles are tier 0, other hits tier 1. */
export interface SearchPlace extends Place {
  readonly tier: number;
}

/** One page of results. */
export interface SearchPage {
  readonly hits: readonly { readonly listingId: string; readonly place: SearchPlace }[];
  readonly hasMore: boolean;
  readonly total: number;
  /** Computed when it is asked for. */
  readonly facets: () => FacetCounts;
  readonly terms: readonly string[];
}

/** Terms whose sets are kept: 12.5 KB each at 100,000 listings if they are common. */
const KEPT_TERMS = 4000;

/** Searches the published listings in memory; PostgreSQL is asked once per term that is not known yet. */
export class ListingSearch {
  readonly sets = new ListingSets();
  readonly terms: TermSets;
  private readonly counts = new KeptCounts();

  constructor(source: TermSource) {
    this.terms = new TermSets(source, KEPT_TERMS);
  }

  /** Brings one listing up to date. */
  apply(row: SearchRow, texts: Pick<Change, 'title' | 'body'>): void {
    this.counts.forget();
    this.sets.apply(row);
    this.terms.apply({ searchNo: row.searchNo, visible: row.visible, ...texts });
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const terms = request.text === undefined ? [] : termsOf(request.text);
    if (request.text !== undefined && request.text.trim() !== '' && terms.length === 0) return nothing;
    const found = await Promise.all(terms.map((term) => this.terms.find(term)));
    const within = intersect(found.map((set) => set.anywhere));
    const inTitle = intersect(found.map((set) => set.title));
    const result = this.sets.select(within, request.selection);
    const total = result.size();
    const hits = this.page(request, result, total, request.sort === 'RELEVANCE' ? inTitle : undefined);
    return {
      hits: hits.slice(0, request.first),
      hasMore: hits.length > request.first,
      total,
      facets: this.counts.of(terms, request.selection, () => this.sets.count(within, request.selection, result)),
      terms,
    };
  }

  /** One entry more than wanted, to know whether there are more. */
  private page(request: SearchRequest, result: TypedFastBitSet, total: number, inTitle: TypedFastBitSet | undefined): { listingId: string; place: SearchPlace }[] {
    const order = this.sets.order(request.sort);
    const wanted = request.first + 1;
    const { after } = request;
    const take = (tier: number, set: TypedFastBitSet, size: number, from: Place | undefined, limit: number) =>
      walk(order, set, size, from, limit).map((no) => ({ listingId: this.sets.listingId(no) ?? '', place: { tier, key: order.keyOf(no), no } }));
    if (!inTitle) return take(0, result, total, after, wanted);
    const titles = result.new_intersection(inTitle);
    const titleCount = titles.size();
    const first = after && after.tier > 0 ? [] : take(0, titles, titleCount, after, wanted);
    if (first.length === wanted) return first;
    const rest = result.new_difference(inTitle);
    return [...first, ...take(1, rest, total - titleCount, after && after.tier > 0 ? after : undefined, wanted - first.length)];
  }
}

function intersect(sets: readonly TypedFastBitSet[]): TypedFastBitSet | undefined {
  const [first, ...others] = sets;
  if (!first) return undefined;
  if (others.length === 0) return first;
  const result = first.clone();
  for (const other of others) result.intersection(other);
  return result;
}

const noCounts = (): FacetCounts => ({ KIND: [], IPC_SECTION: [], IPC_CLASS: [], INDUSTRY: [], DISTRICT: [], PRICE_BAND: [], OWNER_KIND: [], MODE: [], READINESS: [] });
const nothing: SearchPage = { hits: [], hasMore: false, total: 0, facets: noCounts, terms: [] };
