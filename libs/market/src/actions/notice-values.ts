import { chinaDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { buyerAlias } from '../rules/index.js';

/** The alias of a buyer in both languages. */
export function aliasText(place: number): BilingualText {
  return { zh: buyerAlias(place, 'zh-CN'), en: buyerAlias(place, 'en') };
}

/** An amount of fen in yuan, with thousands separated: 1,234,567.00. */
export function amountText(fen: bigint): string {
  return Money.ofMinor(fen).toDecimal().replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** The last day before a moment at which something ends. */
export function lastDayBefore(end: Date): string {
  return chinaDate(new Date(end.getTime() - 1));
}
