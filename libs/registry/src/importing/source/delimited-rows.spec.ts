import fc from 'fast-check';
import { DelimitedRows } from './delimited-rows.js';

/** Feeds the text in pieces of a size and returns the cells of all rows. */
function read(text: string, size = text.length || 1, delimiter = ',', lineEnd: '\n' | '\r' = '\n'): (readonly string[])[] {
  const rows = new DelimitedRows(delimiter, lineEnd);
  for (let at = 0; at < text.length; at += size) rows.write(text.slice(at, at + size));
  rows.end();
  return rows.take().map(({ cells }) => cells);
}

describe('DelimitedRows', () => {
  it('reads quoted fields with delimiters, line ends and doubled marks', () => {
    expect(read('a,"b,1","c\r\nd","e""f"\r\n1,2,3,4')).toEqual([['a', 'b,1', 'c\r\nd', 'e"f'], ['1', '2', '3', '4']]);
  });

  it('takes marks that quote nothing as characters', () => {
    expect(read('5" pipe,a "b" c\n"x "y" z",2\n')).toEqual([['5" pipe', 'a "b" c'], ['x "y" z', '2']]);
  });

  it('keeps empty fields and leaves out blank rows, counting them', () => {
    const rows = new DelimitedRows(',', '\n');
    rows.write('a,b,\n\n,,\nc,,d\n');
    rows.end();
    expect(rows.take()).toEqual([{ number: 1, cells: ['a', 'b', ''] }, { number: 4, cells: ['c', '', 'd'] }]);
  });

  it('reads files of the classic Macintosh and other delimiters', () => {
    expect(read('a;b\r1;"2;3"\r', 3, ';', '\r')).toEqual([['a', 'b'], ['1', '2;3']]);
  });

  it('names the row whose quotation mark is never closed', () => {
    expect(() => read('a,b\n1,"2\n3,4\n')).toThrow(expect.objectContaining({ code: 'IMPORT_CSV_BROKEN', params: { row: 2 } }));
  });

  it('gives back what was written, however it is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r', ' ', '') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const marked = rows.map((cells) => ['x', ...cells]);
        const text = marked.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(read(text, size)).toEqual(marked);
      }),
    );
  });
});
