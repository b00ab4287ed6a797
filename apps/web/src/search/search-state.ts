import type { FacetName, ListingSearchFilter, ListingSort } from '../api/generated/graphql.js';
import { firstPage, readTrail, withTrail, type PageTrail } from '../tables/page-trail.js';
import { addressedColumns, withColumns } from '../tables/view-address.js';

/** How each facet is called in the address and in the filter. */
const facetKeys = {
  KIND: 'kind',
  IPC_SECTION: 'ipcSection',
  IPC_CLASS: 'ipcClass',
  INDUSTRY: 'industry',
  DISTRICT: 'district',
  PRICE_BAND: 'priceBand',
  OWNER_KIND: 'ownerKind',
  MODE: 'mode',
  READINESS: 'readiness',
} as const satisfies Record<FacetName, keyof ListingSearchFilter>;

export type FacetKey = (typeof facetKeys)[FacetName];

export const facetKey = (name: FacetName): FacetKey => facetKeys[name];

const sorts: readonly ListingSort[] = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'EXPIRY'];

/** Listings of one page. */
export const SEARCH_PAGE = 20;

/** What is searched, as the address says it. */
export interface SearchState {
  text: string;
  chosen: Partial<Record<FacetKey, string[]>>;
  sort: ListingSort;
  /** As rows of a table instead of cards. */
  table: boolean;
  /** Columns of that table; null for one's own. */
  columns: string[] | null;
  trail: PageTrail;
}

/** Reads the address; whatever it does not know is left out. */
export function readSearch(address: URLSearchParams): SearchState {
  const chosen: SearchState['chosen'] = {};
  for (const key of Object.values(facetKeys)) {
    const values = address.getAll(key).filter((value) => value !== '');
    if (values.length > 0) chosen[key] = [...new Set(values)];
  }
  const text = (address.get('q') ?? '').trim();
  const asked = address.get('sort');
  const sort = sorts.find((known) => known === asked) ?? (text === '' ? 'NEWEST' : 'RELEVANCE');
  return { text, chosen, sort, table: address.get('as') === 'table', columns: addressedColumns(address), trail: readTrail(address) };
}

/** The address of a search: equal searches have equal addresses. */
export function writeSearch({ text, chosen, sort, table, columns, trail }: SearchState): string {
  const address = new URLSearchParams();
  if (text !== '') address.set('q', text);
  for (const key of Object.values(facetKeys)) {
    for (const value of [...(chosen[key] ?? [])].sort()) address.append(key, value);
  }
  if (sort !== (text === '' ? 'NEWEST' : 'RELEVANCE')) address.set('sort', sort);
  if (table) address.set('as', 'table');
  const query = withTrail(withColumns(address, columns), trail).toString();
  return query === '' ? '/search' : `/search?${query}`;
}

/** The same search with a facet's value chosen, or no longer; back on its first page. */
export function toggle(state: SearchState, key: FacetKey, value: string): SearchState {
  const before = state.chosen[key] ?? [];
  const values = before.includes(value) ? before.filter((kept) => kept !== value) : [...before, value];
  const { [key]: _replaced, ...others } = state.chosen;
  return { ...state, chosen: values.length > 0 ? { ...others, [key]: values } : others, trail: firstPage };
}

/** The filter as the exchange takes it. */
export function toFilter({ text, chosen }: SearchState): ListingSearchFilter {
  return { ...chosen, ...(text === '' ? {} : { text }) };
}

/** A saved filter as a search; null when it cannot be read. */
export function fromFilter(json: string, sort: ListingSort): SearchState | null {
  try {
    const filter = JSON.parse(json) as Record<string, unknown>;
    const address = new URLSearchParams();
    if (typeof filter['text'] === 'string') address.set('q', filter['text']);
    for (const key of Object.values(facetKeys)) {
      const values = filter[key];
      if (Array.isArray(values)) for (const value of values) address.append(key, String(value));
    }
    address.set('sort', sort);
    return readSearch(address);
  } catch {
    return null;
  }
}
