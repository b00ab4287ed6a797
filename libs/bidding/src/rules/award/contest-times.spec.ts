import { contestStep, contestTimes } from './contest-times.js';

describe('a session that begins by itself', () => {
  it.each([
    ['2026-11-23T01:59:59Z', 1, '2026-11-24T02:00:00Z', '2026-11-23T08:00:00Z'],
    ['2026-11-23T02:00:01Z', 1, '2026-11-25T02:00:00Z', '2026-11-24T08:00:00Z'],
    ['2026-11-23T15:00:00Z', 5, '2026-11-29T02:00:00Z', '2026-11-28T08:00:00Z'],
  ])('decided at %s with %d days of notice opens at %s', (now, days, opens, until) => {
    const times = contestTimes(new Date(now), days);
    expect(times).toEqual({ opensAt: new Date(opens), signUpUntil: new Date(until) });
  });

  it.each([[100_000, 1000], [123_456, 1300], [1, 100]])('from %d fen rises by %d', (start, step) => {
    expect(contestStep(start)).toBe(step);
  });
});
