import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operationName } from '../../api/use-query.js';

/** Reads something again and again while the page is looked at. */
export function useRepeatedly(document: { toString(): string }, every: number): void {
  const queries = useQueryClient();
  const name = operationName(document);
  useEffect(() => {
    const timer = setInterval(() => {
      if (globalThis.document.visibilityState === 'visible') void queries.invalidateQueries({ queryKey: [name] });
    }, every);
    return () => clearInterval(timer);
  }, [queries, name, every]);
}
