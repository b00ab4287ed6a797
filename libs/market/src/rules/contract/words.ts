import type { IsoDate } from '@haihe/platform/clock';

export { dayInWords, inBoth, inFigures } from '@haihe/platform/document';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number from 1 to 99 as articles are counted: 二十一. */
export function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`;
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
