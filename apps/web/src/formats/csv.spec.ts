import { csvOf } from './csv.js';

describe('csv', () => {
  it('quotes what would break a row', () => {
    expect(csvOf([['a', 'b,"c"', null, 3]])).toBe('\uFEFFa,"b,""c""",,3');
  });

  it('takes the power from formulas', () => {
    expect(csvOf([['=1+1', '-5', -5]])).toBe("\uFEFF'=1+1,'-5,-5");
  });
});
