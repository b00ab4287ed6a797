import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** A subclass of the Locarno Classification of industrial designs. */
export interface LocarnoSymbol extends Identifier {
  /** Class 01-32. */
  readonly classSymbol: string;
}

export type LocarnoSymbolFault = 'LOCARNO_SYMBOL_MALFORMED';

const fault = defineFaults({
  LOCARNO_SYMBOL_MALFORMED: {
    zh: '洛迦诺分类号“{value}”格式不符：应为大类 01-32 和小类，如 14-03',
    en: 'The Locarno symbol “{value}” has the wrong form: class 01-32 and subclass, such as 14-03',
  },
});

/** The classification has 32 classes since its 8th edition (2004). */
const LAST_CLASS = 32;
/** These two have no subclasses and are written with 00. */
const UNDIVIDED_CLASSES = ['31', '32'];

/**
 * Reads a Locarno symbol: `14-03`, `14/03`, with the edition in brackets (`01-01 (11)`) or before it (`LOC(12)Cl.14-03`).
 *
 * Source: Locarno Agreement; WIPO, Locarno Classification.
 */
export function parseLocarnoSymbol(text: string): Parsed<LocarnoSymbol, LocarnoSymbolFault> {
  const bare = cleanIdentifier(text).replace(/^LOC(\(\d+\))?(CL\.?)?/, '').replace(/\(\d+\)$/, '');
  const [, main = '', sub = ''] = /^(\d{2})[-/](\d{2})$/.exec(bare) ?? [];
  if (main === '' || Number(main) < 1 || Number(main) > LAST_CLASS || (sub === '00') !== UNDIVIDED_CLASSES.includes(main)) {
    return fault('LOCARNO_SYMBOL_MALFORMED', { value: shown(text) });
  }
  return parsed({ canonical: `${main}-${sub}`, display: `${main}-${sub}`, classSymbol: main });
}
