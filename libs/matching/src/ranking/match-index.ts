import { combine, matchWeights, readIpc } from '../rules/index.js';
import type { Factor, IpcPlace, MatchWeights, TextWeights } from '../rules/index.js';
import { BestOf } from './best-of.js';
import { classAgreement, classesShared, nearestClass } from './class-fit.js';
import type { SharedClass } from './class-fit.js';
import { compileQuery } from './compiled-query.js';
import type { CompiledQuery } from './compiled-query.js';
import { CorpusStatistics } from './corpus-statistics.js';
import type { MatchDocument, PackedDocument } from './match-document.js';
import { packText } from './packed-text.js';
import type { MatchText, PackedText } from './packed-text.js';
import { Segment, SEGMENT_SIZE } from './segment.js';
import { sharedTerms } from './shared-terms.js';
import type { SharedTerm } from './shared-terms.js';
import { TextScorer } from './text-scorer.js';
import { isCharacter } from './unit-scanner.js';

/** Documents that wait for a segment; until then each is scored directly. */
const PENDING = 1024;
/** Small segments are merged when so many have come together; a merge of all of them takes less than half a second. */
const MERGED = 8;
const SMALL = PENDING * MERGED;
/** Documents that are scored exactly. */
const CANDIDATES = 400;
/** Units of a query that look for candidates, so many of each kind, the weightiest first. */
const LOOKED_FOR = 48;
/** Postings that are read for a query: common units come last, and are left out when the budget is used up. */
const POSTINGS = 4_000_000;
/** Best texts whose classes a query without classes takes. */
const AGREEING = 30;

/** What is looked for among the documents of an index. */
export interface MatchQuery<Facts> extends MatchText {
  /** IPC symbols; without them the best texts' are taken. */
  readonly classes?: readonly string[];
  readonly limit: number;
  /** Hard filters: false when the document is no match whatever it says. */
  readonly admits?: (facts: Facts, id: string) => boolean;
  readonly factors?: (facts: Facts) => readonly Factor[];
}

/** One match with its reasons. */
export interface Match<Facts> {
  readonly id: string;
  /** Chance of a good match, 0 to 1. */
  readonly score: number;
  readonly reasons: {
    readonly textScore: number;
    readonly terms: readonly SharedTerm[];
    readonly classCloseness: number | 'OPEN';
    readonly classes: readonly SharedClass[];
    /** What fits, does not, or is open, besides. */
    readonly factors: readonly Factor[];
  };
  readonly facts: Facts;
  readonly weightsVersion: string;
}

interface Found<Facts> {
  readonly id: string;
  readonly text: PackedText;
  readonly classes: readonly IpcPlace[];
  readonly facts: Facts;
  readonly textScore: number;
}

/** Documents in memory that are ranked for queries: rights for demands, or demands for rights. */
export class MatchIndex<Facts> {
  readonly statistics = new CorpusStatistics();
  private segments: Segment<Facts>[] = [];
  private pending: PackedDocument<Facts>[] = [];
  /** Segment times SEGMENT_SIZE plus number; -1 while it is pending. */
  private readonly places = new Map<string, number>();
  private sums = new Float32Array(0);

  constructor(readonly weights: MatchWeights = matchWeights) {}

  get size(): number {
    return this.places.size;
  }

  /** Bytes of the typed arrays; ids and facts are objects beside them. */
  get bytes(): number {
    return this.segments.reduce((sum, segment) => sum + segment.bytes, this.statistics.bytes);
  }

  /** Takes a document in, or its new version. It is found from the next query on. */
  put(document: MatchDocument<Facts>): void {
    this.remove(document.id);
    this.take(document);
    if (this.pending.length >= PENDING) {
      this.seal(PENDING);
      this.mergeSmall();
    }
  }

  /** Takes many new documents in, in large segments: for filling an index at start. */
  load(documents: Iterable<MatchDocument<Facts>>): void {
    for (const document of documents) {
      this.remove(document.id);
      this.take(document);
      if (this.pending.length >= SEGMENT_SIZE) this.seal(SEGMENT_SIZE);
    }
    while (this.pending.length >= PENDING) this.seal(SEGMENT_SIZE);
  }

  /** @returns whether it was there */
  remove(id: string): boolean {
    const place = this.places.get(id);
    if (place === undefined) return false;
    this.places.delete(id);
    if (place < 0) {
      const index = this.pending.findIndex((each) => each.id === id);
      const [gone] = this.pending.splice(index, 1);
      if (gone) this.statistics.remove(gone.text);
      return true;
    }
    const segment = this.segments[Math.floor(place / SEGMENT_SIZE)];
    if (!segment) return false;
    this.statistics.remove(segment.text(place % SEGMENT_SIZE));
    segment.remove(place % SEGMENT_SIZE);
    return true;
  }

  /** The best documents, best first, each with its reasons. */
  match(query: MatchQuery<Facts>): Match<Facts>[] {
    const { compiled, found } = this.find(query);
    const asked = (query.classes ?? []).flatMap((symbol) => readIpc(symbol) ?? []);
    const agreed = asked.length > 0 ? undefined : classAgreement(found.slice(0, AGREEING));
    return found
      .map((each) => {
        const closeness = agreed ? agreed(each.classes) : nearestClass(asked, each.classes);
        const factors = query.factors?.(each.facts) ?? [];
        return { each, closeness, factors, score: combine(each.textScore, closeness, factors, this.weights) };
      })
      .sort((one, other) => other.score - one.score || (one.each.id < other.each.id ? -1 : 1))
      .slice(0, query.limit)
      .map(({ each, closeness, factors, score }) => ({
        id: each.id,
        score,
        reasons: { textScore: each.textScore, terms: sharedTerms(compiled, each.text), classCloseness: closeness, classes: classesShared(asked, each.classes), factors },
        facts: each.facts,
        weightsVersion: this.weights.version,
      }));
  }

  /**
   * The text scores of some documents, also of those that share nothing with the query: 0.
   *
   * @param weights others than the index's own, to try them
   */
  scoresOf(text: MatchText, ids: readonly string[], weights: TextWeights = this.weights.text): number[] {
    const scorer = new TextScorer(compileQuery(text, this.statistics, weights), this.statistics, weights);
    return ids.map((id) => {
      const place = this.places.get(id);
      if (place === undefined) return 0;
      const packed = place < 0 ? this.pending.find((each) => each.id === id)?.text : this.segments[Math.floor(place / SEGMENT_SIZE)]?.text(place % SEGMENT_SIZE);
      return packed ? scorer.score(packed) : 0;
    });
  }

  /** Candidates from the postings and everything that waits, scored exactly; best first. */
  private find(query: MatchQuery<Facts>): { readonly compiled: CompiledQuery; readonly found: Found<Facts>[] } {
    const compiled = compileQuery(query, this.statistics, this.weights.text);
    const scorer = new TextScorer(compiled, this.statistics, this.weights.text);
    const found: Found<Facts>[] = [];
    for (const { item } of this.candidates(compiled, query)) {
      const segment = this.segments[Math.floor(item / SEGMENT_SIZE)];
      const number = item % SEGMENT_SIZE;
      const facts = segment?.facts[number];
      if (!segment || facts === undefined) continue;
      const text = segment.text(number);
      found.push({ id: segment.ids[number] ?? '', text, classes: segment.classesOf(number), facts, textScore: scorer.score(text) });
    }
    for (const { id, text, classes, facts } of this.pending) {
      if (query.admits && !query.admits(facts, id)) continue;
      const textScore = scorer.score(text);
      if (textScore > 0) found.push({ id, text, classes, facts, textScore });
    }
    found.sort((one, other) => other.textScore - one.textScore || (one.id < other.id ? -1 : 1));
    return { compiled, found };
  }

  private candidates(compiled: CompiledQuery, { admits, limit }: MatchQuery<Facts>): { readonly item: number }[] {
    const { units, weights } = compiled;
    const best = new BestOf(Math.max(CANDIDATES, limit));
    const terms = this.affordable(compiled);
    this.segments.forEach((segment, index) => {
      if (segment.live === 0) return;
      if (this.sums.length < segment.size) this.sums = new Float32Array(segment.size);
      const sums = this.sums.subarray(0, segment.size).fill(0);
      for (const place of terms) segment.accumulate(units[place] ?? 0, weights[place] ?? 0, sums);
      let { threshold } = best;
      for (let number = 0; number < segment.size; number += 1) {
        const sum = sums[number] ?? 0;
        if (sum <= threshold || !segment.isLive(number)) continue;
        const facts = segment.facts[number];
        if (facts === undefined || (admits && !admits(facts, segment.ids[number] ?? ''))) continue;
        best.offer(index * SEGMENT_SIZE + number, sum);
        threshold = best.threshold;
      }
    });
    return best.ordered();
  }

  /**
   * Places of the units that look for candidates. Each adds what it weighs to as many documents as have it: rare ones, which
   * weigh most, come first, so that what the budget leaves out is what tells documents apart least.
   */
  private affordable(compiled: CompiledQuery): number[] {
    let postings = 0;
    return [...weightiest(compiled, true), ...weightiest(compiled, false)]
      .sort((one, other) => (compiled.weights[other] ?? 0) - (compiled.weights[one] ?? 0))
      .filter((place) => {
        const unit = compiled.units[place] ?? 0;
        const own = this.segments.reduce((sum, segment) => sum + segment.frequency(unit), 0);
        if (postings + own > POSTINGS) return false;
        postings += own;
        return true;
      });
  }

  private take({ id, title, body, classes, facts }: MatchDocument<Facts>): void {
    const text = packText({ title, body });
    this.statistics.add(text);
    this.pending.push({ id, text, classes: classes.flatMap((symbol) => readIpc(symbol) ?? []), facts });
    this.places.set(id, -1);
  }

  private seal(most: number): void {
    const documents = this.pending.splice(0, most);
    this.append(documents);
  }

  private append(documents: readonly PackedDocument<Facts>[]): void {
    const index = this.segments.length;
    this.segments.push(Segment.of(documents, this.statistics, this.weights.text));
    documents.forEach(({ id }, number) => this.places.set(id, index * SEGMENT_SIZE + number));
  }

  /** Makes one of the small segments once there are many, and leaves out what was removed from them. */
  private mergeSmall(): void {
    const small = this.segments.filter((segment) => segment.size <= PENDING);
    if (small.length < MERGED) return;
    const documents = small.flatMap((segment) =>
      segment.ids.flatMap((id, number): PackedDocument<Facts>[] => {
        const facts = segment.facts[number];
        return segment.isLive(number) && facts !== undefined ? [{ id, text: segment.text(number), classes: segment.classesOf(number), facts }] : [];
      }),
    );
    const before = this.segments;
    this.segments = before.filter((segment) => segment.size > PENDING);
    this.segments.forEach((segment, index) => {
      if (before[index] === segment) return;
      segment.ids.forEach((id, number) => {
        if (segment.isLive(number)) this.places.set(id, index * SEGMENT_SIZE + number);
      });
    });
    for (let from = 0; from < documents.length; from += SMALL) this.append(documents.slice(from, from + SMALL));
  }
}

/** Places of the units of a kind that count most. */
function weightiest({ units, weights }: CompiledQuery, characters: boolean): number[] {
  return [...units.keys()]
    .filter((place) => isCharacter(units[place] ?? 0) === characters && (weights[place] ?? 0) > 0)
    .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
    .slice(0, LOOKED_FOR);
}
