import { DistinctUnits } from './distinct-units.js';
import { UnitScanner } from './unit-scanner.js';
import { UnitTable } from './unit-table.js';
import type { PackedText } from './packed-text.js';

/** In how many texts each unit is, and how long texts are. Follows every text that comes or goes. */
export class CorpusStatistics {
  private readonly frequencies = new UnitTable(1 << 12);
  private readonly scanner = new UnitScanner();
  private readonly distinct = new DistinctUnits();
  private titleLength = 0;
  private bodyLength = 0;
  texts = 0;

  add(text: PackedText): void {
    this.count(text, 1);
  }

  remove(text: PackedText): void {
    this.count(text, -1);
  }

  /** Inverse document frequency as in BM25, never below 0; what is unknown is rarest. */
  idf(unit: number): number {
    const frequency = this.frequencies.get(unit);
    return Math.log(1 + (this.texts - frequency + 0.5) / (frequency + 0.5));
  }

  frequency(unit: number): number {
    return this.frequencies.get(unit);
  }

  /** Mean length of titles, in codes; 1 at least. */
  get meanTitle(): number {
    return Math.max(1, this.titleLength / Math.max(1, this.texts));
  }

  get meanBody(): number {
    return Math.max(1, this.bodyLength / Math.max(1, this.texts));
  }

  get bytes(): number {
    return this.frequencies.bytes;
  }

  private count({ codes, start, titleEnd, end }: PackedText, change: 1 | -1): void {
    this.texts += change;
    this.titleLength += change * (titleEnd - start);
    this.bodyLength += change * (end - titleEnd);
    this.distinct.clear();
    this.scanner.scan(codes, start, end);
    for (let index = 0; index < this.scanner.count; index += 1) this.distinct.place(this.scanner.units[index] ?? 0);
    for (let index = 0; index < this.distinct.count; index += 1) this.frequencies.add(this.distinct.units[index] ?? 0, change);
  }
}
