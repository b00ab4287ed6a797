import { readDate } from './read-date.js';

describe('readDate', () => {
  it.each([
    ['2019-07-09', '2019-07-09'],
    ['2019/7/9', '2019-07-09'],
    ['2019.07.09', '2019-07-09'],
    ['20190709', '2019-07-09'],
    ['2019年7月9日', '2019-07-09'],
    ['2019-07-09T00:00:00', '2019-07-09'],
    ['2019-07-09 12:30', '2019-07-09'],
    ['43655', '2019-07-09'],
    ['45072.5', '2023-05-26'],
  ])('reads %s', (text, day) => expect(readDate(text)).toBe(day));

  it('counts from 1904 in workbooks that do', () => expect(readDate('42193', true)).toBe('2019-07-09'));

  it.each(['', '2019', '2019-13-01', '2019-02-30', '20190230', '2.01E+12', '1', '999999', '明年', '0001-01-01'])('does not read %s', (text) => expect(readDate(text)).toBeUndefined());
});
