import { amountOf, fenOf, sumOf } from './fen.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('amounts as fen', () => {
  it.each([
    ['0.00', 0n],
    ['1234.50', 123_450n],
    ['-0.05', -5n],
    ['9999999999999.99', 999_999_999_999_999n],
  ])('%s', (amount, fen) => {
    expect(fenOf(amount)).toBe(fen);
    expect(amountOf(fen)).toBe(amount);
  });

  it('sums exactly', () => {
    expect(sumOf([yuan('0.10'), yuan('0.20'), yuan('-0.30')])).toEqual(yuan('0.00'));
    expect(sumOf([])).toEqual(yuan('0.00'));
  });
});
