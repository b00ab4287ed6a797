import type { TextWeights } from '../rules/index.js';
import type { CompiledQuery } from './compiled-query.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import type { PackedText } from './packed-text.js';
import { UnitScanner } from './unit-scanner.js';

/** Scores texts against one query exactly: BM25F over title and body, characters and pairs apart, each as a share of what it could be. */
export class TextScorer {
  private readonly scanner = new UnitScanner();
  private readonly inTitle: Float32Array;
  private readonly inBody: Float32Array;
  private readonly met: number[] = [];

  constructor(
    private readonly query: CompiledQuery,
    private readonly statistics: CorpusStatistics,
    private readonly weights: TextWeights,
  ) {
    this.inTitle = new Float32Array(query.units.length);
    this.inBody = new Float32Array(query.units.length);
  }

  /** @returns 0 when nothing is shared; about 1 for a text with everything that the title of the query is about */
  score(text: PackedText): number {
    const { k1 } = this.weights;
    const { weights } = this.query;
    this.count(text);
    const title = 1 / this.length(text.titleEnd - text.start, this.statistics.meanTitle);
    const body = this.weights.bodyWeight / this.length(text.end - text.titleEnd, this.statistics.meanBody);
    let score = 0;
    for (const place of this.met) {
      const frequency = title * (this.inTitle[place] ?? 0) + body * (this.inBody[place] ?? 0);
      score += ((weights[place] ?? 0) * frequency) / (frequency + k1);
      this.inTitle[place] = 0;
      this.inBody[place] = 0;
    }
    this.met.length = 0;
    return score;
  }

  private length(codes: number, mean: number): number {
    const { lengthNorm } = this.weights;
    return 1 - lengthNorm + (lengthNorm * Math.max(1, codes)) / mean;
  }

  private count({ codes, start, titleEnd, end }: PackedText): void {
    const { scanner } = this;
    scanner.scan(codes, start, end);
    for (let index = 0; index < scanner.count; index += 1) {
      const place = this.query.places.get(scanner.units[index] ?? 0) - 1;
      if (place < 0) continue;
      if (this.inTitle[place] === 0 && this.inBody[place] === 0) this.met.push(place);
      const counts = (scanner.starts[index] ?? 0) < titleEnd ? this.inTitle : this.inBody;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
}
