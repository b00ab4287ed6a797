import type { CompiledQuery } from './compiled-query.js';
import type { PackedText } from './packed-text.js';
import { isCharacter, UnitScanner } from './unit-scanner.js';

/** A stretch of text that both sides have, as it is compared (see `normaliseText`); `highlight` finds it in either text. */
export interface SharedTerm {
  readonly term: string;
  /** Its share of everything that the two texts share, 0 to 1. */
  readonly share: number;
}

const scanner = new UnitScanner();
const decode = (codes: Uint16Array, from: number, to: number): string => String.fromCharCode(...codes.subarray(from, to));

/**
 * The longest stretches that both texts have, the weightiest first. A single character is named only when it weighs as much
 * as a pair would (菌, 髋): most say nothing to a reader.
 *
 * @param most how many
 */
export function sharedTerms(query: CompiledQuery, text: PackedText, most = 8): SharedTerm[] {
  const own = decodeAll(query.text);
  const worth = new Map<string, number>();
  scanner.scan(text.codes, text.start, text.end);
  const { count } = scanner;
  let covered = text.start;
  for (let index = 0; index < count; index += 1) {
    const at = scanner.starts[index] ?? 0;
    const unit = scanner.units[index] ?? 0;
    if (at < covered || isCharacter(unit) || query.places.get(unit) === 0) continue;
    const end = longest(own, text, at, wordEnd(text, at, unit));
    let sum = 0;
    for (let inside = index; inside < count && (scanner.starts[inside] ?? 0) < end; inside += 1) {
      const place = query.places.get(scanner.units[inside] ?? 0) - 1;
      if (place >= 0) sum += query.weights[place] ?? 0;
    }
    worth.set(decode(text.codes, at, end), sum);
    covered = end;
  }
  // Characters that stand alone in what is shared.
  const heavy = Math.max(0, ...worth.values()) / 3;
  for (let index = 0; index < count; index += 1) {
    const unit = scanner.units[index] ?? 0;
    const place = query.places.get(unit) - 1;
    if (place < 0 || !isCharacter(unit)) continue;
    const character = String.fromCharCode(unit);
    const weight = query.weights[place] ?? 0;
    if (weight > heavy && weight > 0 && ![...worth.keys()].some((term) => term.includes(character))) worth.set(character, weight);
  }
  const total = [...worth.values()].reduce((sum, each) => sum + each, 0) || 1;
  return [...worth].map(([term, weight]) => ({ term, share: weight / total })).sort((one, other) => other.share - one.share).slice(0, most);
}

function decodeAll({ codes }: PackedText): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 4096) text += decode(codes, at, Math.min(codes.length, at + 4096));
  return text;
}

const FIRST_WORD = 0xa0000000;

/** Where the unit that starts here ends: a pair after two codes, a word at its blank or where the script changes. */
function wordEnd(text: PackedText, at: number, unit: number): number {
  if (unit < FIRST_WORD) return at + 2;
  let end = at + 1;
  while (end < text.end && text.codes[end] !== 32 && (text.codes[end] ?? 0) < 0x2e80) end += 1;
  return end;
}

function longest(own: string, text: PackedText, from: number, least: number): number {
  let end = least;
  while (end < text.end && end !== text.titleEnd && text.codes[end] !== 32 && own.includes(decode(text.codes, from, end + 1))) end += 1;
  return end;
}
