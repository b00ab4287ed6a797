import { useEffect } from 'react';
import { Trouble } from './trouble.js';

interface Pages<Node> {
  data: { pages: readonly { edges: readonly { node: Node }[] }[] } | undefined;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** All of a list that is judged as a whole: read page after page, null until the last one is there. */
export function useEveryPage<Node>({ data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage }: Pages<Node>): { nodes: readonly Node[] | null; trouble: Trouble | null } {
  const goesOn = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return {
    nodes: data === undefined || hasNextPage ? null : data.pages.flatMap((page) => page.edges.map(({ node }) => node)),
    trouble: error === null ? null : Trouble.of(error),
  };
}
