import { percent } from '../terms/index.js';
import { lateInterest } from './late-interest.js';
import type { LateDebt } from './late-interest.js';

const YUAN = 100n;
const debt = (change: Partial<LateDebt> = {}): LateDebt => ({ amount: 100_000n * YUAN, dueOn: '2026-05-15', paid: [], asOf: '2026-06-30', perDay: percent('0.05'), ...change });

describe('lateInterest', () => {
  it('counts what was open day by day, with a part payment', () => {
    // 16 to 25 May: 10 days × 100,000 × 0.05 % = 500. 26 May to 14 June: 20 days × 60,000 × 0.05 % = 600.
    const paid = [{ amount: 60_000n * YUAN, paidOn: '2026-06-14' }, { amount: 40_000n * YUAN, paidOn: '2026-05-25' }];
    expect(lateInterest(debt({ paid }))).toEqual({
      stretches: [
        { after: '2026-05-15', until: '2026-05-25', days: 10, open: 100_000n * YUAN },
        { after: '2026-05-25', until: '2026-06-14', days: 20, open: 60_000n * YUAN },
      ],
      amount: 1_100n * YUAN,
    });
  });

  it('counts up to the day of asking while something is open', () => {
    // 15 May to 30 June: 46 days × 100,000 × 0.05 % = 2,300. A payment of the future does not count yet.
    expect(lateInterest(debt()).amount).toBe(2_300n * YUAN);
    expect(lateInterest(debt({ paid: [{ amount: 100_000n * YUAN, paidOn: '2026-07-01' }] })).amount).toBe(2_300n * YUAN);
  });

  it('is nothing for what was paid by the due day', () => {
    // 99,000 in time, 1,000 four days late: 1,000 × 4 × 0.05 % = 2.
    const inTime = { amount: 99_000n * YUAN, paidOn: '2026-05-15' };
    expect(lateInterest(debt({ paid: [inTime, { amount: 1_000n * YUAN, paidOn: '2026-05-19' }] })).amount).toBe(2n * YUAN);
    expect(lateInterest(debt({ paid: [{ amount: 100_000n * YUAN, paidOn: '2026-05-01' }] })).amount).toBe(0n);
    expect(lateInterest(debt({ asOf: '2026-05-15' }))).toEqual({ stretches: [], amount: 0n });
    expect(lateInterest(debt({ paid: [{ amount: 200_000n * YUAN, paidOn: '2026-05-16' }] })).amount).toBe(50n * YUAN);
  });

  it('is rounded half up once, not by the day', () => {
    // 10 yuan × 0.05 % = 0.5 fen a day: one day 0.5 → 1 fen, three days 1.5 → 2 fen (by the day it would be 3).
    expect(lateInterest(debt({ amount: 10n * YUAN, asOf: '2026-05-16' })).amount).toBe(1n);
    expect(lateInterest(debt({ amount: 10n * YUAN, asOf: '2026-05-18' })).amount).toBe(2n);
  });
});
