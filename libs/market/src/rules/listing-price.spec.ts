import fc from 'fast-check';
import { Money } from '@haihe/platform/money';
import { checkAmount, checkAskedPrice, MAX_PRICE, priceKinds } from './listing-price.js';
import type { AskedPrice } from './listing-price.js';

const yuan = (amount: string): Money => Money.parse(amount);
const asked = (kind: AskedPrice['kind'], amount?: string, amountMax?: string, minimum?: string): AskedPrice => ({
  kind,
  amount: amount === undefined ? null : yuan(amount),
  amountMax: amountMax === undefined ? null : yuan(amountMax),
  minimum: minimum === undefined ? null : yuan(minimum),
});

describe('checkAskedPrice', () => {
  it.each([
    ['a fixed price', asked('FIXED', '100')],
    ['a fixed price with its minimum', asked('FIXED', '100', undefined, '100')],
    ['a negotiable price without a range', asked('NEGOTIABLE')],
    ['a negotiable price from an amount', asked('NEGOTIABLE', '100')],
    ['a range', asked('NEGOTIABLE', '100', '200', '99.99')],
    ['a range of one amount', asked('NEGOTIABLE', '100', '100')],
    ['a price on request with a minimum', asked('ON_REQUEST', undefined, undefined, '1')],
    ['the highest price', asked('FIXED', '100000000000.00')],
  ])('takes %s', (_, price) => {
    expect(() => checkAskedPrice(price)).not.toThrow();
  });

  it.each([
    ['PRICE_REQUIRED', 'price', asked('FIXED')],
    ['PRICE_NOT_EXPECTED', 'price', asked('ON_REQUEST', '100')],
    ['PRICE_NOT_EXPECTED', 'priceMax', asked('FIXED', '100', '200')],
    ['PRICE_NOT_EXPECTED', 'priceMax', asked('NEGOTIABLE', undefined, '200')],
    ['PRICE_NOT_POSITIVE', 'price', asked('FIXED', '0')],
    ['PRICE_NOT_POSITIVE', 'price', asked('NEGOTIABLE', '-1')],
    ['PRICE_NOT_POSITIVE', 'minimumPrice', asked('FIXED', '100', undefined, '0')],
    ['PRICE_TOO_HIGH', 'price', asked('FIXED', '100000000000.01')],
    ['PRICE_RANGE_INVERTED', 'priceMax', asked('NEGOTIABLE', '100', '99.99')],
    ['MINIMUM_ABOVE_PRICE', 'minimumPrice', asked('NEGOTIABLE', '100', '200', '100.01')],
  ] as const)('refuses with %s at %s', (code, field, price) => {
    expect(() => checkAskedPrice(price)).toThrow(expect.objectContaining({ code, path: ['input', field] }));
  });

  it('takes yuan alone', () => {
    expect(() => checkAmount(Money.parse('1', 'USD'), [])).toThrow(expect.objectContaining({ code: 'CURRENCY_NOT_ACCEPTED' }));
  });

  it('lets no minimum pass that lies above what is shown, and never names it', () => {
    const fen = fc.option(fc.bigInt({ min: -5n, max: MAX_PRICE.minor + 5n }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...priceKinds), fen, fen, fen, (kind, amount, amountMax, minimum) => {
        const of = (minor: bigint | null): Money | null => (minor === null ? null : Money.ofMinor(minor));
        try {
          checkAskedPrice({ kind, amount: of(amount), amountMax: of(amountMax), minimum: of(minimum) });
        } catch (error) {
          if (minimum !== null && minimum > 0n && minimum !== MAX_PRICE.minor) {
            expect(JSON.stringify((error as { params: unknown }).params)).not.toContain(Money.ofMinor(minimum).toDecimal());
          }
          return;
        }
        for (const one of [amount, amountMax, minimum]) if (one !== null) expect(one > 0n && one <= MAX_PRICE.minor).toBe(true);
        if (amount !== null && minimum !== null) expect(minimum <= amount).toBe(true);
        if (amount !== null && amountMax !== null) expect(amount <= amountMax).toBe(true);
        expect(kind === 'FIXED' ? amount !== null : true).toBe(true);
      }),
    );
  });
});
