import { MatchIndex } from '../ranking/match-index.js';

/** A right with what is written of it. */
export interface DescribedRight {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly abstract: string | null;
  readonly abstractEn: string | null;
  readonly ipc: readonly string[];
}

/** One way of looking for a right that is known. */
export interface KnownItemTask {
  readonly name: string;
  /** What is looked for; nothing when the right has no such text. */
  readonly query: (right: DescribedRight) => string | null;
  /** What the right is found by: never the text that is looked for. */
  readonly document: (right: DescribedRight) => { readonly title: string; readonly body: string };
}

export interface KnownItemResult {
  readonly name: string;
  readonly queries: number;
  /** Rights among which the own one is looked for. */
  readonly among: number;
  /** Mean of 1 / place of the right's own document; 0 when it is not among the first hundred. */
  readonly meanReciprocalRank: number;
  /** Share of queries whose right comes first, and among the first ten. */
  readonly first: number;
  readonly firstTen: number;
}

const DEPTH = 100;

/** The three ways: from a description, from a translated title to the translated description, and across languages alone. */
export const knownItemTasks: readonly KnownItemTask[] = [
  { name: 'abstract finds its title', query: ({ abstract }) => abstract, document: ({ title }) => ({ title, body: '' }) },
  { name: 'English title finds title and both abstracts', query: ({ titleEn }) => titleEn, document: ({ title, abstract, abstractEn }) => ({ title, body: `${abstract ?? ''} ${abstractEn ?? ''}` }) },
  { name: 'English title finds Chinese title and abstract', query: ({ titleEn }) => titleEn, document: ({ title, abstract }) => ({ title, body: abstract ?? '' }) },
];

/**
 * Looks for rights that are known by texts of their own. Classes are left out: the query has none of its own.
 *
 * @param sample queries at most, evenly over the rights
 */
export function knownItems(rights: readonly DescribedRight[], task: KnownItemTask, sample: number): KnownItemResult {
  const index = new MatchIndex<null>();
  index.load(rights.map((right) => ({ id: right.id, ...task.document(right), classes: [], facts: null })));
  const asking = rights.flatMap((right) => {
    const text = task.query(right);
    return text === null || text.trim() === '' ? [] : [{ id: right.id, text }];
  });
  const step = Math.max(1, asking.length / sample);
  const places: number[] = [];
  for (let at = 0; at < asking.length; at += step) {
    const own = asking[Math.floor(at)];
    if (!own) continue;
    // What is looked for is background text, not a title: nothing of it counts as what the query is about.
    places.push(index.match({ title: '', body: own.text, limit: DEPTH }).findIndex(({ id }) => id === own.id) + 1);
  }
  const share = (counts: (place: number) => number): number => places.reduce((sum, place) => sum + counts(place), 0) / Math.max(1, places.length);
  return {
    name: task.name,
    queries: places.length,
    among: rights.length,
    meanReciprocalRank: share((place) => (place === 0 ? 0 : 1 / place)),
    first: share((place) => (place === 1 ? 1 : 0)),
    firstTen: share((place) => (place > 0 && place <= 10 ? 1 : 0)),
  };
}
