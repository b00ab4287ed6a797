import fc from 'fast-check';
import { combine } from './combine.js';
import { factorsOf, priceFit } from './factors.js';
import { matchWeights } from './match-weights.js';

const now = Date.UTC(2026, 0, 1);
const of = (name: string, wishes: Parameters<typeof factorsOf>[0], facts: Parameters<typeof factorsOf>[1]): unknown => factorsOf(wishes, facts, now).find((factor) => factor.name === name)?.value;

describe('factors of a match', () => {
  it('are open where one side does not say', () => {
    expect(factorsOf({}, {}, now).every((factor) => factor.value === 'OPEN')).toBe(true);
    expect(of('price', { budget: 100 }, {})).toBe('OPEN');
  });

  it('compare price with budget', () => {
    expect(priceFit(100, 80)).toBe(1);
    expect(priceFit(100, 300)).toBe(0);
    expect(priceFit(100, 173)).toBeCloseTo(0.5, 2);
    expect(priceFit(0, 1)).toBe(0);
  });

  it('take what is readier than asked, and count the steps that are missing', () => {
    expect(of('readiness', { readiness: 'PROTOTYPE' }, { readiness: 'PRODUCTION' })).toBe(1);
    expect(of('readiness', { readiness: 'PRODUCTION' }, { readiness: 'PILOT' })).toBeCloseTo(2 / 3);
    expect(of('readiness', { readiness: 'PRODUCTION' }, { readiness: 'CONCEPT' })).toBe(0);
  });

  it('halve freshness in half a year', () => {
    expect(of('freshness', {}, { freshAt: now - 180 * 86_400_000 })).toBeCloseTo(0.5);
    expect(of('freshness', {}, { freshAt: now + 1 })).toBe(1);
  });
});

describe('the combined score', () => {
  it('rises with the text and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((text) => combine(text, 'OPEN', [], matchWeights));
        return low !== undefined && high !== undefined && low <= high && low > 0 && high < 1;
      }),
    );
  });

  it('is raised by a good fit, lowered by a bad one and left alone by what is open', () => {
    const plain = combine(0.5, 'OPEN', [{ name: 'price', value: 'OPEN' }], matchWeights);
    expect(combine(0.5, 'OPEN', [{ name: 'price', value: 1 }], matchWeights)).toBeGreaterThan(plain);
    expect(combine(0.5, 'OPEN', [{ name: 'price', value: 0 }], matchWeights)).toBeLessThan(plain);
    expect(combine(0.5, 1, [], matchWeights)).toBeGreaterThan(combine(0.5, 0.4, [], matchWeights));
    expect(plain).toBe(combine(0.5, 'OPEN', [], matchWeights));
  });
});
