import type { IsoDate } from '@haihe/platform/clock';
import { cleanIdentifier, shown, yearOf } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The registration number of an integrated-circuit layout design. */
export interface LayoutNumber extends Identifier {
  readonly year: number;
}

export type LayoutNumberFault = 'LAYOUT_NUMBER_MALFORMED' | 'LAYOUT_NUMBER_YEAR';

const fault = defineFaults({
  LAYOUT_NUMBER_MALFORMED: {
    zh: '布图设计登记号“{value}”格式不符：应为 BS. 加 9 位数字，如 BS.195012345',
    en: 'The layout design number “{value}” has the wrong form: BS. and 9 digits, such as BS.195012345',
  },
  LAYOUT_NUMBER_YEAR: {
    zh: '布图设计登记号“{value}”中的年份不可能：登记始于 2001 年，且不会晚于今年',
    en: 'The year in the layout design number “{value}” is impossible: registration began in 2001 and none lies in the future',
  },
});

const FIRST_YEAR = 2001;

/**
 * Reads the registration number of a layout design: `BS.` and nine digits, of which the first two are the year.
 *
 * Source: 《集成电路布图设计保护条例》 (in force 2001-10-01); the form is known from use (domain rule 5.5).
 */
export function parseLayoutNumber(text: string, onDay: IsoDate): Parsed<LayoutNumber, LayoutNumberFault> {
  const value = shown(text);
  const digits = /^BS\.?(\d{9})$/.exec(cleanIdentifier(text))?.[1];
  if (digits === undefined) return fault('LAYOUT_NUMBER_MALFORMED', { value });
  const year = 2000 + Number(digits.slice(0, 2));
  if (year < FIRST_YEAR || year > yearOf(onDay)) return fault('LAYOUT_NUMBER_YEAR', { value });
  return parsed({ canonical: `BS${digits}`, display: `BS.${digits}`, year });
}
