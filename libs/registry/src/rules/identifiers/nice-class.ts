import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

export type NiceClassFault = 'NICE_CLASS_MALFORMED';

const fault = defineFaults({
  NICE_CLASS_MALFORMED: {
    zh: '商品和服务类别“{value}”不存在：尼斯分类为第 1 至 45 类',
    en: 'The class of goods and services “{value}” does not exist: the Nice Classification has classes 1 to 45',
  },
});

/** Classes 1-34 are goods, 35-45 services. */
const LAST_CLASS = 45;

/**
 * Reads a class of the Nice Classification: `9`, `09`, `第9类`, `Class 9`. Canonical: the number without leading zero.
 *
 * Source: Nice Agreement; 《类似商品和服务区分表》.
 */
export function parseNiceClass(text: string): Parsed<Identifier, NiceClassFault> {
  const digits = /^(?:第|CLASS|CL\.?)?0?(\d{1,2})类?$/.exec(cleanIdentifier(text))?.[1];
  const number = Number(digits);
  if (digits === undefined || number < 1 || number > LAST_CLASS) return fault('NICE_CLASS_MALFORMED', { value: shown(text) });
  return parsed({ canonical: String(number), display: String(number) });
}
