import { chinaDate, workingDaysBetween } from '@haihe/platform/clock';

/**
 * The last day of a term, as people in China write it: a term ends with its last day, so the end at midnight belongs to the day before.
 *
 * @param dueAt end of the term, exclusive
 */
export function lastDayOf(dueAt: string): string {
  return chinaDate(new Date(new Date(dueAt).getTime() - 1));
}

/** What remains until the end of a term. */
export interface TimeLeft {
  readonly lastDay: string;
  /** Working days after today up to the last one; 0 on the last day itself or when only days off remain. */
  readonly workingDays: number;
  readonly over: boolean;
}

/**
 * What remains of a term, in China's days.
 *
 * @param dueAt end of the term, exclusive
 * @param now milliseconds, of the server's clock
 */
export function timeLeft(dueAt: string, now: number): TimeLeft {
  const lastDay = lastDayOf(dueAt);
  return { lastDay, workingDays: workingDaysBetween(chinaDate(new Date(now)), lastDay), over: new Date(dueAt).getTime() <= now };
}
