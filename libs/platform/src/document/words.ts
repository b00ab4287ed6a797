import type { IsoDate } from '../clock/index.js';
import { inCapitals, Money } from '../money/index.js';

/** 2026-03-02 → 2026年3月2日. */
export function dayInWords(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** An amount in figures with groups: 1,234,567.00元. */
export function inFigures(fen: string): string {
  const [whole = '', fraction = ''] = Money.ofMinor(BigInt(fen)).toDecimal().split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}元`;
}

/** An amount as papers write it, in figures and in capitals, which rule when they differ. */
export function inBoth(fen: string): string {
  return `人民币${inFigures(fen)}（大写：${inCapitals(Money.ofMinor(BigInt(fen)))}）`;
}
