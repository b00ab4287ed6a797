import type { IsoDate } from '@haihe/platform/clock';
import { cleanIdentifier, shown, yearOf } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The registration number of the copyright in a computer program. */
export interface SoftwareNumber extends Identifier {
  readonly year: number;
}

export type SoftwareNumberFault = 'SOFTWARE_NUMBER_MALFORMED' | 'SOFTWARE_NUMBER_IS_CERTIFICATE' | 'SOFTWARE_NUMBER_YEAR';

const fault = defineFaults({
  SOFTWARE_NUMBER_MALFORMED: {
    zh: '软件著作权登记号“{value}”格式不符：应为四位年份、SR 和流水号，如 2019SR0123456',
    en: 'The software registration number “{value}” has the wrong form: year, SR and serial, such as 2019SR0123456',
  },
  SOFTWARE_NUMBER_IS_CERTIFICATE: {
    zh: '“{value}”是证书号（软著登字第…号），请填写证书下方的登记号，如 2019SR0123456',
    en: '“{value}” is the certificate number (软著登字第…号); give the registration number that stands below it, such as 2019SR0123456',
  },
  SOFTWARE_NUMBER_YEAR: {
    zh: '软件著作权登记号“{value}”中的年份不可能：登记始于 1992 年，且不会晚于今年',
    en: 'The year in the software registration number “{value}” is impossible: registration began in 1992 and none lies in the future',
  },
});

const FIRST_YEAR = 1992;
/** Serials had as few as four digits while few programs were registered in a year. */
const SHORT_SERIALS_UNTIL = 2009;

/**
 * Reads a software registration number: year, SR and the serial of that year (six or seven digits; fewer until 2009).
 * The overall serial of the certificate (软著登字第…号) is another number and refused as such.
 *
 * Source: 《计算机软件著作权登记办法》; the number of digits is known from use, not from an official text.
 */
export function parseSoftwareNumber(text: string, onDay: IsoDate): Parsed<SoftwareNumber, SoftwareNumberFault> {
  const value = shown(text);
  const bare = cleanIdentifier(text).replace(/^登记号:?/, '');
  if (/^软著(?:变补?|升)?登字第?\d+号?$/.test(bare)) return fault('SOFTWARE_NUMBER_IS_CERTIFICATE', { value });
  const [, yearText, serial] = /^(\d{4})SR(\d{4,7})$/.exec(bare) ?? [];
  if (yearText === undefined || serial === undefined) return fault('SOFTWARE_NUMBER_MALFORMED', { value });
  const year = Number(yearText);
  if (year < FIRST_YEAR || year > yearOf(onDay)) return fault('SOFTWARE_NUMBER_YEAR', { value });
  if (/^0+$/.test(serial) || (serial.length < 6 && year > SHORT_SERIALS_UNTIL)) return fault('SOFTWARE_NUMBER_MALFORMED', { value });
  return parsed({ canonical: bare, display: bare, year });
}
