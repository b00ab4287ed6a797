import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the system asks for dark; follows it while the page is open. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
