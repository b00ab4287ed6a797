import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** An industry of GB/T 4754 with the levels above it. */
export interface IndustryCode extends Identifier {
  readonly level: 'SECTION' | 'DIVISION' | 'GROUP' | 'CLASS';
  /** 门类, a letter. */
  readonly section: string;
  /** 大类, e.g. C39; null for a section alone. */
  readonly division: string | null;
}

export type IndustryCodeFault = 'INDUSTRY_CODE_MALFORMED' | 'INDUSTRY_CODE_SECTION';

const fault = defineFaults({
  INDUSTRY_CODE_MALFORMED: {
    zh: '国民经济行业代码“{value}”格式不符：应为门类字母加 2 至 4 位数字，如 C3973',
    en: 'The industry code “{value}” has the wrong form: the letter of the section and 2 to 4 digits, such as C3973',
  },
  INDUSTRY_CODE_SECTION: {
    zh: '国民经济行业代码“{value}”的门类字母与大类不符',
    en: 'The letter of the industry code “{value}” does not suit its division',
  },
});

/** The last division of each section, in order: A 01-05, B 06-12, C 13-43, … */
const lastDivisions = [
  ['A', 5], ['B', 12], ['C', 43], ['D', 46], ['E', 50], ['F', 52], ['G', 60], ['H', 62], ['I', 65], ['J', 69],
  ['K', 70], ['L', 72], ['M', 75], ['N', 79], ['O', 82], ['P', 83], ['Q', 85], ['R', 90], ['S', 96], ['T', 97],
] as const;

/**
 * Reads an industry code: `C3973`, or its digits alone when there are two or four (three may be four that lost their
 * leading zero in a spreadsheet). Canonical: letter and digits.
 *
 * Source: GB/T 4754-2017 《国民经济行业分类》 with amendment 1 of 2019.
 */
export function parseIndustryCode(text: string): Parsed<IndustryCode, IndustryCodeFault> {
  const value = shown(text);
  const bare = cleanIdentifier(text);
  const [, letter = '', digits = ''] = /^([A-T])(\d{2,4})?$/.exec(bare) ?? /^()(\d{2}|\d{4})$/.exec(bare) ?? [];
  if (letter === '' && digits === '') return fault('INDUSTRY_CODE_MALFORMED', { value });
  if (digits === '') return parsed({ canonical: letter, display: letter, level: 'SECTION', section: letter, division: null });
  const section = sectionOf(Number(digits.slice(0, 2)));
  if (section === null) return fault('INDUSTRY_CODE_MALFORMED', { value });
  if (letter !== '' && letter !== section) return fault('INDUSTRY_CODE_SECTION', { value });
  const canonical = `${section}${digits}`;
  const level = digits.length === 2 ? 'DIVISION' : digits.length === 3 ? 'GROUP' : 'CLASS';
  return parsed({ canonical, display: canonical, level, section, division: `${section}${digits.slice(0, 2)}` });
}

function sectionOf(division: number): string | null {
  if (division < 1) return null;
  return lastDivisions.find(([, last]) => division <= last)?.[0] ?? null;
}
