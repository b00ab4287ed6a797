import type { ReactNode } from 'react';
import type { Trouble } from '../api/trouble.js';
import { ErrorState } from './error-state.js';
import { NotFound } from './not-found.js';
import { PageSkeleton } from './skeletons.js';

interface LoadedProps<TResult, TFound> {
  query: { data: TResult | undefined; error: Trouble | null; refetch: () => unknown };
  /** Finds the object in the answer; null or undefined means "not found". */
  pick: (result: TResult) => TFound | null | undefined;
  children: (found: TFound) => ReactNode;
  skeleton?: ReactNode;
}

/** An object's page in each of its states: on its way, failed, not found, there. */
export function Loaded<TResult, TFound>({ query, pick, children, skeleton = <PageSkeleton /> }: LoadedProps<TResult, TFound>) {
  if (query.data === undefined) {
    return query.error ? <ErrorState page trouble={query.error} onRetry={() => void query.refetch()} /> : skeleton;
  }
  const found = pick(query.data);
  return found === null || found === undefined ? <NotFound /> : children(found);
}
