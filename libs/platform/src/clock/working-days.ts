import { addDays } from './calendar.js';
import type { IsoDate } from './calendar.js';
import { holidayNotices } from './working-day-notices.js';

/** A day reached by counting working days. */
export interface WorkingDayCount {
  readonly day: IsoDate;
  /** Some of the days that were counted lie in a year without a notice: only weekends are known of it, and the end may move. */
  readonly provisional: boolean;
}

const noticed = new Set(holidayNotices.map(({ year }) => year));
const off = new Set<IsoDate>();
const worked = new Set<IsoDate>();
for (const { arrangements } of holidayNotices) {
  for (const { from, to, worked: days } of arrangements) {
    for (let day = from; day <= to; day = addDays(day, 1)) off.add(day);
    for (const day of days) worked.add(day);
  }
}

/**
 * Whether people work on a day in mainland China: Monday to Friday without the holidays of the State Council's notice,
 * and the weekend days that it makes up for them.
 */
export function isWorkingDay(day: IsoDate): boolean {
  if (worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(day);
}

/** Whether the holidays of a day's year are not known yet. */
export function isProvisionalDay(day: IsoDate): boolean {
  return !noticed.has(Number(day.slice(0, 4)));
}

/**
 * The last day of a term of working days. The day on which it begins does not count (民法典 Art. 201).
 *
 * @param days whole, at least 0; with 0 it is the day itself or, when nobody works on it, the next working day (Art. 203)
 * @throws RangeError for anything else
 */
export function addWorkingDays(from: IsoDate, days: number): WorkingDayCount {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('working days are counted in whole days, forward');
  let day = from;
  let provisional = isProvisionalDay(day);
  for (let left = days; left > 0 || !isWorkingDay(day);) {
    day = addDays(day, 1);
    provisional ||= isProvisionalDay(day);
    if (left > 0 && isWorkingDay(day)) left -= 1;
  }
  return { day, provisional };
}

/** Working days after one day up to and including another; 0 when it lies not after it. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
