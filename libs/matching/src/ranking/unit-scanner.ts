import { isIdeograph } from '@haihe/platform/text';

/**
 * A unit is what texts are compared by, as one number: a single ideograph (its code), a pair of neighbouring ones (both
 * codes), or a word of another script (a hash beyond all pairs: of a million words, some hundred share theirs).
 */
export const isCharacter = (unit: number): boolean => unit < 0x10000;

const FIRST_WORD = 0xa0000000;
const WORDS = 0xffffffff - FIRST_WORD;
const BLANK = 32;
const LETTER_S = 115;

let table: Uint8Array | undefined;

/** 1 for every code that is an ideograph: asking by expression is too slow for a million texts. */
function ideographs(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, code) => (isIdeograph(String.fromCharCode(code)) ? 1 : 0));
  return table;
}

/** The codes of normalised text. */
export function codesOf(normalised: string): Uint16Array {
  const codes = new Uint16Array(normalised.length);
  for (let index = 0; index < codes.length; index += 1) codes[index] = normalised.charCodeAt(index);
  return codes;
}

/** Reads units of texts into arrays that it keeps, so that reading leaves nothing to be collected. */
export class UnitScanner {
  private kept = new Uint32Array(2048);
  private places = new Uint32Array(2048);
  private readonly ideographs = ideographs();
  count = 0;

  /** The units of the last text; only the first `count` are of it. */
  get units(): Uint32Array {
    return this.kept;
  }

  /** Where each unit starts in the codes. */
  get starts(): Uint32Array {
    return this.places;
  }

  scan(codes: Uint16Array, from: number, to: number): void {
    this.count = 0;
    // No text has more than two units for each of its codes.
    if (this.kept.length < (to - from) * 2) {
      this.kept = new Uint32Array((to - from) * 2);
      this.places = new Uint32Array((to - from) * 2);
    }
    for (let at = from; at < to; ) {
      const code = codes[at] ?? BLANK;
      if (code === BLANK) {
        at += 1;
      } else if (this.ideographs[code] === 1) {
        this.keep(code, at);
        const next = at + 1 < to ? (codes[at + 1] ?? BLANK) : BLANK;
        if (this.ideographs[next] === 1) this.keep(((code << 16) | next) >>> 0, at);
        at += 1;
      } else {
        at = this.word(codes, at, to);
      }
    }
  }

  /** @returns where the word ends */
  private word(codes: Uint16Array, from: number, to: number): number {
    let end = from;
    while (end < to && codes[end] !== BLANK && this.ideographs[codes[end] ?? 0] === 0) end += 1;
    // An English plural is found by its singular.
    const stem = end - from > 3 && codes[end - 1] === LETTER_S && codes[end - 2] !== LETTER_S ? end - 1 : end;
    let hash = 0x811c9dc5;
    for (let at = from; at < stem; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    this.keep(FIRST_WORD + ((hash >>> 0) % WORDS), from);
    return end;
  }

  private keep(unit: number, at: number): void {
    this.kept[this.count] = unit;
    this.places[this.count] = at;
    this.count += 1;
  }
}
