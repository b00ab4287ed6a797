import type { IpcPlace, TextWeights } from '../rules/index.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import { DistinctUnits } from './distinct-units.js';
import type { PackedDocument } from './match-document.js';
import type { PackedText } from './packed-text.js';
import { isCharacter, UnitScanner } from './unit-scanner.js';
import { UnitTable } from './unit-table.js';

/** Documents of a segment at most: their numbers fit in two bytes. */
export const SEGMENT_SIZE = 0x10000;
/** Characters, and pairs and words, of a document that lead to it at most. */
const MOST_OF_KIND = 40;
/** Classes of a document that are kept. */
const CLASSES = 4;

interface Postings {
  /** Place of each unit in `starts`, plus one. */
  readonly units: UnitTable;
  readonly starts: Uint32Array;
  readonly documents: Uint16Array;
  readonly impacts: Uint8Array;
}

/** Documents that never change: their texts, and which of them have a unit. What is removed is struck out. */
export class Segment<Facts> {
  private readonly removed: Uint8Array;
  live: number;

  private constructor(
    readonly ids: readonly string[],
    readonly facts: readonly Facts[],
    private readonly codes: Uint16Array,
    /** Start and end of the title; the next start is the end of the body. */
    private readonly bounds: Uint32Array,
    private readonly classes: Uint32Array,
    private readonly postings: Postings,
  ) {
    this.removed = new Uint8Array(ids.length);
    this.live = ids.length;
  }

  static of<Facts>(documents: readonly PackedDocument<Facts>[], statistics: CorpusStatistics, weights: TextWeights): Segment<Facts> {
    const codes = new Uint16Array(documents.reduce((sum, { text }) => sum + text.end - text.start, 0));
    const bounds = new Uint32Array(documents.length * 2 + 1);
    const classes = new Uint32Array(documents.length * CLASSES * 2);
    let at = 0;
    documents.forEach(({ text, classes: places }, number) => {
      codes.set(text.codes.subarray(text.start, text.end), at);
      bounds[number * 2] = at;
      bounds[number * 2 + 1] = at + text.titleEnd - text.start;
      at += text.end - text.start;
      places.slice(0, CLASSES).forEach((place, index) => {
        classes[(number * CLASSES + index) * 2] = place.group;
        classes[(number * CLASSES + index) * 2 + 1] = place.subgroup;
      });
    });
    bounds[documents.length * 2] = at;
    return new Segment(documents.map(({ id }) => id), documents.map(({ facts }) => facts), codes, bounds, classes, post(documents, statistics, weights));
  }

  get size(): number {
    return this.ids.length;
  }

  get bytes(): number {
    const { units, starts, documents, impacts } = this.postings;
    return this.codes.byteLength + this.bounds.byteLength + this.classes.byteLength + units.bytes + starts.byteLength + documents.byteLength + impacts.byteLength;
  }

  text(number: number): PackedText {
    return { codes: this.codes, start: this.bounds[number * 2] ?? 0, titleEnd: this.bounds[number * 2 + 1] ?? 0, end: this.bounds[number * 2 + 2] ?? 0 };
  }

  classesOf(number: number): IpcPlace[] {
    const places: IpcPlace[] = [];
    for (let index = number * CLASSES * 2; index < (number + 1) * CLASSES * 2 && this.classes[index] !== 0; index += 2) {
      places.push({ group: this.classes[index] ?? 0, subgroup: this.classes[index + 1] ?? 0 });
    }
    return places;
  }

  remove(number: number): void {
    if (this.removed[number] === 1) return;
    this.removed[number] = 1;
    this.live -= 1;
  }

  isLive(number: number): boolean {
    return this.removed[number] === 0;
  }

  /** Documents that have the unit. */
  frequency(unit: number): number {
    const place = this.postings.units.get(unit) - 1;
    return place < 0 ? 0 : (this.postings.starts[place + 1] ?? 0) - (this.postings.starts[place] ?? 0);
  }

  /** Adds what a unit is worth to the sums of all documents that have it. */
  accumulate(unit: number, weight: number, sums: Float32Array): void {
    const { units, starts, documents, impacts } = this.postings;
    const place = units.get(unit) - 1;
    if (place < 0) return;
    const end = starts[place + 1] ?? 0;
    for (let index = starts[place] ?? 0; index < end; index += 1) {
      const number = documents[index] ?? 0;
      sums[number] = (sums[number] ?? 0) + weight * (impacts[index] ?? 0);
    }
  }
}

/** Finds the units that lead to each document, and turns that round. */
function post<Facts>(documents: readonly PackedDocument<Facts>[], statistics: CorpusStatistics, weights: TextWeights): Postings {
  const capacity = documents.length * MOST_OF_KIND * 2;
  const placeOf = new Uint32Array(capacity);
  const numberOf = new Uint16Array(capacity);
  const impactOf = new Uint8Array(capacity);
  const units = new UnitTable(1 << 14);
  let counts = new Uint32Array(1 << 14);
  let total = 0;
  const chooser = new UnitChooser(statistics, weights);
  documents.forEach(({ text }, number) => {
    chooser.choose(text, (unit, impact) => {
      let place = units.get(unit) - 1;
      if (place < 0) {
        place = units.size;
        units.set(unit, place + 1);
        if (place >= counts.length) {
          const more = new Uint32Array(counts.length * 2);
          more.set(counts);
          counts = more;
        }
      }
      counts[place] = (counts[place] ?? 0) + 1;
      placeOf[total] = place;
      numberOf[total] = number;
      impactOf[total] = impact;
      total += 1;
    });
  });
  const starts = new Uint32Array(units.size + 1);
  for (let place = 0; place < units.size; place += 1) starts[place + 1] = (starts[place] ?? 0) + (counts[place] ?? 0);
  const next = starts.slice();
  const postedDocuments = new Uint16Array(total);
  const impacts = new Uint8Array(total);
  for (let index = 0; index < total; index += 1) {
    const place = placeOf[index] ?? 0;
    const at = next[place] ?? 0;
    next[place] = at + 1;
    postedDocuments[at] = numberOf[index] ?? 0;
    impacts[at] = impactOf[index] ?? 0;
  }
  return { units, starts, documents: postedDocuments, impacts };
}

/** Picks the units of a text that tell it best from others, so many of each kind. */
class UnitChooser {
  private readonly scanner = new UnitScanner();
  private readonly distinct = new DistinctUnits();
  private readonly frequencies = new Float32Array(this.distinct.units.length);
  private readonly worths = new Float32Array(this.distinct.units.length);

  constructor(
    private readonly statistics: CorpusStatistics,
    private readonly weights: TextWeights,
  ) {}

  choose(text: PackedText, take: (unit: number, impact: number) => void): void {
    this.gather(text);
    const { frequencies, worths } = this;
    const { units, count } = this.distinct;
    const { k1 } = this.weights;
    for (let index = 0; index < count; index += 1) {
      const frequency = frequencies[index] ?? 0;
      worths[index] = (frequency / (frequency + k1)) * this.statistics.idf(units[index] ?? 0);
    }
    const [leastCharacter, leastPair] = [this.least(true), this.least(false)];
    for (let index = 0; index < count; index += 1) {
      if ((worths[index] ?? 0) < (isCharacter(units[index] ?? 0) ? leastCharacter : leastPair)) continue;
      const frequency = frequencies[index] ?? 0;
      take(units[index] ?? 0, Math.max(1, Math.round((255 * frequency) / (frequency + k1))));
    }
  }

  /** What a unit of the kind must be worth to be taken. */
  private least(characters: boolean): number {
    const { worths } = this;
    const { units, count } = this.distinct;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      if (isCharacter(units[index] ?? 0) !== characters) continue;
      sorted[kept] = worths[index] ?? 0;
      kept += 1;
    }
    if (kept <= MOST_OF_KIND) return 0;
    // Of equal ones none is taken at the limit, so that there are never more.
    const limit = sorted.subarray(0, kept).sort()[kept - MOST_OF_KIND - 1] ?? 0;
    return limit + Math.max(1e-6, limit * 1e-6);
  }

  /** Units of the text and how often they occur, each field by its weight and length. */
  private gather({ codes, start, titleEnd, end }: PackedText): void {
    const { scanner, distinct, frequencies } = this;
    const length = (size: number, mean: number): number => 1 - this.weights.lengthNorm + (this.weights.lengthNorm * Math.max(1, size)) / mean;
    const title = 1 / length(titleEnd - start, this.statistics.meanTitle);
    const body = this.weights.bodyWeight / length(end - titleEnd, this.statistics.meanBody);
    frequencies.fill(0, 0, distinct.count);
    distinct.clear();
    scanner.scan(codes, start, end);
    for (let index = 0; index < scanner.count; index += 1) {
      const place = distinct.place(scanner.units[index] ?? 0);
      if (place < 0) continue;
      frequencies[place] = (frequencies[place] ?? 0) + ((scanner.starts[index] ?? 0) < titleEnd ? title : body);
    }
  }
}

const sorted = new Float32Array(4096);
