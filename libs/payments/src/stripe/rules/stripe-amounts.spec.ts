import { fromStripe, stripeTakes, toStripe } from './stripe-amounts.js';

describe('amounts of Stripe', () => {
  it('have a least and a most', () => {
    expect([0n, -1n, 499n, 500n, 99_999_999n, 100_000_000n].map(stripeTakes)).toEqual([false, false, false, true, true, false]);
  });
  it.each([0n, -1n, 100_000_000n])('%s fen are not sent', (fen) => expect(() => toStripe(fen)).toThrow(RangeError));
  it('are fen', () => expect(toStripe(123_456n)).toBe(123_456));
  it.each([[100, 'usd'], [100, 'CNY'], [0, 'cny'], [-1, 'cny'], [1.5, 'cny'], [Number.MAX_SAFE_INTEGER + 1, 'cny'], [Number.NaN, 'cny']])('%s %s are no yuan', (amount, currency) =>
    expect(fromStripe(amount, currency)).toBeUndefined());
  it('become money', () => expect(fromStripe(123_456, 'cny')?.toDecimal()).toBe('1234.56'));
});
