import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The registration number of a trademark in China; one number covers all its Nice classes. */
export interface TrademarkNumber extends Identifier {
  /** Whether it is an international registration under the Madrid Protocol that extends to China. */
  readonly madrid: boolean;
}

export type TrademarkNumberFault = 'TRADEMARK_NUMBER_MALFORMED';

const fault = defineFaults({
  TRADEMARK_NUMBER_MALFORMED: {
    zh: '商标注册号“{value}”格式不符：应为 1 至 8 位数字，分割后可带一个字母，如第12345678号、12345678A；马德里国际注册为 G 加 6 或 7 位数字',
    en: 'The trademark registration number “{value}” has the wrong form: 1 to 8 digits, with a letter after a division, such as 12345678 or 12345678A; Madrid registrations are G and 6 or 7 digits',
  },
});

/**
 * Reads a trademark registration number: `第12345678号`, `12345678A` (after division or partial refusal), `G1234567`
 * (Madrid). Leading zeros do not count.
 *
 * Source: 商标法实施条例 Art. 22 (division); practice of the Trademark Office as gathered in domain rule 5.5, not read in
 * an official text.
 */
export function parseTrademarkNumber(text: string): Parsed<TrademarkNumber, TrademarkNumberFault> {
  const bare = cleanIdentifier(text).replace(/^(?:商标)?(?:注册号:?)?第?/, '').replace(/号$/, '');
  const national = /^0*([1-9]\d{0,7})([A-Z]?)$/.exec(bare);
  const madrid = /^G([1-9]\d{5,6})([A-Z]?)$/.exec(bare);
  const canonical = national && bare.length <= 9 ? `${national[1] ?? ''}${national[2] ?? ''}` : madrid ? bare : null;
  if (canonical === null) return fault('TRADEMARK_NUMBER_MALFORMED', { value: shown(text) });
  return parsed({ canonical, display: `第${canonical}号`, madrid: madrid !== null });
}
