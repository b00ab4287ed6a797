import type { IsoDate } from '@haihe/platform/clock';
import { cleanIdentifier, shown, yearOf } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The number of an international application under the PCT. */
export interface PctNumber extends Identifier {
  /** Office or country where it was filed, e.g. CN. */
  readonly receivingOffice: string;
  readonly year: number;
}

export type PctNumberFault = 'PCT_NUMBER_MALFORMED' | 'PCT_NUMBER_YEAR';

const fault = defineFaults({
  PCT_NUMBER_MALFORMED: {
    zh: '国际申请号“{value}”格式不符：应如 PCT/CN2021/089534',
    en: 'The international application number “{value}” has the wrong form; expected such as PCT/CN2021/089534',
  },
  PCT_NUMBER_YEAR: {
    zh: '国际申请号“{value}”中的年份不可能：国际申请始于 1978 年，且不会晚于今年',
    en: 'The year in the international application number “{value}” is impossible: filings began in 1978 and none lies in the future',
  },
});

/** International applications have been filed since 1978-06-01. */
const FIRST_YEAR = 1978;

/**
 * Reads the number of an international application: `PCT/CN2021/089534`, the two-digit years used until 2003
 * (`PCT/CN99/00123`), and the form of data suppliers (`WOCN21089534`: two digits of the year and six of the serial).
 *
 * Canonical: PCT, office, four-digit year and six-digit serial without slashes.
 *
 * Source: Administrative Instructions under the PCT, section 307.
 */
export function parsePctNumber(text: string, onDay: IsoDate): Parsed<PctNumber, PctNumberFault> {
  const value = shown(text);
  const bare = cleanIdentifier(text);
  const match =
    /^PCT\/?([A-Z]{2})\/?(\d{4})\/?(\d{6})$/.exec(bare) ??
    /^PCT\/([A-Z]{2})(\d{2})\/(\d{5,6})$/.exec(bare) ??
    /^WO([A-Z]{2})(\d{4})(\d{6})$/.exec(bare) ??
    /^WO([A-Z]{2})(\d{2})(\d{5,6})$/.exec(bare);
  const [, receivingOffice, yearText, serialText] = match ?? [];
  if (receivingOffice === undefined || yearText === undefined || serialText === undefined) {
    return fault('PCT_NUMBER_MALFORMED', { value });
  }
  const year = fullYear(yearText);
  if (year < FIRST_YEAR || year > yearOf(onDay)) return fault('PCT_NUMBER_YEAR', { value });
  const serial = serialText.padStart(6, '0');
  return parsed({
    canonical: `PCT${receivingOffice}${year}${serial}`,
    display: `PCT/${receivingOffice}${year}/${serial}`,
    receivingOffice,
    year,
  });
}

/** Two digits from 78 on belong to the last century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year >= 78 ? 1900 + year : 2000 + year;
}
