import { facetNames } from './facets.js';
import type { FacetCounts, FacetSelection } from './listing-sets.js';

/** Searches whose counts are kept; some 20 KB each. */
const KEPT = 500;

/**
 * Facet counts of what was searched for since the market last changed: the pages of one search, and what many look for,
 * are counted once. They depend on terms and selection alone, not on sort, page or reader.
 */
export class KeptCounts {
  private readonly counts = new Map<string, FacetCounts>();
  private version = 0;

  /** Something changed in the market. */
  forget(): void {
    this.version += 1;
    this.counts.clear();
  }

  /**
   * The counts of a search that sees the market as it is now.
   *
   * @returns gives the counts when they are asked for; counted after a further change, they are not kept
   */
  of(terms: readonly string[], selection: FacetSelection, count: () => FacetCounts): () => FacetCounts {
    const key = JSON.stringify([terms, facetNames.map((name) => selection[name] ?? [])]);
    const { version } = this;
    return () => {
      if (version !== this.version) return count();
      let found = this.counts.get(key);
      if (!found) {
        found = count();
        this.counts.set(key, found);
        const oldest = this.counts.keys().next();
        if (this.counts.size > KEPT && !oldest.done) this.counts.delete(oldest.value);
      }
      return found;
    };
  }
}
