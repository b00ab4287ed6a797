import { licensingRefusals } from '../licensing-refusals.js';
import type { NumberRange } from './number-range.js';

/** Numbers per country: divisions of GB/T 2260 have six digits. */
const DIVISIONS = 1_000_000;
const LETTERS = 26;
const form = /^([A-Z])([A-Z])(?:-(\d{2}|\d{4}|\d{6}))?$/;

/** Every country there is. */
export const everywhere: NumberRange = { from: 0, until: LETTERS * LETTERS * DIVISIONS };

/**
 * The numbers of a territory: those of a division lie within those of the ones above it, so `CN` ⊃ `CN-12` ⊃ `CN-120116`.
 * Trailing pairs of zeros say nothing: `CN-120000` is `CN-12` (GB/T 2260).
 *
 * @param code a country of ISO 3166-1 (`CN`), or one with the first two, four or six digits of a division
 * @throws Refusal TERRITORY_UNKNOWN
 */
export function territoryRange(code: string): NumberRange {
  const [, first, second, digits = ''] = form.exec(code) ?? [];
  if (first === undefined || second === undefined) throw licensingRefusals.refuse('TERRITORY_UNKNOWN', { params: { code } });
  const country = (place(first) * LETTERS + place(second)) * DIVISIONS;
  const told = digits.replace(/(?:00)+$/, '');
  if (digits !== '' && (told === '' || /^00|^..00/.test(told))) throw licensingRefusals.refuse('TERRITORY_UNKNOWN', { params: { code } });
  const width = DIVISIONS / 10 ** told.length;
  const from = country + (told === '' ? 0 : Number(told) * width);
  return { from, until: from + width };
}

function place(letter: string): number {
  return letter.charCodeAt(0) - 'A'.charCodeAt(0);
}
