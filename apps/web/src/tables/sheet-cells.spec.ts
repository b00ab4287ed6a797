import { cellOf, sheetCells, sheetWidths } from './sheet-cells.js';

describe('cells of an exported sheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.com","x")', '\t=1', '｜=cmd'])('hold %j as text, never as a formula', (value) => {
    expect(cellOf(value)).toEqual({ type: String, value });
  });

  it('leave nothing out of what can be written, and nothing in of what cannot', () => {
    expect(cellOf('a\u0000b\u000bc\ud800d\uffffe𠮷')).toEqual({ type: String, value: 'abcde𠮷' });
    expect(cellOf('x'.repeat(40_000))).toEqual({ type: String, value: 'x'.repeat(32_767) });
    for (const nothing of [null, undefined, '', NaN, Infinity]) expect(cellOf(nothing)).toBeNull();
  });

  it('hold money as numbers with its currency, unless digits would be lost', () => {
    expect(cellOf({ money: { amount: '1234567.80', currency: 'CNY' } })).toEqual({ type: Number, value: 1234567.8, format: '"¥" #,##0.00' });
    expect(cellOf({ money: { amount: '-0.05', currency: 'JPY' } })).toEqual({ type: Number, value: -0.05, format: '"JPY" #,##0.00' });
    expect(cellOf({ money: { amount: '99999999999999.99', currency: 'CNY' } })).toEqual({ type: String, value: 'CNY 99999999999999.99' });
  });

  it('hold days and moments by the exchange’s clock', () => {
    expect(cellOf({ day: '2026-02-28' })).toEqual({ type: Date, value: new Date('2026-02-28T00:00:00Z'), format: 'yyyy-mm-dd' });
    expect(cellOf({ day: '2026-02-28T17:30:00Z' })).toEqual({ type: Date, value: new Date('2026-03-01T00:00:00Z'), format: 'yyyy-mm-dd' });
    expect(cellOf({ moment: '2026-02-28T17:30:00Z' })).toEqual({ type: Date, value: new Date('2026-03-01T01:30:00Z'), format: 'yyyy-mm-dd hh:mm' });
  });

  it('stand under their heads, in columns that can be read', () => {
    const cells = sheetCells([{ title: '名称', value: (row: { name: string }) => row.name }, { title: 'n', value: () => 7 }], [{ name: '一种随潮位升降的浮桥' }, { name: 'x'.repeat(99) }]);
    expect(cells).toEqual([
      [{ type: String, value: '名称', fontWeight: 'bold' }, { type: String, value: 'n', fontWeight: 'bold' }],
      [{ type: String, value: '一种随潮位升降的浮桥' }, { type: Number, value: 7 }],
      [{ type: String, value: 'x'.repeat(99) }, { type: Number, value: 7 }],
    ]);
    expect(sheetWidths(cells)).toEqual([{ width: 60 }, { width: 8 }]);
  });
});
