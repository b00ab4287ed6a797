import { deadlineFrom, deadlineFromDay, deadlineRule, endOfDay, lastDayOf } from './deadline.js';
import { deadlineCodes, deadlineTitles } from './deadline-rules.js';

describe('deadlines', () => {
  it.each([
    ['SIGN', '2026-11-23T02:00:00Z', '2026-11-30'],
    ['SIGN', '2026-09-28T16:30:00Z', '2026-10-12'],
    ['PUBLICITY', '2026-11-23T02:00:00Z', '2026-12-08'],
    ['FILE', '2026-11-23T02:00:00Z', '2026-12-07'],
    ['NOTICE', '2026-11-23T02:00:00Z', '2027-02-21'],
  ] as const)('%s from %s ends with %s', (code, begin, dueOn) => {
    const deadline = deadlineFrom(code, new Date(begin), '2026-11-23');
    expect(deadline.dueOn).toBe(dueOn);
    expect(lastDayOf(deadline.dueAt)).toBe(dueOn);
  });

  it('end with the day in China', () => {
    expect(endOfDay('2026-11-30').toISOString()).toBe('2026-11-30T16:00:00.000Z');
  });

  it('say when they were counted without knowing the holidays', () => {
    expect(deadlineFromDay('SIGN', '2026-12-29', '2026-12-29')).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(deadlineFromDay('SIGN', '2026-11-23', '2026-11-23').provisional).toBe(false);
  });

  it('follow the version of the day of agreement; earlier deals the first', () => {
    const rule = (count: number, validFrom: string) => ({ code: 'SIGN' as const, count, unit: 'WORKING_DAYS' as const, validFrom, source: '测试' });
    const rules = [rule(5, '2026-01-01'), rule(7, '2026-07-01')];
    expect(['2026-06-30', '2026-07-01', '2025-01-01'].map((day) => deadlineRule('SIGN', day, rules).count)).toEqual([5, 7, 5]);
    expect(() => deadlineRule('SIGN', '2026-07-01', [])).toThrow(RangeError);
  });

  it('have a rule with its source, words and somebody to do it, each', () => {
    for (const code of deadlineCodes) {
      expect(deadlineRule(code, '2026-11-23').source).not.toBe('');
      expect(deadlineTitles[code].text.en).not.toBe('');
    }
  });
});
