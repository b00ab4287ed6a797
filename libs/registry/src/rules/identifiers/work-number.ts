import type { IsoDate } from '@haihe/platform/clock';
import { cleanIdentifier, shown, yearOf } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The number of the voluntary registration of a work. */
export interface WorkNumber extends Identifier {
  readonly year: number;
  /** Category of work, A (written) to L (other). */
  readonly category: string;
}

export type WorkNumberFault = 'WORK_NUMBER_MALFORMED' | 'WORK_NUMBER_YEAR';

const fault = defineFaults({
  WORK_NUMBER_MALFORMED: {
    zh: '作品登记号“{value}”格式不符：应如 国作登字-2019-F-00123456（省级为 津作登字-…）',
    en: 'The work registration number “{value}” has the wrong form; expected such as 国作登字-2019-F-00123456 (津作登字-… for Tianjin)',
  },
  WORK_NUMBER_YEAR: {
    zh: '作品登记号“{value}”中的年份不可能：作品自愿登记始于 1995 年，且不会晚于今年',
    en: 'The year in the work registration number “{value}” is impossible: voluntary registration began in 1995 and none lies in the future',
  },
});

const FIRST_YEAR = 1995;

/**
 * Reads the registration number of a work, national or of a province: `国作登字-2019-F-00123456`, with or without dashes.
 *
 * Source: 《作品自愿登记试行办法》 (国权〔1994〕78号, in force 1995-01-01); the form is known from use (domain rule 5.5).
 */
export function parseWorkNumber(text: string, onDay: IsoDate): Parsed<WorkNumber, WorkNumberFault> {
  const value = shown(text);
  const match = /^([\u4e00-\u9fff])作登字-?(\d{4})-?([A-L])-?(\d{8})$/.exec(cleanIdentifier(text));
  const [, register, yearText, category, serial] = match ?? [];
  if (register === undefined || yearText === undefined || category === undefined || serial === undefined || /^0+$/.test(serial)) {
    return fault('WORK_NUMBER_MALFORMED', { value });
  }
  const year = Number(yearText);
  if (year < FIRST_YEAR || year > yearOf(onDay)) return fault('WORK_NUMBER_YEAR', { value });
  const canonical = `${register}作登字-${yearText}-${category}-${serial}`;
  return parsed({ canonical, display: canonical, year, category });
}
