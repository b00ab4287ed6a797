import type { IsoDate } from '@haihe/platform/clock';
import { inCapitals, Money } from '@haihe/platform/money';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number from 1 to 99 as articles are counted: 二十一. */
export function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`;
}

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

/** An amount as contracts write it, in figures and in capitals, which rule when they differ. */
export function inBoth(fen: string): string {
  return `人民币${inFigures(fen)}（大写：${inCapitals(Money.ofMinor(BigInt(fen)))}）`;
}

/** What is left of a term on a day, in whole years and months: 12年3个月. Null when it is over. */
export function termLeft(onDay: IsoDate, until: IsoDate): string | null {
  if (until < onDay) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = onDay.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = until.split('-').map(Number);
  // The last day itself is part of the term.
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay + 1 < fromDay ? 1 : 0);
  if (months <= 0) return '不足1个月';
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}个月` : ''}`;
}
