import { TypedFastBitSet } from 'typedfastbitset';
import { containsTerm } from '@haihe/platform/text';

/** The listings that contain a term: anywhere, and in their title. */
export interface TermSet {
  readonly anywhere: TypedFastBitSet;
  readonly title: TypedFastBitSet;
}

/** Asks the database which listings contain a term. */
export type TermSource = (term: string) => Promise<{ readonly anywhere: readonly number[]; readonly title: readonly number[] }>;

interface Entry {
  readonly set: Promise<TermSet>;
  /** Changes that came while the database was being asked, applied to its answer. */
  readonly missed: Change[];
  settled: TermSet | undefined;
}

/** The text of a listing that came, changed or went. */
export interface Change {
  readonly searchNo: number;
  readonly visible: boolean;
  /** Normalised texts. */
  readonly title: string;
  readonly body: string;
}

/**
 * The sets of terms that were looked for lately, kept true as listings change; the least recently used ones make room.
 *
 * A term that is not here costs one index scan in PostgreSQL, however many ask for it at the same moment.
 */
export class TermSets {
  private readonly entries = new Map<string, Entry>();

  /**
   * @param capacity most terms that are kept
   */
  constructor(
    private readonly source: TermSource,
    private readonly capacity: number,
  ) {}

  async find(term: string): Promise<TermSet> {
    const known = this.entries.get(term);
    if (known) {
      this.entries.delete(term);
      this.entries.set(term, known);
      return known.settled ?? known.set;
    }
    const entry: Entry = { set: this.ask(term), missed: [], settled: undefined };
    this.entries.set(term, entry);
    if (this.entries.size > this.capacity) {
      const oldest = this.entries.keys().next();
      if (!oldest.done) this.entries.delete(oldest.value);
    }
    try {
      const set = await entry.set;
      for (const change of entry.missed) update(set, term, change);
      entry.settled = set;
      return set;
    } catch (error) {
      this.entries.delete(term);
      throw error;
    }
  }

  /** Puts a set in place that was computed otherwise, unless the term is there already. */
  offer(term: string, set: TermSet): void {
    if (this.entries.has(term) || this.entries.size >= this.capacity) return;
    this.entries.set(term, { set: Promise.resolve(set), missed: [], settled: set });
  }

  /** Keeps every set true after a change. */
  apply(change: Change): void {
    for (const [term, entry] of this.entries) {
      if (entry.settled) update(entry.settled, term, change);
      else entry.missed.push(change);
    }
  }

  private async ask(term: string): Promise<TermSet> {
    const { anywhere, title } = await this.source(term);
    return { anywhere: new TypedFastBitSet(anywhere), title: new TypedFastBitSet(title) };
  }
}

function update(set: TermSet, term: string, change: Change): void {
  const inTitle = change.visible && containsTerm(change.title, term);
  const inBody = inTitle || (change.visible && containsTerm(change.body, term));
  if (inTitle) set.title.add(change.searchNo);
  else set.title.remove(change.searchNo);
  if (inBody) set.anywhere.add(change.searchNo);
  else set.anywhere.remove(change.searchNo);
}
