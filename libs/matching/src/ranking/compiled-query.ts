import type { TextWeights } from '../rules/index.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import { packText } from './packed-text.js';
import type { MatchText, PackedText } from './packed-text.js';
import { isCharacter, UnitScanner } from './unit-scanner.js';
import { UnitTable } from './unit-table.js';

/** Codes of a demand's text that are read. Whoever pastes a book is answered by its first pages. */
const LONGEST = 16_000;
/** Units whose weights together are what a text can reach: as many as a title has. */
const FULL = 12;

/** One side of a comparison, weighed by the statistics of the other side's texts. */
export interface CompiledQuery {
  readonly text: PackedText;
  /** Place of each unit in `units` and `weights`, plus one. */
  readonly places: UnitTable;
  readonly units: Uint32Array;
  /** What each unit adds to the score of a text that is full of it. */
  readonly weights: Float32Array;
}

const scanner = new UnitScanner();

/** Weighs the units of a text: those of the title fully, each by how rare it is among the texts that it is compared with. */
export function compileQuery(text: MatchText, statistics: CorpusStatistics, weights: TextWeights): CompiledQuery {
  const packed = packText(text, LONGEST);
  const { codes, start, titleEnd, end } = packed;
  const places = new UnitTable(256);
  const units: number[] = [];
  const inTitle: boolean[] = [];
  const inBody: number[] = [];
  const read = (from: number, to: number, title: boolean): void => {
    scanner.scan(codes, from, to);
    for (let index = 0; index < scanner.count; index += 1) {
      const unit = scanner.units[index] ?? 0;
      let place = places.get(unit) - 1;
      if (place < 0) {
        place = units.length;
        places.set(unit, place + 1);
        units.push(unit);
        inTitle.push(false);
        inBody.push(0);
      }
      if (title) inTitle[place] = true;
      else inBody[place] = (inBody[place] ?? 0) + 1;
    }
  };
  read(start, titleEnd, true);
  read(titleEnd, end, false);
  const weighed = Float32Array.from(units, (unit, place) => {
    const times = inBody[place] ?? 0;
    const occurs = (inTitle[place] ? 1 : 0) + (weights.bodyShare * times) / (times + weights.bodyHalf);
    return occurs * statistics.idf(unit) ** (isCharacter(unit) ? weights.characterPower : weights.pairPower);
  });
  const full = (characters: boolean): number =>
    weighed
      .filter((_, place) => isCharacter(units[place] ?? 0) === characters)
      .sort()
      .slice(-FULL)
      .reduce((sum, weight) => sum + weight, 0);
  const [characters, pairs] = [full(true), full(false)];
  // A text of words alone has no characters, one of single characters no pairs: then the others are everything.
  const share = characters === 0 ? 1 : pairs === 0 ? 0 : weights.pairShare;
  const [perCharacter, perPair] = [characters === 0 ? 0 : (1 - share) / characters, pairs === 0 ? 0 : share / pairs];
  const scaled = weighed.map((weight, place) => (1 + weights.k1) * weight * (isCharacter(units[place] ?? 0) ? perCharacter : perPair));
  return { text: packed, places, units: Uint32Array.from(units), weights: scaled };
}
