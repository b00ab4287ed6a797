import { readPlan, uncovered } from './instalment-draft.js';

describe('a plan that is being typed', () => {
  it('says exactly what is still to be covered', () => {
    expect(uncovered('1200000.00', [])).toBe('1200000.00');
    expect(uncovered('1200000.00', [{ amount: '360,000', dueOn: '' }, { amount: '839999.99', dueOn: '' }])).toBe('0.01');
    expect(uncovered('100.00', [{ amount: '150', dueOn: '' }])).toBe('-50.00');
    expect(uncovered('100.00', [{ amount: '1.005', dueOn: '' }])).toBe('100.00');
  });

  it('is read when every line is whole and the sum is the price', () => {
    const first = { amount: '360,000', dueOn: '2026-12-01' };
    expect(readPlan('1200000.00', [first, { amount: '840,000', dueOn: '2027-06-01' }])).toEqual([
      { amount: { amount: '360000.00', currency: 'CNY' }, dueOn: '2026-12-01' },
      { amount: { amount: '840000.00', currency: 'CNY' }, dueOn: '2027-06-01' },
    ]);
    expect(readPlan('1200000.00', [first, { amount: '840,000', dueOn: '' }])).toBeNull();
    expect(readPlan('1200000.00', [first, { amount: '840,000.01', dueOn: '2027-06-01' }])).toBeNull();
  });
});
