import { matchWeights } from '../rules/index.js';
import { plainBm25, random } from './baselines.js';
import { calibrate } from './calibrate.js';
import { bestOf, crossValidate } from './cross-validate.js';
import type { GradedCollection } from './graded-demands.js';
import { meanOf, measure } from './measure.js';
import { productScoring } from './product-scoring.js';

const collection: GradedCollection = {
  demands: [
    { id: 'q1', title: '海水淡化膜', text: '需要反渗透膜', graded: [{ id: 'a', grade: 4 }, { id: 'b', grade: 1 }, { id: 'c', grade: 2 }] },
    { id: 'q2', title: '无关', text: '', graded: [{ id: 'b', grade: 1 }] },
  ],
  achievements: [{ id: 'a', title: '反渗透海水淡化' }, { id: 'b', title: '髋关节假体' }, { id: 'c', title: '膜材料' }, { id: 'd', title: '电池' }],
};

describe('the evaluation of matching', () => {
  it('scores a good order with 1 and leaves out what nothing can be found for', () => {
    expect(measure(collection, productScoring(collection)(matchWeights.text))).toEqual([1, undefined]);
    expect(measure(collection, plainBm25(collection))).toEqual([expect.closeTo(0.98, 2), undefined]);
    expect(meanOf([0.5, undefined, 1])).toBe(0.75);
  });

  it('is repeatable for the random order', () => {
    expect(measure(collection, random)).toEqual(measure(collection, random));
  });

  it('never scores a demand by weights that were chosen with it', () => {
    // Each of five weights is perfect for one demand and useless otherwise: chosen without it, a demand never gets its own.
    const tried = Array.from({ length: 5 }, (_, own) => ({ weights: { ...matchWeights.text, k1: own }, values: Array.from({ length: 5 }, (__, demand) => (demand === own ? 1 : 0)) }));
    const { values, chosen } = crossValidate(tried, 5);
    expect(values).toEqual([0, 0, 0, 0, 0]);
    expect(chosen).toHaveLength(5);
    expect(bestOf(tried, (demand) => demand === 3)?.weights.k1).toBe(3);
  });

  it('finds the curve that made the outcomes', () => {
    const pairs = Array.from({ length: 20_000 }, (_, index) => {
      const score = (index % 100) / 50;
      return { score, good: (index * 0.618_033_988_7) % 1 < 1 / (1 + Math.exp(2 - 3 * score)) };
    });
    const { at, slope } = calibrate(pairs);
    expect(at).toBeCloseTo(-2, 0);
    expect(slope).toBeCloseTo(3, 0);
  });
});
