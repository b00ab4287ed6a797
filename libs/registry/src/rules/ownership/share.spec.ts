import fc from 'fast-check';
import { checkShares, equalShares, formatShare, parseShare, shareText, sumOfShares } from './share.js';

describe('parseShare', () => {
  it.each([
    ['1/2', '1/2', '50%'],
    ['2/4', '1/2', '50%'],
    ['1', '1/1', '100%'],
    ['50%', '1/2', '50%'],
    [' 33.5 % ', '67/200', '33.5%'],
    ['１／３', '1/3', '1/3'],
    ['0.01%', '1/10000', '0.01%'],
    ['1/8', '1/8', '12.5%'],
  ])('reads %p as %s, shown as %s', (text, stored, shownAs) => {
    const result = parseShare(text);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(formatShare(result.value)).toBe(stored);
    expect(shareText(result.value)).toBe(shownAs);
    expect(parseShare(shareText(result.value))).toEqual(result);
  });

  it.each([
    ['', 'SHARE_MALFORMED'],
    ['half', 'SHARE_MALFORMED'],
    ['0.5', 'SHARE_MALFORMED'],
    ['-1/2', 'SHARE_MALFORMED'],
    ['1/0', 'SHARE_OUT_OF_RANGE'],
    ['0/2', 'SHARE_OUT_OF_RANGE'],
    ['3/2', 'SHARE_OUT_OF_RANGE'],
    ['101%', 'SHARE_OUT_OF_RANGE'],
  ])('refuses %p as %s', (text, code) => {
    expect(parseShare(text)).toMatchObject({ ok: false, code });
  });
});

describe('shares of a right', () => {
  it('are equal when nothing else is known, and add up to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (owners) => {
        expect(checkShares(equalShares(owners)).ok).toBe(true);
      }),
    );
    expect(() => equalShares(0)).toThrow(RangeError);
  });

  it('add up exactly, whatever the denominators', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10n ** 6n }), { minLength: 1, maxLength: 8 }), (weights) => {
        const total = weights.reduce((a, b) => a + b, 0n);
        const shares = weights.map((weight) => {
          const share = parseShare(`${weight}/${total}`);
          if (!share.ok) throw new Error(share.code);
          return share.value;
        });
        expect(sumOfShares(shares)).toEqual({ numerator: 1n, denominator: 1n });
        expect(checkShares(shares).ok).toBe(true);
        expect(checkShares([...shares, { numerator: 1n, denominator: 10n ** 12n }])).toMatchObject({ code: 'SHARES_DO_NOT_SUM_TO_ONE' });
        if (shares.length > 1) expect(checkShares(shares.slice(1)).ok).toBe(false);
      }),
    );
  });

  it('say what they add up to when it is not the whole', () => {
    expect(checkShares([{ numerator: 1n, denominator: 3n }, { numerator: 1n, denominator: 3n }])).toMatchObject({ params: { sum: '2/3' } });
    expect(checkShares([])).toMatchObject({ params: { sum: '0/1' } });
  });
});
