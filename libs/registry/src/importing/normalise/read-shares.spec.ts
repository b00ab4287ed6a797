import { readShares } from './read-shares.js';

describe('readShares', () => {
  const fractions = (text: string, names = ['甲', '乙']) => readShares(names, text)?.map(({ numerator, denominator }) => `${numerator}/${denominator}`);

  it.each([
    ['60%；40%', ['3/5', '2/5']],
    ['1/3; 2/3', ['1/3', '2/3']],
    ['33.33%;66.67%', ['3333/10000', '6667/10000']],
  ])('reads %s', (text, expected) => expect(fractions(text)).toEqual(expected));

  it('reads the whole of a sole owner', () => expect(fractions('100%', ['甲'])).toEqual(['1/1']));

  it.each(['50%', '50%;40%', '1/2;1/2;0', '0;100%', 'half;half', '50%;50%;50%'])('refuses %s for two owners', (text) => expect(fractions(text)).toBeUndefined());
});
