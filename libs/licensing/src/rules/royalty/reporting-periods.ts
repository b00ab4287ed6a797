import { addDays, addWorkingDays, daysBetween } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import type { LicencePeriod, ReportCycle, Reporting } from '../terms/index.js';
import { addMonths } from './add-months.js';

/** A stretch of time for which sales are reported. */
export interface ReportingPeriod {
  /** From 0. */
  readonly index: number;
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** From 1; a period never lies in two. */
  readonly contractYear: number;
  /** Last of its contract year: the minimum is settled with it. */
  readonly closesYear: boolean;
  /** Days of the contract year, and how many of them the licence lasts: fewer only in its last year. */
  readonly yearDays: { readonly full: number; readonly inTerm: number };
  /** Last days for the report and for the royalty; moved to the next working day (民法典 Art. 203). */
  readonly reportBy: IsoDate;
  readonly payBy: IsoDate;
}

const months: Readonly<Record<ReportCycle, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/**
 * The reporting periods of a licence, one after the other without a gap. Contract years run from its first day. Calendar
 * periods are cut at its first and last day and where a contract year ends, so first and last may be short.
 */
export function* reportingPeriods({ from, until }: LicencePeriod, reporting: Reporting): Generator<ReportingPeriod, void, undefined> {
  const step = months[reporting.cycle];
  const dayAfter = addDays(until, 1);
  let contractYear = 0;
  let nextYear = from;
  let yearDays = { full: 0, inTerm: 0 };
  let inFull = 0;
  let begin = from;
  for (let index = 0; begin < dayAfter; index += 1) {
    if (begin === nextYear) {
      contractYear += 1;
      nextYear = addMonths(from, 12 * contractYear);
      const full = daysBetween(begin, nextYear);
      yearDays = { full, inTerm: nextYear <= dayAfter ? full : daysBetween(begin, dayAfter) };
    }
    inFull += step;
    const cycleEnd = reporting.counted === 'FROM_START' ? addMonths(from, inFull) : nextOfCalendar(begin, step);
    const end = earliest(cycleEnd, nextYear, dayAfter);
    const last = addDays(end, -1);
    yield {
      index,
      from: begin,
      until: last,
      contractYear,
      closesYear: end === nextYear || end === dayAfter,
      yearDays,
      reportBy: onWorkingDay(last, reporting.daysToReport),
      payBy: onWorkingDay(last, reporting.daysToReport + reporting.daysToPay),
    };
    begin = end;
  }
}

/** A day some days later, or the next working day when nobody works on it (民法典 Art. 203). */
export function onWorkingDay(day: IsoDate, days: number): IsoDate {
  return addWorkingDays(addDays(day, days), 0).day;
}

function nextOfCalendar(day: IsoDate, step: number): IsoDate {
  const month = Number(day.slice(5, 7)) - 1;
  return addMonths(`${day.slice(0, 7)}-01`, step - (month % step));
}

function earliest(...days: readonly [IsoDate, ...IsoDate[]]): IsoDate {
  return days.reduce((least, day) => (day < least ? day : least));
}
