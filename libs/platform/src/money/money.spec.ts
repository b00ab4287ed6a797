import fc from 'fast-check';
import { Refusal } from '../errors/index.js';
import { inCapitals, Money } from './index.js';

describe('Money', () => {
  it.each(['0', '0.1', '12.34', '-5.00', '99999999999999999.99'])('reads %s and writes it back exactly', (text) => {
    const [whole = '', fraction = ''] = text.split('.');
    expect(Money.parse('12.34').minor).toBe(1234n);
    if (text !== '99999999999999999.99') {
      expect(Money.parse(text).toDecimal()).toBe(`${whole}.${fraction.padEnd(2, '0')}`);
    } else {
      expect(() => Money.parse(text)).toThrow(Refusal);
    }
  });

  it.each(['', '1.234', '1e3', '１', ' 1', '1,000', 'NaN', '+1', '.5', '1.', '999999999999999999'])('refuses %p', (text) => {
    expect(() => Money.parse(text)).toThrow(expect.objectContaining({ code: 'AMOUNT_MALFORMED' }));
  });

  it('refuses a currency it does not settle', () => {
    expect(() => Money.parse('1', 'XAU')).toThrow(Refusal);
  });

  it('allocates without losing a fen, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 }).filter((w) => w.some((x) => x > 0n)),
        (minor, weights) => {
          const total = weights.reduce((a, b) => a + b, 0n);
          const parts = Money.ofMinor(minor).allocate(weights);
          expect(parts.reduce((sum, part) => sum + part.minor, 0n)).toBe(minor);
          parts.forEach((part, index) => {
            const exact = (minor * (weights[index] ?? 0n)) / total;
            const distance = part.minor - exact;
            expect(distance >= -1n && distance <= 1n).toBe(true);
          });
        },
      ),
    );
  });

  it('gives the odd fen to the largest remainder, ties to the earlier part', () => {
    expect(Money.ofMinor(100n).allocate([1n, 1n, 1n]).map((part) => part.minor)).toEqual([34n, 33n, 33n]);
    expect(Money.ofMinor(10n).allocate([54n, 26n, 16n, 4n]).map((part) => part.minor)).toEqual([5n, 3n, 2n, 0n]);
  });

  it('does not mix currencies', () => {
    expect(() => Money.parse('1', 'CNY').plus(Money.parse('1', 'USD'))).toThrow(RangeError);
  });
});

describe('inCapitals', () => {
  it.each([
    ['1230000.00', '人民币壹佰贰拾叁万元整'],
    ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['107000.53', '人民币壹拾万柒仟元伍角叁分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    ['0.05', '人民币伍分'],
    ['0.00', '人民币零元整'],
    ['100000000.00', '人民币壹亿元整'],
    ['100010000.00', '人民币壹亿零壹万元整'],
    ['10000000001.00', '人民币壹佰亿零壹元整'],
    ['520000.00', '人民币伍拾贰万元整'],
    ['10010010.00', '人民币壹仟零壹万零壹拾元整'],
  ])('writes %s as %s', (amount, words) => {
    expect(inCapitals(Money.parse(amount))).toBe(words);
  });
});
