import type { ReactNode } from 'react';
import { ErrorState } from '../elements/error-state.js';
import { PageSkeleton } from '../elements/skeletons.js';
import type { List } from '../tables/use-list.js';

/** A queue on its way, failed, or there. */
export function QueueStates<Row>({ list, children }: { list: List<Row>; children: (rows: readonly Row[]) => ReactNode }) {
  if (list.rows !== undefined) return children(list.rows);
  return list.trouble ? <ErrorState page trouble={list.trouble} onRetry={list.refetch} /> : <PageSkeleton />;
}
