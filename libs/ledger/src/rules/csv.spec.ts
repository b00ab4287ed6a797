import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, csvText } from './csv.js';

describe('csv', () => {
  it.each([
    ['托管资金退回', '托管资金退回'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    [' padded', '" padded"'],
    ['', ''],
    ['=SUM(A1)', "'=SUM(A1)"],
    ['-1+1', "'-1+1"],
    ['@cmd', "'@cmd"],
    ['+86', "'+86"],
    ['\tx', "'\tx"],
  ])('%j becomes %s', (text, cell) => {
    expect(csvText(text)).toBe(cell);
  });

  it('is read back as it was', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/^[=+\-@\t\r]/.test(each) && each !== '');
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells.map(csvText)), { relax_column_count: true })).toEqual([cells]);
    }));
  });
});
