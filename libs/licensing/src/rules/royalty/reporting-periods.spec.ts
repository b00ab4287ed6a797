import { addDays, daysBetween } from '@haihe/platform/clock';
import fc from 'fast-check';
import type { Reporting } from '../terms/index.js';
import { addMonths } from './add-months.js';
import { reportingPeriods } from './reporting-periods.js';

const reporting = (cycle: Reporting['cycle'], counted?: 'CALENDAR' | 'FROM_START'): Reporting => ({ cycle, daysToReport: 30, daysToPay: 15, ...(counted ? { counted } : {}) });
const shown = (from: string, until: string, each: Reporting): string[] =>
  [...reportingPeriods({ from, until }, each)].map((period) => `${period.from} ${period.until} ${period.contractYear}${period.closesYear ? ' closes' : ''}`);

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-15', -3, '2025-12-15'],
  ] as const)('%s and %i months', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));
});

describe('reportingPeriods', () => {
  it('are quarters of the calendar, cut at both ends and where a contract year ends', () => {
    expect(shown('2026-02-15', '2027-05-20', reporting('QUARTER'))).toEqual([
      '2026-02-15 2026-03-31 1',
      '2026-04-01 2026-06-30 1',
      '2026-07-01 2026-09-30 1',
      '2026-10-01 2026-12-31 1',
      '2027-01-01 2027-02-14 1 closes',
      '2027-02-15 2027-03-31 2',
      '2027-04-01 2027-05-20 2 closes',
    ]);
  });

  it('can be counted from the first day', () => {
    expect(shown('2026-02-15', '2027-05-20', reporting('HALF_YEAR', 'FROM_START'))).toEqual(['2026-02-15 2026-08-14 1', '2026-08-15 2027-02-14 1 closes', '2027-02-15 2027-05-20 2 closes']);
    expect(shown('2026-01-31', '2026-04-01', reporting('MONTH', 'FROM_START'))).toEqual(['2026-01-31 2026-02-27 1', '2026-02-28 2026-03-30 1', '2026-03-31 2026-04-01 1 closes']);
  });

  it('end with the licence', () => {
    expect(shown('2026-03-31', '2026-03-31', reporting('MONTH'))).toEqual(['2026-03-31 2026-03-31 1 closes']);
    expect(shown('2026-01-01', '2026-12-31', reporting('YEAR'))).toEqual(['2026-01-01 2026-12-31 1 closes']);
  });

  it('count how much of a contract year the licence lasts', () => {
    const last = [...reportingPeriods({ from: '2026-01-01', until: '2028-03-01' }, reporting('QUARTER'))].at(-1);
    expect(last?.yearDays).toEqual({ full: 366, inTerm: 61 });
  });

  it('are due on working days: the 31st of October 2026 is a Saturday', () => {
    const [first] = reportingPeriods({ from: '2026-09-01', until: '2027-08-31' }, { cycle: 'MONTH', daysToReport: 31, daysToPay: 30 });
    expect([first?.reportBy, first?.payBy]).toEqual(['2026-11-02', '2026-11-30']);
  });

  it('follow each other without a gap, and none lies in two contract years', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(2500), fc.constantFrom('MONTH' as const, 'QUARTER' as const, 'HALF_YEAR' as const, 'YEAR' as const), fc.constantFrom('CALENDAR' as const, 'FROM_START' as const), (start, length, cycle, counted) => {
        const from = addDays('2024-01-01', start);
        const until = addDays(from, length);
        const periods = [...reportingPeriods({ from, until }, reporting(cycle, counted))];
        expect([periods[0]?.from, periods.at(-1)?.until]).toEqual([from, until]);
        periods.forEach((period, index) => {
          expect(period.index).toBe(index);
          expect(period.from <= period.until).toBe(true);
          if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]?.until ?? '', 1));
          expect(period.from >= addMonths(from, 12 * (period.contractYear - 1)) && period.until < addMonths(from, 12 * period.contractYear)).toBe(true);
          expect(period.closesYear).toBe(periods[index + 1]?.contractYear !== period.contractYear);
        });
        const years = new Map(periods.map(({ contractYear, yearDays }) => [contractYear, yearDays.inTerm]));
        expect([...years.values()].reduce((sum, days) => sum + days, 0)).toBe(daysBetween(from, until) + 1);
      }),
      { numRuns: 200 },
    );
  });
});
