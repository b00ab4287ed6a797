import { cleanIdentifier, shown } from './clean-text.js';
import { isMangled } from './mangled.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The application number of a patent filed abroad. Each office has its own form; only what all share is checked. */
export interface ForeignNumber extends Identifier {
  /** WIPO ST.3 code of the office. */
  readonly office: string;
}

export type ForeignNumberFault = 'FOREIGN_NUMBER_MALFORMED' | 'FOREIGN_NUMBER_OFFICE';

const fault = defineFaults({
  FOREIGN_NUMBER_MALFORMED: {
    zh: '境外申请号“{value}”格式不符：应为两个字母的国家、地区或组织代码加号码，如 TW110132167、US16/123456',
    en: 'The foreign application number “{value}” has the wrong form: a two-letter office code and the number, such as TW110132167 or US16/123456',
  },
  FOREIGN_NUMBER_OFFICE: {
    zh: '境外申请号“{value}”的代码“{office}”不是世界知识产权组织标准 ST.3 中的国家、地区或组织',
    en: 'The code “{office}” of the foreign application number “{value}” is not an office of WIPO standard ST.3',
  },
});

/** Two-letter codes of states, territories and organisations, WIPO standard ST.3 with those formerly used; CN, WO and IB apart. */
const offices = new Set(
  (
    'AD AE AF AG AI AL AM AN AO AP AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BQ BR BS BT BV BW BX BY BZ CA CD CF CG CH CI CK ' +
    'CL CM CO CR CS CU CV CW CY CZ DD DE DJ DK DM DO DZ EA EC EE EG EH EM EP ER ES ET EU FI FJ FK FO FR GA GB GC GD GE GG GH GI GL GM ' +
    'GN GQ GR GS GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
    'LT LU LV LY MA MC MD ME MG MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OA OM PA PE PG PH PK PL PT PW ' +
    'PY QA QZ RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SU SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA ' +
    'UG US UY UZ VA VC VE VG VN VU WS XN XU XV YE YU ZA ZM ZW'
  ).split(' '),
);

/**
 * Reads the application number of a patent filed outside mainland China: `TW110132167`, `US16/123,456`,
 * `EP19812345.6`, `JP2019-123456`. Canonical: office code and number without separators.
 *
 * Source of the codes: WIPO standard ST.3.
 */
export function parseForeignNumber(text: string): Parsed<ForeignNumber, ForeignNumberFault> {
  const value = shown(text);
  const bare = cleanIdentifier(text);
  const [, office, number] = /^([A-Z]{2})([A-Z]{0,2}[\d/.,-]{3,24}[A-Z]?)$/.exec(bare) ?? [];
  if (office === undefined || number === undefined || isMangled(number)) return fault('FOREIGN_NUMBER_MALFORMED', { value });
  if (!offices.has(office)) return fault('FOREIGN_NUMBER_OFFICE', { value, office });
  const canonical = `${office}${number.replace(/[/.,-]/g, '')}`;
  if (!/\d{4}/.test(canonical)) return fault('FOREIGN_NUMBER_MALFORMED', { value });
  return parsed({ canonical, display: `${office}${number}`, office });
}

/** Whether the text begins with the code of a foreign office, so that it should be read by `parseForeignNumber`. */
export function looksForeign(text: string): boolean {
  return offices.has(cleanIdentifier(text).slice(0, 2));
}
