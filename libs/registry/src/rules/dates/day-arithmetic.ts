import { addDays } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';

/**
 * The corresponding day (相应日) a number of months later; where that month is too short, its last day.
 *
 * Source: 专利法实施细则 (2023) Rule 5: terms in months and years end on the corresponding day of the last month, or on
 * that month's last day.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12;
  return `${padded(targetYear, 4)}-${padded(targetMonth + 1, 2)}-${padded(Math.min(date, lengthOfMonth(targetYear, targetMonth)), 2)}`;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param month 0 for January */
function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && isLeap ? 29 : (lengths[month] ?? 31);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** The corresponding day a number of years later; 28 February for one of 29 February where there is none. */
export function addYears(day: IsoDate, years: number): IsoDate {
  return addMonths(day, years * 12);
}

/** The last day of a term of years that begins on a day: the eve of the corresponding day. */
export function lastDayOfYears(from: IsoDate, years: number): IsoDate {
  return addDays(addYears(from, years), -1);
}

/** Full months from one day to a later one; 0 when it is not later. */
export function fullMonthsBetween(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The earlier of the days that are known; null when none is. */
export function earliest(...days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The later of the days that are known; null when none is. */
export function latest(...days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.filter((day) => day !== null).sort().at(-1) ?? null;
}
