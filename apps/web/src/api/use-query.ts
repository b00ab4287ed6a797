import { useInfiniteQuery, useQuery as useTanstackQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/use-messages.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { request } from './request.js';
import type { Trouble } from './trouble.js';

/** The operation's name, the first part of its key in the cache. */
export function operationName(document: { toString(): string }): string {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(document.toString())?.[1] ?? 'anonymous';
}

interface QueryOptions {
  enabled?: boolean;
  /** Milliseconds between repetitions, or false. */
  repeat?: number | false;
  /** Show the former answer while the next page is on its way. */
  keep?: boolean;
}

/** One answer of the server, kept and refreshed; asked again in the other language when that is switched. */
export function useQuery<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  { enabled = true, repeat = false, keep = false }: QueryOptions = {},
) {
  const language = useLanguage();
  const name = operationName(document);
  return useTanstackQuery<TResult, Trouble>({
    queryKey: [name, language, variables],
    queryFn: ({ signal }) => request(document, variables, signal),
    enabled,
    refetchInterval: repeat,
    // Until the other language's answer is there the former one stays, and with it what is being typed on the page.
    placeholderData: (former, query) => (keep || (query !== undefined && isSameQuestion(query.queryKey, [name, language, variables])) ? former : undefined),
  });
}

/** Whether two keys differ by the language alone. */
function isSameQuestion([name, , variables]: readonly unknown[], [otherName, , otherVariables]: readonly unknown[]): boolean {
  return name === otherName && JSON.stringify(variables) === JSON.stringify(otherVariables);
}

interface Answer<TResult> {
  data: TResult | undefined;
  error: Trouble | null;
  refetch: () => unknown;
}

/** Two answers that are shown together or not at all. */
export function bothOf<First, Second>(first: Answer<First>, second: Answer<Second>): Answer<readonly [First, Second]> {
  return {
    data: first.data === undefined || second.data === undefined ? undefined : [first.data, second.data],
    error: first.error ?? second.error,
    refetch: () => Promise.all([first.refetch(), second.refetch()]),
  };
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list read page by page ("load more"); `pick` finds the connection in the answer. */
export function usePages<TResult, TVariables extends { after?: string | null | undefined }, TPage extends Page>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: Omit<TVariables, 'after'>,
  pick: (result: TResult) => TPage,
  { enabled = true }: QueryOptions = {},
) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: [operationName(document), language, 'pages', variables],
    queryFn: async ({ pageParam, signal }) => pick(await request(document, { ...variables, after: pageParam } as TVariables, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: (last: TPage) => (last.pageInfo.hasNextPage ? (last.pageInfo.endCursor ?? null) : null),
    enabled,
  });
}
