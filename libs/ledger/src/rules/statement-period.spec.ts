import { statementPeriod } from './statement-period.js';

describe('statementPeriod', () => {
  it.each([
    [{}, null, null],
    [{ from: null, until: null }, null, null],
    [{ from: '2026-02-01' }, '2026-01-31T16:00:00.000Z', null],
    [{ until: '2026-02-28' }, null, '2026-02-28T16:00:00.000Z'],
    [{ from: '2028-02-29', until: '2028-02-29' }, '2028-02-28T16:00:00.000Z', '2028-02-29T16:00:00.000Z'],
  ])('%j runs from %s to before %s', (days, start, end) => {
    const period = statementPeriod(days);
    expect([period.start?.toISOString() ?? null, period.end?.toISOString() ?? null]).toEqual([start, end]);
  });

  it.each([
    [{ from: '2026-02-30' }, ['from']],
    [{ until: 'yesterday' }, ['until']],
    [{ from: '2026-02-02', until: '2026-02-01' }, ['until']],
  ])('refuses %j', (days, path) => {
    expect(() => statementPeriod(days)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID', path }));
  });
});
