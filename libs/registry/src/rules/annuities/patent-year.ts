import type { IsoDate } from '@haihe/platform/clock';
import { addYears, fullMonthsBetween } from '../dates/index.js';

/**
 * Number of the patent year that a day lies in. The first begins with the filing date, whatever the day of grant.
 *
 * Source: 专利审查指南, part V chapter 9, 2.2.
 */
export function patentYearOf(filingDate: IsoDate, day: IsoDate): number {
  return Math.floor(fullMonthsBetween(filingDate, day) / 12) + 1;
}

/** The anniversary with which a patent year begins, and by which its annuity is due. */
export function beginOfPatentYear(filingDate: IsoDate, year: number): IsoDate {
  return addYears(filingDate, year - 1);
}
