import { useSyncExternalStore } from 'react';

interface Preference {
  subscribe: (listener: () => void) => () => void;
  read: () => boolean;
}

function preference(query: string): Preference {
  const media = window.matchMedia(query);
  return {
    subscribe: (listener) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    read: () => media.matches,
  };
}

const dark = preference('(prefers-color-scheme: dark)');
const still = preference('(prefers-reduced-motion: reduce)');

/** Whether the system asks for dark; follows it while the page is open. */
export function useDark(): boolean {
  return useSyncExternalStore(dark.subscribe, dark.read);
}

/** Whether the system asks that nothing moves. */
export function useStill(): boolean {
  return useSyncExternalStore(still.subscribe, still.read);
}
