import type { PatentKind } from '../right-kind.js';
import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/**
 * What was published: the application; an application announced after examination for opposition (until 1992); the
 * granted patent; the patent as it stands after a partial invalidation; or a corrected edition of either.
 */
export type PublicationStage =
  | 'APPLICATION'
  | 'EXAMINED_APPLICATION'
  | 'GRANT'
  | 'PARTIAL_INVALIDATION'
  | 'APPLICATION_CORRECTION'
  | 'GRANT_CORRECTION';

/** The number of a published patent document. Several belong to one right; none of them identifies it. */
export interface PublicationNumber extends Identifier {
  /** WIPO ST.3 code of the publishing office: CN, WO, … */
  readonly office: string;
  /** Kind code as printed: A, B, C1, U, Y, S, D, A1, … */
  readonly kindCode: string;
  /** Null for offices whose kind codes are not read here. */
  readonly stage: PublicationStage | null;
  /** Kind of patent where the number tells it. */
  readonly patentKind: PatentKind | null;
}

export type PublicationNumberFault = 'PUBLICATION_NUMBER_MALFORMED' | 'PUBLICATION_NUMBER_KIND_CODE';

const fault = defineFaults({
  PUBLICATION_NUMBER_MALFORMED: {
    zh: '公开（公告）号“{value}”格式不符：应如 CN109034985A、CN209102019U、CN305252224S、WO2014101168A1',
    en: 'The publication number “{value}” has the wrong form; expected such as CN109034985A, CN209102019U, CN305252224S, WO2014101168A1',
  },
  PUBLICATION_NUMBER_KIND_CODE: {
    zh: '公开（公告）号“{value}”的文献种类代码“{kindCode}”与号码首位不符：1 为发明（A、B、C），2 为实用新型（U、Y），3 为外观设计（S、D）',
    en: 'The kind code “{kindCode}” of the publication number “{value}” does not suit its first digit: 1 is an invention (A, B, C), 2 a utility model (U, Y), 3 a design (S, D)',
  },
});

const kindByFirstDigit: Readonly<Partial<Record<string, PatentKind>>> = { '1': 'INVENTION', '2': 'UTILITY_MODEL', '3': 'DESIGN' };

const kindByLetter: Readonly<Partial<Record<string, PatentKind>>> = {
  A: 'INVENTION',
  B: 'INVENTION',
  C: 'INVENTION',
  U: 'UTILITY_MODEL',
  Y: 'UTILITY_MODEL',
  S: 'DESIGN',
  D: 'DESIGN',
};

/** First seven-digit number of a published application (1989); lower ones with B are examined applications of 1985-1992. */
const FIRST_SEVEN_DIGIT_APPLICATION = 1_030_000;

/**
 * Reads the publication number of a Chinese patent document, an international (WO) or a foreign one.
 *
 * Chinese numbers have nine digits (since 2007), seven (since 1989) or eight (1985-1988, the application number). The
 * kind code tells the stage: A application; B granted invention (C until April 2010); U granted utility model (Y until
 * then); S granted design (D until then); C, Y, S with a digit 1-7 the patent after partial invalidation; 8 and 9 a
 * corrected edition.
 *
 * Source: 《专利文献号标准》 ZC 0007, 《专利文献种类标识代码标准》 ZC 0008-2004 and its revision of 2012.
 */
export function parsePublicationNumber(text: string): Parsed<PublicationNumber, PublicationNumberFault> {
  const bare = cleanIdentifier(text);
  if (bare.startsWith('WO')) return parseInternational(bare, text);
  if (bare.startsWith('CN')) return parseChinese(bare, text);
  const match = /^([A-Z]{2})([A-Z]?\d{4,15})([A-Z]\d?)$/.exec(bare);
  const [, office, , kindCode] = match ?? [];
  if (office === undefined || kindCode === undefined) return fault('PUBLICATION_NUMBER_MALFORMED', { value: shown(text) });
  return parsed({ canonical: bare, display: bare, office, kindCode, stage: null, patentKind: null });
}

/** The stage that a Chinese kind code stands for; `digits` tells the examined applications of 1985-1992 apart from grants. */
export function stageOfChineseKindCode(kindCode: string, digits: string): PublicationStage | null {
  const letter = kindCode.slice(0, 1);
  const edition = kindCode.slice(1);
  if (edition === '8' || edition === '9') return letter === 'A' ? 'APPLICATION_CORRECTION' : 'GRANT_CORRECTION';
  if (letter === 'A') return edition === '' ? 'APPLICATION' : null;
  if (!(letter in kindByLetter)) return null;
  if (/^[1-7]$/.test(edition)) return 'CYS'.includes(letter) ? 'PARTIAL_INVALIDATION' : null;
  const early = digits.length === 8 || (letter === 'B' && digits.length === 7 && Number(digits) < FIRST_SEVEN_DIGIT_APPLICATION);
  return early ? 'EXAMINED_APPLICATION' : 'GRANT';
}

function parseChinese(bare: string, text: string): Parsed<PublicationNumber, PublicationNumberFault> {
  const value = shown(text);
  const [, digits, kindCode] = /^CN([123]\d{8}|[123]\d{6}|8[5-8][123]\d{5})([ABCUYSD]\d?)$/.exec(bare) ?? [];
  if (digits === undefined || kindCode === undefined) return fault('PUBLICATION_NUMBER_MALFORMED', { value });
  const patentKind = kindByFirstDigit[digits.length === 8 ? digits.slice(2, 3) : digits.slice(0, 1)] ?? null;
  const stage = stageOfChineseKindCode(kindCode, digits);
  if (stage === null || kindByLetter[kindCode.slice(0, 1)] !== patentKind) {
    return fault('PUBLICATION_NUMBER_KIND_CODE', { value, kindCode });
  }
  return parsed({ canonical: bare, display: bare, office: 'CN', kindCode, stage, patentKind });
}

/** WO, four-digit year and six digits since 2002-07; two-digit year and five digits before. */
function parseInternational(bare: string, text: string): Parsed<PublicationNumber, PublicationNumberFault> {
  const match = /^WO(\d{4})\/?(\d{6})(A\d)$/.exec(bare) ?? /^WO(\d{2})\/?(\d{5})(A\d)$/.exec(bare);
  const [, year, serial, kindCode] = match ?? [];
  if (year === undefined || serial === undefined || kindCode === undefined) {
    return fault('PUBLICATION_NUMBER_MALFORMED', { value: shown(text) });
  }
  const canonical = `WO${year}${serial}${kindCode}`;
  return parsed({
    canonical,
    display: `WO ${year}/${serial} ${kindCode}`,
    office: 'WO',
    kindCode,
    stage: kindCode === 'A8' || kindCode === 'A9' ? 'APPLICATION_CORRECTION' : 'APPLICATION',
    patentKind: null,
  });
}
