import { divideForfeit, forfeitRuleOn } from './forfeit.js';

describe('a lost deposit', () => {
  it.each([
    [10_000n, 3_000n, { costs: 3_000n, seller: 7_000n }],
    [10_000n, 0n, { costs: 0n, seller: 10_000n }],
    [10_000n, 30_000n, { costs: 10_000n, seller: 0n }],
  ])('of %s with costs of %s is divided to the fen', (held, costs, expected) => {
    expect(divideForfeit(held, costs)).toEqual(expected);
  });

  it('follows the rule of its day', () => {
    expect(forfeitRuleOn('2026-11-23').version).toBe('FORFEIT-2026');
    expect(() => forfeitRuleOn('2025-12-31')).toThrow(RangeError);
  });
});
