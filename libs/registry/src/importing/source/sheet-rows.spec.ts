import { noSharedStrings } from './shared-strings.js';
import { SheetRows } from './sheet-rows.js';

function read(xml: string, size = xml.length): (readonly string[])[] {
  const strings = { at: (index: number) => ['零', '一'][index] ?? '', close: noSharedStrings.close };
  const rows = new SheetRows(strings);
  for (let at = 0; at < xml.length; at += size) rows.write(xml.slice(at, at + size));
  rows.end();
  return rows.take().map(({ cells }) => cells);
}

const sheet = (rows: string) => `<?xml version="1.0"?><worksheet xmlns="x"><sheetData>${rows}</sheetData></worksheet>`;

describe('SheetRows', () => {
  it('reads shared, inline and formula texts, numbers, truth values and errors, wherever the pieces are cut', () => {
    const xml = sheet(
      `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0"><t>読み</t></rPh></is></c>` +
        `<c r="D1" t="str"><f>HYPERLINK("https://x/?a=1&amp;b=2","CN1")</f><v>CN1</v></c><c r="E1"><v>45072.0</v></c><c r="F1" t="e"><v>#N/A</v></c>` +
        `<c r="G1" t="b"><v>1</v></c><c r="H1"><v>2.018305140799E12</v></c><c r="I1" t="inlineStr"><is><t>a_x000D_b &lt;c&gt; &#20013;</t></is></c></row>`,
    );
    const expected = [['一', '', '甲 乙', 'CN1', '45072', '', '1', '2018305140799', 'a\rb <c> 中']];
    for (const size of [1, 2, 3, 7, 64, xml.length]) expect(read(xml, size)).toEqual(expected);
  });

  it('reads prefixed elements and cells without references', () => {
    expect(read(`<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`)).toEqual([['零', '5']]);
  });

  it('keeps the exponent of a number that was rounded', () => {
    expect(read(sheet('<row r="2"><c r="A2"><v>2.01E+12</v></c></row>'))).toEqual([['2.01E+12']]);
  });

  it('refuses document types, XML that stops and cells beyond reason', () => {
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => read('<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>')).toThrow(refusal('IMPORT_ENTITIES'));
    expect(() => read('<worksheet><sheetData><row r="1">')).toThrow(refusal('IMPORT_WORKBOOK_BROKEN'));
    expect(() => read(`<worksheet><t>${'x'.repeat(1_000_001)}`)).toThrow(refusal('IMPORT_CELL_OVERSIZED'));
  });
});
