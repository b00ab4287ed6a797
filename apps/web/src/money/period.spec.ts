import { readPeriod, recentPeriods } from './period.js';

describe('periods of a statement', () => {
  it('reads days and nothing else', () => {
    expect(readPeriod(new URLSearchParams('from=2026-01-01&until=2026-01-31'))).toEqual({ from: '2026-01-01', until: '2026-01-31', valid: true });
    expect(readPeriod(new URLSearchParams('from=yesterday&until=2026-13-01'))).toEqual({ from: null, until: null, valid: true });
    expect(readPeriod(new URLSearchParams('from=2026-02-01&until=2026-01-31')).valid).toBe(false);
  });

  it('follows the calendar of the exchange, also over the turn of a year', () => {
    expect(recentPeriods(new Date('2026-12-31T16:30:00Z'))).toEqual([
      { key: 'month', from: '2027-01-01', until: '2027-01-01' },
      { key: 'lastMonth', from: '2026-12-01', until: '2026-12-31' },
      { key: 'year', from: '2027-01-01', until: '2027-01-01' },
    ]);
  });
});
