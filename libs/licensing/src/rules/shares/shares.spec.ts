import fc from 'fast-check';
import { percent } from '../terms/index.js';
import { divideIncome, wholeWeights } from './index.js';
import type { IncomeRule, PartyWeights } from './index.js';

const owners = (...shares: readonly (readonly [string, bigint, bigint])[]): PartyWeights => ({ by: 'SHARES', parties: shares.map(([party, numerator, denominator]) => ({ party, share: { numerator, denominator } })) });
const points = (each: Readonly<Record<string, bigint>>): PartyWeights => ({ by: 'POINTS', parties: Object.entries(each).map(([party, count]) => ({ party, points: count })) });
const rule = (parties: PartyWeights, change: Partial<IncomeRule> = {}): IncomeRule => ({ platformFee: 0n, inventors: null, lender: null, parties, ...change });
const shown = (amount: bigint, each: IncomeRule): string[] => divideIncome(amount, each).map(({ to, party, amount: part }) => `${to} ${party ?? ''} ${part}`);

describe('divideIncome', () => {
  it('takes fee, inventors and lender before the parties', () => {
    // 1,000,000 fen: fee 2 % = 20,000, net 980,000; inventors 50 % = 490,000, 3 : 1; lender 300,000 of 490,000; rest 190,000 in thirds.
    const each = rule(owners(['甲大学', 1n, 3n], ['乙公司', 2n, 3n]), {
      platformFee: 20n,
      inventors: { share: percent('50'), among: points({ 王: 3n, 李: 1n }) },
      lender: { party: '银行', upTo: 300_000n },
    });
    expect(shown(1_000_000n, each)).toEqual(['PLATFORM  20000', 'INVENTOR 王 367500', 'INVENTOR 李 122500', 'LENDER 银行 300000', 'PARTY 甲大学 63333', 'PARTY 乙公司 126667']);
  });

  it('gives the lender no more than there is, and the odd fen to who stands first among equals', () => {
    expect(shown(500n, rule(points({ a: 1n }), { lender: { party: '银行', upTo: 9_999n } }))).toEqual(['PLATFORM  0', 'LENDER 银行 500', 'PARTY a 0']);
    expect(shown(100n, rule(points({ a: 1n, b: 1n, c: 1n })))).toEqual(['PLATFORM  0', 'PARTY a 34', 'PARTY b 33', 'PARTY c 33']);
    // 10 fen by 54 : 26 : 16 : 4 = 5.4, 2.6, 1.6, 0.4: the two largest remainders get one more.
    expect(shown(10n, rule(points({ a: 54n, b: 26n, c: 16n, d: 4n }))).slice(1)).toEqual(['PARTY a 5', 'PARTY b 3', 'PARTY c 2', 'PARTY d 0']);
  });

  it('rounds the fee half up', () => expect([24n, 25n].map((amount) => divideIncome(amount, rule(points({ a: 1n }), { platformFee: 20n }))[0]?.amount)).toEqual([0n, 1n]));

  it.each<[string, IncomeRule]>([
    ['SHARES_NOT_WHOLE', rule(owners(['a', 1n, 2n], ['b', 1n, 3n]))],
    ['INCOME_SHARES_INVALID', rule(owners())],
    ['INCOME_SHARES_INVALID', rule(owners(['a', 1n, 2n], ['a', 1n, 2n]))],
    ['INCOME_SHARES_INVALID', rule(owners(['a', 1n, 0n]))],
    ['INCOME_SHARES_INVALID', rule(points({ a: 0n }))],
    ['INCOME_SHARES_INVALID', rule(points({ a: -1n, b: 2n }))],
    ['DEDUCTION_INVALID', rule(points({ a: 1n }), { platformFee: 1001n })],
    ['DEDUCTION_INVALID', rule(points({ a: 1n }), { inventors: { share: percent('100') + 1n, among: points({ b: 1n }) } })],
    ['DEDUCTION_INVALID', rule(points({ a: 1n }), { lender: { party: 'b', upTo: -1n } })],
  ])('refuses with %s', (code, each) => expect(() => divideIncome(1n, each)).toThrow(expect.objectContaining({ code })));

  it('divides nothing negative', () => expect(() => divideIncome(-1n, rule(points({ a: 1n })))).toThrow(RangeError));

  it('brings shares to a common denominator', () => {
    expect(wholeWeights(owners(['a', 1n, 2n], ['b', 1n, 3n], ['c', 1n, 6n])).map(({ weight }) => weight)).toEqual([3n, 2n, 1n]);
    expect(wholeWeights(owners(['a', 2n, 4n], ['b', 5n, 10n])).map(({ weight }) => weight)).toEqual([10n, 10n]);
  });
});

describe('whatever is divided', () => {
  const anyPoints = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 9 }).filter((each) => each.some((count) => count > 0n));
  const asPoints = (prefix: string) => (each: readonly bigint[]): PartyWeights => points(Object.fromEntries(each.map((count, index) => [`${prefix}${index}`, count])));
  const asShares = (each: readonly bigint[]): PartyWeights => {
    const counts = each.filter((count) => count > 0n);
    const whole = counts.reduce((sum, count) => sum + count, 0n);
    return owners(...counts.map((count, index) => [`o${index}`, count, whole] as const));
  };
  const anyRule: fc.Arbitrary<IncomeRule> = fc.record({
    platformFee: fc.bigInt({ min: 0n, max: 1000n }),
    inventors: fc.option(fc.record({ share: fc.bigInt({ min: 0n, max: 1_000_000n }), among: anyPoints.map(asPoints('i')) })),
    lender: fc.option(fc.record({ party: fc.constant('bank'), upTo: fc.bigInt({ min: 0n, max: 10n ** 12n }) })),
    parties: fc.oneof(anyPoints.map(asPoints('p')), anyPoints.map(asShares)),
  });
  const anyAmount = fc.oneof(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));

  it('no fen is lost or made, none is negative, and it comes out the same again', () => {
    fc.assert(
      fc.property(anyAmount, anyRule, (amount, each) => {
        const parts = divideIncome(amount, each);
        expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount);
        expect(parts.every((part) => part.amount >= 0n)).toBe(true);
        expect(divideIncome(amount, each)).toEqual(parts);
      }),
      { numRuns: 500 },
    );
  });

  it('each party is within a fen of its exact share', () => {
    fc.assert(
      fc.property(anyAmount, anyPoints, (amount, each) => {
        const whole = each.reduce((sum, count) => sum + count, 0n);
        divideIncome(amount, rule(asPoints('p')(each))).slice(1).forEach(({ amount: part }, index) => {
          const off = part * whole - amount * (each[index] ?? 0n);
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
    );
  });
});
