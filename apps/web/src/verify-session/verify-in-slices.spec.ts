import { thinOut } from './thin-out.js';
import { verifyInSlices } from './verify-in-slices.js';

describe('verifyInSlices', () => {
  it.each(['', 'no log\n', '{"header":{}}\n', '{"header":'.repeat(20_000)])('says what is wrong with what is no log (%#)', async (text) => {
    const { report, steps } = await verifyInSlices(new Blob([text]), undefined, () => undefined, new AbortController().signal);
    expect(report.fault?.entry).toBe(0);
    expect(steps).toEqual([]);
  });
});

describe('thinOut', () => {
  it('keeps the ends', () => {
    const thin = thinOut(Array.from({ length: 1000 }, (_, place) => place), 10);
    expect([thin.length, thin[0], thin.at(-1)]).toEqual([10, 0, 999]);
    expect(thinOut([1, 2], 10)).toEqual([1, 2]);
  });
});
