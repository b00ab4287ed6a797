import { TypedFastBitSet } from 'typedfastbitset';
import { FacetColumn } from './facet-column.js';
import { facetNames } from './facets.js';
import type { FacetName } from './facets.js';
import { sortKeys, sortNames } from './search-row.js';
import type { SearchRow, SortName } from './search-row.js';
import { SortedOrder } from './sorted-order.js';

/** Which values of each facet a search keeps; an absent facet keeps all. */
export type FacetSelection = Partial<Readonly<Record<FacetName, readonly string[]>>>;

/** How many listings have each value of a facet. */
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

/**
 * All published listings as sets and orders in memory: about 2.5 MB for 100,000 of them.
 *
 * Knows nothing of text; text gives it a set of numbers to intersect.
 */
export class ListingSets {
  private readonly listingIds: (string | undefined)[] = [];
  private readonly live = new TypedFastBitSet();
  private readonly values: Record<FacetName, Map<string, TypedFastBitSet>>;
  private readonly columns: Record<FacetName, FacetColumn>;
  private readonly orders: Record<SortName, SortedOrder>;
  private allCounts: FacetCounts | undefined;

  constructor() {
    this.values = Object.fromEntries(facetNames.map((name) => [name, new Map()])) as Record<FacetName, Map<string, TypedFastBitSet>>;
    this.columns = Object.fromEntries(facetNames.map((name) => [name, new FacetColumn()])) as Record<FacetName, FacetColumn>;
    this.orders = Object.fromEntries(sortNames.map((name) => [name, new SortedOrder()])) as Record<SortName, SortedOrder>;
  }

  /** Adds a listing while the sets are being filled; `finishLoading` puts the orders right. */
  load(row: SearchRow): void {
    this.addToSets(row);
    for (const name of sortNames) this.orders[name].append(row.searchNo, sortKeys[name](row));
  }

  finishLoading(): void {
    for (const name of sortNames) this.orders[name].sort();
    this.allCounts = undefined;
  }

  /** Brings one listing up to date: new, changed or gone. */
  apply(row: SearchRow): void {
    this.remove(row.searchNo);
    if (!row.visible) return;
    this.addToSets(row);
    for (const name of sortNames) this.orders[name].insert(row.searchNo, sortKeys[name](row));
    this.allCounts = undefined;
  }

  get size(): number {
    return this.orders.NEWEST.size;
  }

  listingId(no: number): string | undefined {
    return this.listingIds[no];
  }

  order(sort: SortName): SortedOrder {
    return this.orders[sort];
  }

  /** The listings that are live, in the given set if there is one, and keep to the selection of every facet but one. */
  select(within: TypedFastBitSet | undefined, selection: FacetSelection, except?: FacetName): TypedFastBitSet {
    const result = within ? within.clone().intersection(this.live) : this.live.clone();
    for (const name of facetNames) {
      const wanted = selection[name];
      if (name === except || !wanted || wanted.length === 0) continue;
      const allowed = new TypedFastBitSet();
      for (const value of wanted) {
        const bits = this.values[name].get(value);
        if (bits) allowed.union(bits);
      }
      result.intersection(allowed);
    }
    return result;
  }

  /**
   * Counts every value of every facet. A facet that is itself selected is counted as if it were not, so that its other
   * values show what choosing them as well would bring.
   */
  count(within: TypedFastBitSet | undefined, selection: FacetSelection, result: TypedFastBitSet): FacetCounts {
    const selected = facetNames.filter((name) => (selection[name]?.length ?? 0) > 0);
    if (!within && selected.length === 0) {
      this.allCounts ??= this.countIn(() => this.live);
      return this.allCounts;
    }
    return this.countIn((name) => (selected.includes(name) ? this.select(within, selection, name) : result));
  }

  private countIn(setOf: (name: FacetName) => TypedFastBitSet): FacetCounts {
    const counts = {} as FacetCounts;
    const members = new Map<TypedFastBitSet, Uint32Array>();
    for (const name of facetNames) {
      const set = setOf(name);
      let numbers = members.get(set);
      if (!numbers) {
        numbers = membersOf(set);
        members.set(set, numbers);
      }
      counts[name] = this.columns[name].count(numbers);
    }
    return counts;
  }

  private addToSets(row: SearchRow): void {
    this.listingIds[row.searchNo] = row.listingId;
    this.live.add(row.searchNo);
    for (const name of facetNames) {
      this.columns[name].set(row.searchNo, row.facets[name]);
      for (const value of row.facets[name]) {
        let bits = this.values[name].get(value);
        if (!bits) {
          bits = new TypedFastBitSet();
          this.values[name].set(value, bits);
        }
        bits.add(row.searchNo);
      }
    }
  }

  private remove(no: number): void {
    if (!this.live.has(no)) return;
    this.listingIds[no] = undefined;
    this.live.remove(no);
    for (const name of facetNames) for (const bits of this.values[name].values()) bits.remove(no);
    for (const name of sortNames) this.orders[name].remove(no);
    this.allCounts = undefined;
  }
}

/** The members of a set, ascending. */
function membersOf(set: TypedFastBitSet): Uint32Array {
  const members = new Uint32Array(set.size());
  let at = 0;
  const { words } = set;
  for (let index = 0; index < words.length; index += 1) {
    let word = words[index] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      members[at] = (index << 5) + (31 - Math.clz32(lowest));
      at += 1;
      word ^= lowest;
    }
  }
  return members;
}
