import { deflateRawSync } from 'node:zlib';
import { ScratchFolder, workbookBytes } from '../fixtures/scratch-folder.js';
import { openSource } from './open-source.js';
import type { Source } from './open-source.js';
import type { Table } from './table-row.js';

describe('openSource', () => {
  const folder = new ScratchFolder();
  afterAll(() => folder.remove());

  async function rowsOf(path: string): Promise<(readonly string[])[]> {
    const source = await openSource(path);
    const rows = await all(tableOf(source));
    source.close();
    return rows;
  }
  function tableOf(source: Source): Table {
    const table = 'tables' in source.content ? source.content.tables[0] : undefined;
    if (!table) throw new Error('no table');
    return table;
  }
  async function all(table: Table): Promise<(readonly string[])[]> {
    const rows: (readonly string[])[] = [];
    for await (const piece of table.rows()) rows.push(...piece.rows.map(({ cells }) => cells));
    return rows;
  }
  const code = (expected: string) => expect.objectContaining({ code: expected });

  it('tells the encoding of text by its mark or by its bytes', async () => {
    const text = '名称,号\n一种装置,1\n';
    const rows = [['名称', '号'], ['一种装置', '1']];
    expect(await rowsOf(folder.file('utf8.csv', text))).toEqual(rows);
    expect(await rowsOf(folder.file('mark.csv', `\ufeff${text}`))).toEqual(rows);
    expect(await rowsOf(folder.gb18030('gb.csv', text))).toEqual(rows);
    expect(await rowsOf(folder.file('utf16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(rows);
  });

  it('reads a workbook: numbers as digits, blanks of a row left out behind the last cell, rows by their numbers', async () => {
    const path = await folder.workbook('a.xlsx', '表', [['a', 'b', 'c'], ['1 < 2 & "3"', '', 'z'], ['', '', ''], [20_191_231, 2_018_305_140_799]]);
    const source = await openSource(path);
    const table = tableOf(source);
    expect(table.sheet).toBe('表');
    expect(table.head).toEqual([
      { number: 1, cells: ['a', 'b', 'c'] },
      { number: 2, cells: ['1 < 2 & "3"', '', 'z'] },
      { number: 4, cells: ['20191231', '2018305140799'] },
    ]);
    source.close();
  });

  it.each([
    ['an empty file', '', 'IMPORT_FILE_EMPTY'],
    ['a web page called .xls', '<html><body><table><tr><td>申请号</td></tr></table></body></html>', 'IMPORT_WEB_PAGE'],
    ['XML that is cut off', '<?xml version="1.0"?><a><b>', 'IMPORT_XML_BROKEN'],
    ['XML with entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'IMPORT_ENTITIES'],
    ['XML with an entity that is declared elsewhere', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a>&x;</a>', 'IMPORT_XML_BROKEN'],
    ['a quotation mark that is never closed', 'a,b\n1,"2\n3,4\n', 'IMPORT_CSV_BROKEN'],
  ])('refuses %s', async (_, content, expected) => {
    await expect(openSource(folder.file('refused', content))).rejects.toThrow(code(expected));
  });

  it('refuses bytes that are text in no encoding, and files that are not there', async () => {
    await expect(openSource(folder.file('bytes.csv', Uint8Array.of(0x61, 0x2c, 0xff, 0x0a, 0xfe, 0xff)))).rejects.toThrow(code('IMPORT_ENCODING_UNKNOWN'));
    await expect(openSource('/nowhere/at/all.csv')).rejects.toThrow(code('IMPORT_FILE_MISSING'));
  });

  it('refuses a workbook that is cut off, altered, or no workbook', async () => {
    const whole = await workbookBytes('a', Array.from({ length: 200 }, (_, row) => ['一种装置', row]));
    await expect(openSource(folder.file('cut.xlsx', whole.subarray(0, whole.length / 2)))).rejects.toThrow(code('IMPORT_WORKBOOK_BROKEN'));
    const altered = Buffer.from(whole);
    const at = altered.indexOf('xl/worksheets/sheet1.xml') + 200;
    altered[at] = (altered[at] ?? 0) ^ 0xff;
    await expect(openSource(folder.file('altered.xlsx', altered))).rejects.toThrow(code('IMPORT_WORKBOOK_BROKEN'));
    await expect(openSource(folder.file('other.xlsx', singleEntry('readme.txt', Buffer.from('hello'))))).rejects.toThrow(code('IMPORT_WORKBOOK_BROKEN'));
  });

  it('refuses an archive that climbs out of its folder or unpacks to an absurd size', async () => {
    await expect(openSource(folder.file('climb.xlsx', singleEntry('../../etc/passwd', Buffer.from('x'))))).rejects.toThrow(code('IMPORT_WORKBOOK_BROKEN'));
    const bomb = singleEntry('xl/workbook.xml', Buffer.alloc(80 * 1024 * 1024, 0x20));
    await expect(openSource(folder.file('bomb.xlsx', bomb))).rejects.toThrow(code('IMPORT_WORKBOOK_OVERSIZED'));
  });

  it('tells old workbooks and protected ones apart', async () => {
    const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const holding = (words: string) => Buffer.concat([compound, Buffer.alloc(600), Buffer.from(words, 'utf16le')]);
    await expect(openSource(folder.file('old.xls', holding('DWPI 入藏号')))).rejects.toThrow(expect.objectContaining({ code: 'IMPORT_WORKBOOK_OLD', params: { format: ' (Derwent Innovation)' } }));
    await expect(openSource(folder.file('locked.xlsx', holding('EncryptedPackage')))).rejects.toThrow(code('IMPORT_WORKBOOK_PROTECTED'));
  });
});

/** A zip archive with one packed entry, made by hand so that its name may be anything. */
function singleEntry(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const bytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(bytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(bytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + bytes.length, 12);
  end.writeUInt32LE(local.length + bytes.length + packed.length, 16);
  return Buffer.concat([local, bytes, packed, central, bytes, end]);
}
