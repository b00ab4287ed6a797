import fc from 'fast-check';
import { ndcg } from './ndcg.js';

describe('nDCG', () => {
  it('is what the definition says', () => {
    // Gains 0, 7, 1 at discounts 1, log2 3, 2; at best 7, 1, 0.
    expect(ndcg([1, 4, 2])).toBeCloseTo((7 / Math.log2(3) + 0.5) / (7 + 1 / Math.log2(3)), 12);
    expect(ndcg([4, 3, 2, 1])).toBe(1);
  });

  it('looks no deeper than asked, but compares with the best of all', () => {
    expect(ndcg([1, 1, 4], 2)).toBe(0);
  });

  it('is not defined where nothing can be found', () => {
    expect(ndcg([1, 1])).toBeUndefined();
    expect(ndcg([])).toBeUndefined();
  });

  it('is between 0 and 1, and 1 for the best order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), (grades) => {
        const value = ndcg(grades);
        const best = ndcg([...grades].sort((one, other) => other - one));
        return value === undefined ? best === undefined : value >= 0 && value <= 1 && best === 1;
      }),
    );
  });
});
