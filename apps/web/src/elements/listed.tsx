import type { ReactNode } from 'react';
import { Trouble } from '../api/trouble.js';
import { ErrorState } from './error-state.js';
import { MoreButton } from './more-button.js';
import { RowsSkeleton } from './skeletons.js';

interface PageOf<Node> {
  edges: readonly { node: Node }[];
  totalCount: number;
}

interface ListedProps<Node> {
  pages: {
    data: { pages: readonly PageOf<Node>[] } | undefined;
    isPending: boolean;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  empty: ReactNode;
  children: (nodes: readonly Node[]) => ReactNode;
}

/** A list in each of its states: on its way, failed, empty, there and with more to come. */
export function Listed<Node>({ pages, empty, children }: ListedProps<Node>) {
  if (pages.isPending) return <RowsSkeleton rows={6} />;
  if (pages.error && !pages.data) return <ErrorState trouble={Trouble.of(pages.error)} onRetry={() => void pages.refetch()} />;
  const nodes = pages.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  if (nodes.length === 0) return <>{empty}</>;
  return (
    <>
      {children(nodes)}
      <MoreButton pages={pages} shown={nodes.length} total={pages.data?.pages[0]?.totalCount ?? nodes.length} />
    </>
  );
}
