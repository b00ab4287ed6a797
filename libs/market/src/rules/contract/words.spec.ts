import { dayInWords, inBoth, inChinese, inFigures, termLeft } from './words.js';

describe('words of contracts', () => {
  it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [99, '九十九']])('counts %d as %s', (number, words) => {
    expect(inChinese(number)).toBe(words);
  });

  it('writes days and amounts', () => {
    expect(dayInWords('2026-03-02')).toBe('2026年3月2日');
    expect(inFigures('123456700')).toBe('1,234,567.00元');
    expect(inFigures('5')).toBe('0.05元');
    expect(inBoth('10050000')).toBe('人民币100,500.00元（大写：人民币壹拾万零伍佰元整）');
  });

  it.each([
    ['2026-03-02', '2042-02-28', '15年11个月'],
    ['2026-03-02', '2042-03-01', '16年'],
    ['2026-03-02', '2026-03-30', '不足1个月'],
    ['2026-03-02', '2026-04-02', '1个月'],
    ['2026-03-02', '2026-03-01', null],
  ])('tells on %s what is left until %s', (onDay, until, left) => {
    expect(termLeft(onDay, until)).toBe(left);
  });
});
