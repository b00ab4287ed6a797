import type { IsoDate } from '@haihe/platform/clock';
import { isPatentKind } from '../right-kind.js';
import type { PatentKind, RightKind } from '../right-kind.js';
import { parseApplicationNumber } from './application-number.js';
import { cleanIdentifier, shown } from './clean-text.js';
import { looksForeign, parseForeignNumber } from './foreign-number.js';
import { parseIndicationNumber } from './indication-number.js';
import { parseLayoutNumber } from './layout-number.js';
import { defineFaults, parsed } from './parsed.js';
import type { Fault, Identifier, Parsed } from './parsed.js';
import { parsePctNumber } from './pct-number.js';
import { parsePlantVarietyNumber } from './plant-variety-number.js';
import { parsePublicationNumber } from './publication-number.js';
import { parseSoftwareNumber } from './software-number.js';
import { parseStandardNumber } from './standard-number.js';
import { parseTrademarkNumber } from './trademark-number.js';
import { parseWorkNumber } from './work-number.js';

/** The number that identifies a right: together with the kind it is the right's key. */
export interface RightNumber extends Identifier {
  readonly kind: RightKind;
  /** WIPO ST.3 code of the office: CN; WO for an international application; else that of the foreign office. */
  readonly office: string;
  /** How the check digit of a Chinese application number came about; null for numbers without one. */
  readonly checkDigit: 'GIVEN' | 'COMPUTED' | 'NONE' | null;
}

const fault = defineFaults({
  RIGHT_NUMBER_IS_PUBLICATION: {
    zh: '“{value}”是公开（公告）号，一件专利可有多个；请填写申请号，如 CN201310699744.2',
    en: '“{value}” is a publication number, of which one patent has several; give the application number, such as CN201310699744.2',
  },
  RIGHT_NUMBER_OF_INVENTION: {
    zh: '号码“{value}”属于发明专利，与所选种类不符',
    en: 'The number “{value}” belongs to an invention, not to the chosen kind',
  },
  RIGHT_NUMBER_OF_UTILITY_MODEL: {
    zh: '号码“{value}”属于实用新型专利，与所选种类不符',
    en: 'The number “{value}” belongs to a utility model, not to the chosen kind',
  },
  RIGHT_NUMBER_OF_DESIGN: {
    zh: '号码“{value}”属于外观设计专利，与所选种类不符',
    en: 'The number “{value}” belongs to a design, not to the chosen kind',
  },
});

/**
 * Reads the number of a right of a known kind and checks that it is one of that kind.
 *
 * Patents are known by the application number, which the patent number repeats; publication numbers are secondary
 * (decision 0003) and refused here with a hint. Patents filed by the PCT or abroad are known by the number of that office.
 *
 * @param onDay today in China; no number has a later year
 */
export function parseRightNumber(kind: RightKind, text: string, onDay: IsoDate): Parsed<RightNumber> {
  if (isPatentKind(kind)) return parsePatentNumber(kind, text, onDay);
  const result = parseByKind[kind](text, onDay);
  return result.ok ? parsed({ ...identity(result.value), kind, office: 'CN', checkDigit: null }) : result;
}

/**
 * Reads the number of a patent whose kind is not stated: the type digit of a Chinese application number tells it.
 *
 * @param onDay today in China; no number has a later year
 */
export function parseChinesePatentNumber(text: string, onDay: IsoDate): Parsed<RightNumber & { readonly kind: PatentKind }> {
  const result = parseApplicationNumber(text, onDay);
  if (!result.ok) return publicationHint(text) ?? result;
  return parsed({ ...identity(result.value), kind: result.value.patentKind, office: 'CN', checkDigit: result.value.checkDigit });
}

const parseByKind: Readonly<Record<Exclude<RightKind, PatentKind>, (text: string, onDay: IsoDate) => Parsed<Identifier>>> = {
  TRADEMARK: parseTrademarkNumber,
  COPYRIGHT_WORK: parseWorkNumber,
  COPYRIGHT_SOFTWARE: parseSoftwareNumber,
  PLANT_VARIETY: parsePlantVarietyNumber,
  IC_LAYOUT: parseLayoutNumber,
  GEOGRAPHICAL_INDICATION: parseIndicationNumber,
  TECHNICAL_STANDARD: parseStandardNumber,
};

const otherKind = {
  INVENTION: 'RIGHT_NUMBER_OF_INVENTION',
  UTILITY_MODEL: 'RIGHT_NUMBER_OF_UTILITY_MODEL',
  DESIGN: 'RIGHT_NUMBER_OF_DESIGN',
} as const;

function parsePatentNumber(kind: PatentKind, text: string, onDay: IsoDate): Parsed<RightNumber> {
  const bare = cleanIdentifier(text);
  if (/^(PCT|WO[A-Z]{2})/.test(bare)) {
    const international = parsePctNumber(text, onDay);
    return international.ok ? parsed({ ...identity(international.value), kind, office: 'WO', checkDigit: null }) : international;
  }
  if (looksForeign(text)) {
    const foreign = parseForeignNumber(text);
    return foreign.ok ? parsed({ ...identity(foreign.value), kind, office: foreign.value.office, checkDigit: null }) : foreign;
  }
  const chinese = parseChinesePatentNumber(text, onDay);
  if (!chinese.ok || chinese.value.kind === kind) return chinese;
  return fault(otherKind[chinese.value.kind], { value: shown(text) });
}

/** A publication number where an application number belongs is a common slip and gets its own message. */
function publicationHint(text: string): Fault | null {
  return parsePublicationNumber(text).ok ? fault('RIGHT_NUMBER_IS_PUBLICATION', { value: shown(text) }) : null;
}

function identity(value: Identifier): Identifier {
  return { canonical: value.canonical, display: value.display };
}
