import fc from 'fast-check';
import { addDays } from './calendar.js';
import { holidayNotices } from './working-day-notices.js';
import { addWorkingDays, isProvisionalDay, isWorkingDay, workingDaysBetween } from './working-days.js';

const someDay = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2024-01-01', days));

describe('working days', () => {
  it.each([
    ['a Friday', '2026-11-20', true],
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ['New Year', '2026-01-01', false],
    ['a Friday off by arrangement', '2026-01-02', false],
    ['the Sunday that makes up for it', '2026-01-04', true],
    ['a Saturday worked before the Spring Festival', '2026-02-14', true],
    ['the Monday on which it ends', '2026-02-23', false],
    ['the Tuesday after it', '2026-02-24', true],
    ['a Saturday worked after it', '2026-02-28', true],
    ['the National Day', '2025-10-08', false],
  ])('%s, %s: %s', (_, day, expected) => expect(isWorkingDay(day)).toBe(expected));

  it.each([
    ['a Monday', '2026-11-23', 5, '2026-11-30', false],
    ['a Friday', '2026-11-20', 1, '2026-11-23', false],
    ['across the Spring Festival', '2026-02-12', 5, '2026-02-26', false],
    ['across the National Day', '2026-09-30', 1, '2026-10-08', false],
    ['into a year without notice', '2026-12-28', 5, '2027-01-04', true],
    ['none, on a working day', '2026-11-23', 0, '2026-11-23', false],
    ['none, on a Saturday', '2026-11-21', 0, '2026-11-23', false],
  ])('%s: %s + %i = %s', (_, from, days, day, provisional) => expect(addWorkingDays(from, days)).toEqual({ day, provisional }));

  it('have as many in a year as the notices leave', () => {
    // 2024: 366 - 104 weekend days - 22 weekdays off + 8 made up; in the same way for the others.
    expect([2024, 2025, 2026].map((year) => workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`))).toEqual([251, 248, 248]);
  });

  it('are made up for only at weekends, and outside the holidays themselves', () => {
    for (const { year, arrangements } of holidayNotices) {
      for (const { from, to, worked } of arrangements) {
        expect(from <= to).toBe(true);
        expect(from.startsWith(String(year))).toBe(true);
        for (const day of worked) {
          expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
          expect(arrangements.every((other) => day < other.from || day > other.to)).toBe(true);
        }
      }
    }
  });

  it('end on a working day, as many later as were asked for', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { day, provisional } = addWorkingDays(from, days);
        expect(isWorkingDay(day)).toBe(true);
        expect(workingDaysBetween(from, day)).toBe(days);
        expect(provisional).toBe(isProvisionalDay(from) || isProvisionalDay(day));
      }),
    );
  });

  it('add up, and later beginnings never end earlier', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a).day, b).day).toBe(addWorkingDays(from, a + b).day);
        expect(addWorkingDays(addDays(from, 1), a).day >= addWorkingDays(from, a).day).toBe(true);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('are not counted by %s', (days) => expect(() => addWorkingDays('2026-11-23', days)).toThrow(RangeError));
});
