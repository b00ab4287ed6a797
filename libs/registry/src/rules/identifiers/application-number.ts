import type { IsoDate } from '@haihe/platform/clock';
import type { PatentKind } from '../right-kind.js';
import { patentCheckDigit } from './check-digit.js';
import { cleanIdentifier, shown, yearOf } from './clean-text.js';
import { isMangled } from './mangled.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** A Chinese patent application number, which is also the patent number after grant (then written with ZL). */
export interface ApplicationNumber extends Identifier {
  readonly patentKind: PatentKind;
  /** Year of the number; for a national phase that of the international filing, for a division that of its own filing. */
  readonly year: number;
  /** Whether the application came in by the PCT (type digits 8 and 9). */
  readonly viaPct: boolean;
  /** GIVEN: it stood in the text and is right; COMPUTED: it was missing and was added; NONE: numbers of 1985-1988 have none. */
  readonly checkDigit: 'GIVEN' | 'COMPUTED' | 'NONE';
}

export type ApplicationNumberFault =
  | 'APPLICATION_NUMBER_MISSING'
  | 'APPLICATION_NUMBER_MANGLED'
  | 'APPLICATION_NUMBER_MALFORMED'
  | 'APPLICATION_NUMBER_YEAR'
  | 'APPLICATION_NUMBER_TYPE'
  | 'APPLICATION_NUMBER_CHECK_DIGIT';

const fault = defineFaults({
  APPLICATION_NUMBER_MISSING: { zh: '缺少申请号', en: 'The application number is missing' },
  APPLICATION_NUMBER_MANGLED: {
    zh: '申请号“{value}”已被电子表格软件改写，部分数字丢失；请从原始来源重新取得，并将该列设为文本格式',
    en: 'A spreadsheet has damaged the application number “{value}” and digits are lost; take it from the original source again, with the column formatted as text',
  },
  APPLICATION_NUMBER_MALFORMED: {
    zh: '申请号“{value}”格式不符：应为 12 位数字加校验位（2003 年 10 月前为 8 位数字加校验位），如 CN201310699744.2',
    en: 'The application number “{value}” has the wrong form: 12 digits and a check digit (8 and a check digit before October 2003), such as CN201310699744.2',
  },
  APPLICATION_NUMBER_YEAR: {
    zh: '申请号“{value}”中的年份不可能：中国专利申请始于 1985 年，四位年份自 2003 年起使用，且不会晚于今年',
    en: 'The year in the application number “{value}” is impossible: filings began in 1985, four-digit years in 2003, and none lies in the future',
  },
  APPLICATION_NUMBER_TYPE: {
    zh: '申请号“{value}”中的种类号“{type}”不存在：1、8 为发明，2、9 为实用新型，3 为外观设计',
    en: 'The type digit “{type}” in the application number “{value}” does not exist: 1 and 8 are inventions, 2 and 9 utility models, 3 designs',
  },
  APPLICATION_NUMBER_CHECK_DIGIT: {
    zh: '申请号“{value}”的校验位不符（按号码计算应为 {computed}），请核对是否有数字录错',
    en: 'The check digit of the application number “{value}” does not match (the digits give {computed}); see whether a digit was mistyped',
  },
});

const kindByType: Readonly<Partial<Record<string, PatentKind>>> = {
  '1': 'INVENTION',
  '2': 'UTILITY_MODEL',
  '3': 'DESIGN',
  '8': 'INVENTION',
  '9': 'UTILITY_MODEL',
};

const FIRST_YEAR = 1985;
/** Last year whose numbers were given without a check digit. */
const LAST_UNCHECKED_YEAR = 1988;
/** Numbers have a four-digit year since 2003-10-01; until then in that year, and always before, two digits. */
const FOUR_DIGIT_YEARS_SINCE = 2003;

/**
 * Reads a Chinese patent application or patent number in any spelling that registers, certificates and exports use:
 * `CN201310699744.2`, `ZL 2013 1 0699744.2`, `2013106997442`, `95115608.x`, with or without check digit.
 *
 * A number that a spreadsheet has damaged is named as such (APPLICATION_NUMBER_MANGLED), never completed. Canonical: the
 * digits with check digit, no prefix and no dot. Display: the same with the dot and CN before it.
 *
 * Source: 《专利申请号标准》 ZC 0006-2003; numbers of 1985-1988 carry no check digit and are kept without.
 *
 * @param onDay today in China; no number has a later year
 */
export function parseApplicationNumber(text: string, onDay: IsoDate): Parsed<ApplicationNumber, ApplicationNumberFault> {
  const value = shown(text);
  const bare = cleanIdentifier(text).replace(/^(CN|ZL)[.:]?/, '');
  if (bare === '') return fault('APPLICATION_NUMBER_MISSING');
  if (isMangled(bare)) return fault('APPLICATION_NUMBER_MANGLED', { value });
  const match = /^(?:(\d{4})(\d)(\d{7})|(\d{2})(\d)(\d{5}))(?:\.?([\dX]))?$/.exec(bare);
  if (!match) return fault('APPLICATION_NUMBER_MALFORMED', { value });

  const [, longYear, longType, longSerial, shortYear, shortType, shortSerial, given] = match;
  const year = longYear === undefined ? expandYear(Number(shortYear)) : Number(longYear);
  const earliest = longYear === undefined ? FIRST_YEAR : FOUR_DIGIT_YEARS_SINCE;
  const latest = longYear === undefined ? FOUR_DIGIT_YEARS_SINCE : yearOf(onDay);
  if (year < earliest || year > latest) return fault('APPLICATION_NUMBER_YEAR', { value });

  const type = longType ?? shortType ?? '';
  const patentKind = kindByType[type];
  if (!patentKind) return fault('APPLICATION_NUMBER_TYPE', { value, type });
  if (/^0+$/.test(longSerial ?? shortSerial ?? '')) return fault('APPLICATION_NUMBER_MALFORMED', { value });

  const digits = bare.slice(0, longYear === undefined ? 8 : 12);
  const computed = patentCheckDigit(digits);
  if (given !== undefined && given !== computed) return fault('APPLICATION_NUMBER_CHECK_DIGIT', { value, computed });

  const common = { patentKind, year, viaPct: type === '8' || type === '9' };
  if (year <= LAST_UNCHECKED_YEAR) return parsed({ ...common, canonical: digits, display: `CN${digits}`, checkDigit: 'NONE' });
  return parsed({
    ...common,
    canonical: `${digits}${computed}`,
    display: `CN${digits}.${computed}`,
    checkDigit: given === undefined ? 'COMPUTED' : 'GIVEN',
  });
}

/** 85-99 stand for 1985-1999, 00-03 for 2000-2003; anything else for a year in which no such number was given. */
function expandYear(twoDigits: number): number {
  return twoDigits >= 85 ? 1900 + twoDigits : 2000 + twoDigits;
}
