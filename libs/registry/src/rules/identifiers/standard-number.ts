import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** Who issues a standard, Standardization Law (2017) Art. 2. */
export type StandardLevel = 'NATIONAL' | 'INDUSTRY' | 'LOCAL' | 'GROUP' | 'ENTERPRISE';

/** The number of a technical standard. */
export interface StandardNumber extends Identifier {
  readonly level: StandardLevel;
  /** Whether it binds by law: national standards GB without /T or /Z. */
  readonly mandatory: boolean;
  /** Year as written: four digits, two in standards of before 1995. */
  readonly year: string;
}

export type StandardNumberFault = 'STANDARD_NUMBER_MALFORMED';

const fault = defineFaults({
  STANDARD_NUMBER_MALFORMED: {
    zh: '标准编号“{value}”格式不符：应如 GB/T 42748-2023、GB 5749-2022、DB12/T 1034-2021、JB/T 10391-2008、T/ABC 012-2024、Q/ABC 001-2024',
    en: 'The standard number “{value}” has the wrong form; expected such as GB/T 42748-2023, GB 5749-2022, DB12/T 1034-2021, JB/T 10391-2008, T/ABC 012-2024, Q/ABC 001-2024',
  },
});

/** Code of the issuer, then the serial with its parts, then the year. A blank tells where a code that ends in digits stops. */
const forms: readonly { level: StandardLevel; pattern: RegExp }[] = [
  { level: 'NATIONAL', pattern: /^(GB(?:\/[TZ])?) ?(\d+(?:\.\d+)*)-(\d{4}|\d{2})$/ },
  { level: 'LOCAL', pattern: /^(DB\d{2}|DB(?:\d{2}|\d{4}|\d{6})\/T|DB\d{4}(?= )) ?(\d+(?:\.\d+)*)-(\d{4})$/ },
  { level: 'GROUP', pattern: /^(T\/[A-Z]{2,12}) ?(\d+(?:\.\d+)*)-(\d{4})$/ },
  { level: 'ENTERPRISE', pattern: /^(Q\/[A-Z\d]{2,16}(?= )|Q\/[A-Z]{2,16}) ?(\d+(?:\.\d+)*)-(\d{4})$/ },
  { level: 'INDUSTRY', pattern: /^((?!GB|DB)[A-Z]{2}(?:\/[TZ])?) ?(\d+(?:\.\d+)*)-(\d{4}|\d{2})$/ },
];

/**
 * Reads the number of a Chinese technical standard: national (GB, GB/T, GB/Z), of an industry (JB/T …), local
 * (DB12/T …), of a group (T/…) or of an enterprise (Q/…).
 *
 * Canonical and display alike: one blank between code and serial, a hyphen before the year, e.g. GB/T 42748-2023.
 *
 * Source: 标准化法 (2017) Arts. 2, 10-20; 《国家标准管理办法》, 《团体标准管理规定》, 《企业标准化促进办法》 on numbering.
 */
export function parseStandardNumber(text: string): Parsed<StandardNumber, StandardNumberFault> {
  const plain = text
    .split(/\s+/)
    .map(cleanIdentifier)
    .filter((word) => word !== '')
    .join(' ')
    .replace(/ ?([-/]) ?/g, '$1');
  for (const { level, pattern } of forms) {
    const [, code, serial, year] = pattern.exec(plain) ?? [];
    if (code === undefined || serial === undefined || year === undefined) continue;
    const canonical = `${code} ${serial}-${year}`;
    return parsed({ canonical, display: canonical, level, mandatory: code === 'GB', year });
  }
  return fault('STANDARD_NUMBER_MALFORMED', { value: shown(text) });
}
