import { addDays } from '@haihe/platform/clock';
import fc from 'fast-check';
import { addMonths, addYears, checkDates, earliest, fullMonthsBetween, lastDayOfYears, latest } from './index.js';

const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('1985-04-01', offset));

describe('terms in months and years', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });

  it('ends on the eve of the corresponding day', () => {
    // The example of the Examination Guidelines, part V chapter 9, 2.1: filed 1999-09-06, a utility model's term ends 2009-09-05.
    expect(lastDayOfYears('1999-09-06', 10)).toBe('2009-09-05');
    expect(addYears('2004-02-29', 10)).toBe('2014-02-28');
  });

  it('counts the full months that addMonths adds', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const months = fullMonthsBetween(from, to);
        if (to <= from) expect(months).toBe(0);
        else {
          expect(addMonths(from, months) <= to).toBe(true);
          expect(addMonths(from, months + 1) > to).toBe(true);
        }
      }),
    );
  });

  it('knows the earliest and the latest of the days that are known', () => {
    expect(earliest('2024-01-02', null, '2023-05-06')).toBe('2023-05-06');
    expect(latest('2024-01-02', null, '2023-05-06')).toBe('2024-01-02');
    expect(earliest(null)).toBeNull();
    expect(latest()).toBeNull();
  });
});

describe('checkDates', () => {
  const onDay = '2026-03-01';

  it('finds nothing in an order that is right or unknown', () => {
    expect(checkDates({ filingDate: '2020-01-01', publicationDate: '2020-01-01', grantDate: '2026-03-01' }, onDay)).toEqual([]);
    expect(checkDates({ filingDate: null, publicationDate: null, grantDate: null }, onDay)).toEqual([]);
  });

  it('names everything that is wrong', () => {
    const faults = checkDates({ filingDate: '2026-03-02', publicationDate: '2021-01-01', grantDate: '2020-01-01' }, onDay);
    expect(faults.map(({ code }) => code)).toEqual([
      'PUBLISHED_BEFORE_FILING',
      'GRANTED_BEFORE_FILING',
      'GRANTED_BEFORE_PUBLICATION',
      'DATE_IN_FUTURE',
    ]);
  });
});
