import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { TypedDocumentString } from '../api/generated/graphql.js';
import { request } from '../api/request.js';
import { Trouble } from '../api/trouble.js';
import { useQuery } from '../api/use-query.js';
import type { ReadPage, RowPage } from './collect-rows.js';
import { afterOf, backward, firstPage, onward, pagesBefore, readTrail, withTrail } from './page-trail.js';

/** Where the neighbouring pages are: queries of the address, null where there is none. */
export interface ListPaging {
  readonly first: string | null;
  readonly previous: string | null;
  readonly next: string | null;
  /** Number of the first row shown, counted from 1. */
  readonly from: number;
}

/** A list as the tables take it: the rows of one page and the way to all others. */
export interface List<Row> {
  /** Undefined until they are there. */
  readonly rows: readonly Row[] | undefined;
  readonly total: number;
  readonly refreshing: boolean;
  readonly trouble: Trouble | null;
  readonly refetch: () => void;
  readonly paging: ListPaging;
  readonly readPage: ReadPage<Row>;
}

interface Connection<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount: number;
}

interface ListOptions {
  /** Rows of a page. */
  size?: number;
  enabled?: boolean;
}

/** The largest page that the exchange gives: for reading all of a list. */
const LARGEST_PAGE = 100;

function toPage<Row>(connection: Connection<Row> | null | undefined): RowPage<Row> {
  const { hasNextPage = false, endCursor } = connection?.pageInfo ?? {};
  return { rows: connection?.edges.map((edge) => edge.node) ?? [], total: connection?.totalCount ?? 0, next: hasNextPage ? (endCursor ?? null) : null };
}

/** One page of a connection; which one stands in the address, with the way back. */
export function useList<TResult, TVariables extends { first?: number | null | undefined; after?: string | null | undefined }, Row>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: Omit<TVariables, 'first' | 'after'>,
  pick: (result: TResult) => Connection<Row> | null | undefined,
  { size = 50, enabled = true }: ListOptions = {},
): List<Row> {
  const [address] = useSearchParams();
  const trail = readTrail(address);
  const asked = (first: number, after: string | null) => ({ ...variables, first, after }) as TVariables;
  const query = useQuery(document, asked(size, afterOf(trail)), { enabled, keep: true });
  const page = query.data === undefined ? undefined : toPage(pick(query.data));
  const before = backward(trail);
  const here: ListPaging = {
    first: pagesBefore(trail) === 0 ? null : withTrail(address, firstPage).toString(),
    previous: before && withTrail(address, before).toString(),
    next: page?.next ? withTrail(address, onward(trail, page.next)).toString() : null,
    from: pagesBefore(trail) * size + 1,
  };
  // Until another page is there the former one is shown, with its own neighbours: the ways must be those of the rows.
  const shown = useRef(here);
  if (!query.isPlaceholderData) shown.current = here;
  return {
    rows: page?.rows,
    total: page?.total ?? 0,
    refreshing: query.isFetching,
    trouble: query.error ? Trouble.of(query.error) : null,
    refetch: () => void query.refetch(),
    paging: shown.current,
    readPage: async (after, signal) => toPage(pick(await request(document, asked(LARGEST_PAGE, after), signal))),
  };
}

/** A short list that is there as a whole. */
export function wholeList<Row>(rows: readonly Row[]): List<Row> {
  return {
    rows,
    total: rows.length,
    refreshing: false,
    trouble: null,
    refetch: () => undefined,
    paging: { first: null, previous: null, next: null, from: 1 },
    readPage: () => Promise.resolve({ rows, total: rows.length, next: null }),
  };
}
