import { csvOf } from './csv.js';

describe('csv', () => {
  it('quotes what would break a row', () => {
    expect(csvOf([['a', 'b,"c"', '', 'd\ne']])).toBe('\uFEFFa,"b,""c""",,"d\ne"\r\n');
  });

  it('takes the power from formulas and leaves figures', () => {
    expect(csvOf([['=1+1', '-5.00', '-5.00+A1']])).toBe("\uFEFF'=1+1,-5.00,'-5.00+A1\r\n");
  });
});
