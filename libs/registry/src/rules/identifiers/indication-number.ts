import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';
import { parseTrademarkNumber } from './trademark-number.js';

/** The number under which a geographical indication is protected. */
export interface IndicationNumber extends Identifier {
  /** As an agricultural product (AGI), or as a collective or certification mark. */
  readonly route: 'AGRICULTURAL_PRODUCT' | 'TRADEMARK';
}

export type IndicationNumberFault = 'INDICATION_NUMBER_MALFORMED';

const fault = defineFaults({
  INDICATION_NUMBER_MALFORMED: {
    zh: '地理标志编号“{value}”格式不符：农产品地理标志如 AGI2019-01-1234 或 AGI00123；集体商标、证明商标填写商标注册号',
    en: 'The number of the geographical indication “{value}” has the wrong form: AGI2019-01-1234 or AGI00123 for agricultural products; the registration number for collective and certification marks',
  },
});

/**
 * Reads the number of a geographical indication: `AGI2019-01-1234` or `AGI00123` of an agricultural product, else the
 * registration number of the collective or certification mark.
 *
 * Source: 《农产品地理标志管理办法》; 商标法 Art. 16 and 商标法实施条例 Art. 4; forms known from use (domain rule 5.5).
 */
export function parseIndicationNumber(text: string): Parsed<IndicationNumber, IndicationNumberFault> {
  const bare = cleanIdentifier(text);
  const [, year, region, serial] = /^AGI((?:19|20)\d{2})-?(\d{2})-?(\d{4,5})$/.exec(bare) ?? [];
  if (year !== undefined && region !== undefined && serial !== undefined) {
    const display = `AGI${year}-${region}-${serial}`;
    return parsed({ canonical: display, display, route: 'AGRICULTURAL_PRODUCT' });
  }
  if (/^AGI\d{5}$/.test(bare)) return parsed({ canonical: bare, display: bare, route: 'AGRICULTURAL_PRODUCT' });
  const mark = parseTrademarkNumber(text);
  if (!mark.ok) return fault('INDICATION_NUMBER_MALFORMED', { value: shown(text) });
  return parsed({ canonical: mark.value.canonical, display: mark.value.display, route: 'TRADEMARK' });
}
