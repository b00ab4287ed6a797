import { parseClassification } from '../../rules/index.js';
import type { ClassificationScheme, Fault } from '../../rules/index.js';

type Read = { readonly symbol: string } | { readonly fault: Fault };

const caches = new Map<ClassificationScheme, Map<string, Read>>();
const MOST_KNOWN = 50_000;

/** Canonical symbols of a list, and the entries that are none. The same symbols occur over and over, so they are remembered. */
export function readSymbols(scheme: ClassificationScheme, entries: readonly string[]): { symbols: string[]; faults: { value: string; fault: Fault }[] } {
  const symbols: string[] = [];
  const faults: { value: string; fault: Fault }[] = [];
  let cache = caches.get(scheme);
  if (!cache) caches.set(scheme, (cache = new Map<string, Read>()));
  for (const entry of entries) {
    let read = cache.get(entry);
    if (!read) {
      const result = parseClassification(scheme, entry);
      read = result.ok ? { symbol: result.value.canonical } : { fault: result };
      if (cache.size >= MOST_KNOWN) cache.clear();
      cache.set(entry, read);
    }
    if ('fault' in read) faults.push({ value: entry, fault: read.fault });
    else if (!symbols.includes(read.symbol)) symbols.push(read.symbol);
  }
  return { symbols, faults };
}
