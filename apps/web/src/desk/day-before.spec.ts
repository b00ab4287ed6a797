import { dayBefore } from './day-before.js';

it('follows the clock of the exchange', () => {
  expect(dayBefore(new Date('2026-11-23T15:59:00Z'))).toBe('2026-11-22');
  expect(dayBefore(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-23');
});
