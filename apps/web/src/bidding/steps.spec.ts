import type { SessionRulesFieldsFragment } from '../api/generated/graphql.js';
import { isFarAbove, stepAt, stepped, timesOf } from './steps.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const absolute: SessionRulesFieldsFragment['increment'] = { kind: 'ABSOLUTE', step: yuan('5000.00'), percent: null, rows: [] };
const rules = { increment: absolute, cautionPercent: 30, cautionSteps: 20 };
const standing = { price: yuan('500000.00'), startPrice: yuan('300000.00'), leastBid: yuan('505000.00'), rules };

describe('steps of bids', () => {
  it('are fixed, a share rounded up to a yuan, or the last row that was reached', () => {
    expect(stepAt(absolute, 1n)).toBe(500_000n);
    expect(stepAt({ kind: 'PERCENT', step: null, percent: '0.5', rows: [] }, 12_345_678n)).toBe(61_800n);
    const rows = [
      { from: yuan('0.00'), step: yuan('100.00') },
      { from: yuan('1000.00'), step: yuan('500.00') },
    ];
    expect([99_999n, 100_000n].map((price) => stepAt({ kind: 'TABLE', step: null, percent: null, rows }, price))).toEqual([10_000n, 50_000n]);
    expect(stepAt(null, 5n)).toBeNull();
  });

  it('lead from the least bid upwards and never below it', () => {
    expect(stepped(standing, null, 0)).toBe('505000.00');
    expect(stepped(standing, '505000.00', 2)).toBe('515000.00');
    expect(stepped(standing, '505000.00', -1)).toBe('505000.00');
  });

  it('make a bid far above when it exceeds the share or the number of steps', () => {
    expect(isFarAbove(standing, '600000.00')).toBe(false);
    expect(isFarAbove(standing, '600000.01')).toBe(true);
    expect(isFarAbove({ ...standing, rules: { ...rules, increment: null } }, '650000.00')).toBe(false);
    expect(isFarAbove({ ...standing, rules: { ...rules, increment: null } }, '650000.01')).toBe(true);
  });

  it('say how many times the price a slipped digit is', () => {
    expect(timesOf(standing, '5150000.00')).toBe('10.3');
  });
});
