import { clockText, preciseText, spanParts } from './clock-text.js';

it('shows time left as figures, with tenths in the last minute and never below nothing', () => {
  expect(clockText(7_340)).toEqual({ days: 0, clock: '00:07.3' });
  expect(clockText(60_000)).toEqual({ days: 0, clock: '01:00' });
  expect(clockText(2 * 86_400_000 + 3_600_000)).toEqual({ days: 2, clock: '01:00:00' });
  expect(clockText(-5).clock).toBe('00:00.0');
});

it('shows a moment to the thousandth on the exchange’s clock', () => {
  expect(preciseText('2026-11-22T06:05:03.217Z')).toBe('14:05:03.217');
});

it('says a span in its largest whole unit', () => {
  expect([90, 300, 7200, 86_400].map(spanParts)).toEqual([
    { unit: 'seconds', count: 90 },
    { unit: 'minutes', count: 5 },
    { unit: 'hours', count: 2 },
    { unit: 'days', count: 1 },
  ]);
});
