import { useEffect, useState } from 'react';
import type { Draft } from './draft.js';

/**
 * A draft that survives a reload in this tab until it is saved.
 *
 * @param place under what it is kept: the listing's id, or "new"
 */
export function useKeptDraft(place: string, initial: Draft) {
  const key = `haihe.draft.${place}`;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return initial;
    try {
      return { ...initial, ...(JSON.parse(kept) as Partial<Draft>) };
    } catch {
      return initial;
    }
  });

  useEffect(() => {
    sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);

  return {
    draft,
    put: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    forget: () => sessionStorage.removeItem(key),
  };
}
