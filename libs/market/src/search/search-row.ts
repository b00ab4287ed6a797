import type { FacetName } from './facets.js';

/** What the search holds in memory of one published listing. */
export interface SearchRow {
  /** Dense number of the listing: its bit in every set. */
  readonly searchNo: number;
  readonly listingId: string;
  /** False when the listing left the market: the row stays so that others learn of it. */
  readonly visible: boolean;
  /** 0–1000: how complete the listing is; orders results of equal relevance. */
  readonly quality: number;
  /** Milliseconds. */
  readonly publishedAt: number;
  readonly expiresAt: number;
  /** Shown price in fen, or null. */
  readonly price: number | null;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

/** How results are ordered. */
export type SortName = 'RELEVANCE' | 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'EXPIRY';

/** Above every price and moment, and still a number that JSON can carry: what has no price comes last. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Sort keys, ascending; equal keys are ordered by the number of the listing, newest first. */
export const sortKeys: Readonly<Record<SortName, (row: SearchRow) => number>> = {
  RELEVANCE: (row) => -row.quality,
  NEWEST: (row) => -row.publishedAt,
  PRICE_ASC: (row) => row.price ?? LAST,
  PRICE_DESC: (row) => (row.price === null ? LAST : -row.price),
  EXPIRY: (row) => row.expiresAt,
};

/** The names of the orders. */
export const sortNames = Object.keys(sortKeys) as SortName[];
