import { capitals } from './capitals.js';

describe('capitals', () => {
  it.each([
    ['1234567.00', '人民币壹佰贰拾叁万肆仟伍佰陆拾柒元整'],
    ['520000.00', '人民币伍拾贰万元整'],
    ['100050.05', '人民币壹拾万零伍拾元零伍分'],
    ['0.00', '人民币零元整'],
  ])('%s', (amount, words) => {
    expect(capitals(amount)).toBe(words);
  });

  it('says nothing for what is no amount', () => {
    expect(capitals('1.234')).toBeNull();
    expect(capitals(null)).toBeNull();
  });
});
