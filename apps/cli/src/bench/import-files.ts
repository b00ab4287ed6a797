import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { patentCheckDigit, writeWorkbook } from '@haihe/registry';
import type { CellValue } from '@haihe/registry';
import { encode } from 'iconv-lite';
import { ChineseText } from './chinese-text.js';
import { seeded } from './random.js';

/** Invented patents in the layout of an incoPat export: titles and abstracts in two languages, classes, industries. */
export async function writeIncopatFile(path: string, rows: number): Promise<void> {
  await save(path, writeWorkbook('下载的著录项1', incopatRows(rows)));
}

/** Invented utility models in the layout of the gazette's lists, GB18030. */
export async function writeGazetteFile(path: string, rows: number): Promise<void> {
  await save(path, gazettePieces(rows));
}

function* incopatRows(rows: number): Iterable<CellValue[]> {
  const invented = new InventedPatents(1);
  yield ['序号', '标题 (中文)', '标题 (英文)', '摘要 (中文)', '摘要 (英文)', '申请人', '公开（公告）号', '公开（公告）日', '申请号', '申请日', '公开类型', '专利类型', '公开国别', '链接到incoPat', 'IPC主分类', 'IPC', 'CPC', '国民经济分类', '专利有效性'];
  for (let row = 1; row <= rows; row += 1) {
    const { number, publication, filed, published } = invented.identity(row, '1', 'A');
    yield [
      row,
      invented.text.title(),
      invented.english(8),
      invented.text.abstract(),
      invented.english(120),
      invented.owner(),
      publication,
      published,
      number,
      filed,
      '发明申请',
      '发明申请',
      '中国',
      `到incoPat中查看\r\n${publication}`,
      invented.symbol(),
      `${invented.symbol()}; ${invented.symbol()}`,
      `${invented.symbol()}; ${invented.symbol()}`,
      'C3973; I6490; C3914',
      '审中',
    ];
  }
}

function* gazettePieces(rows: number): Iterable<Buffer> {
  const invented = new InventedPatents(2);
  let piece = 'item,name,authorization_notice_id,authorized_announcement_date,filing_id,filing_date,patentee,designer,address,Int.Cl.\n';
  for (let row = 1; row <= rows; row += 1) {
    const { number, publication } = invented.identity(row, '2', 'U');
    const people = `${invented.text.words(1)};\u2002${invented.text.words(1)}`;
    const address = `300${100 + (row % 900)}天津市${invented.text.words(1)}区${invented.text.words(2)}路${row % 300}号`;
    const classes = `${invented.symbol()}(2006.01)I;\u2002${invented.symbol()}(2006.01)I`;
    piece += `${row},${invented.text.title()},${publication},2019.07.12,${number.replace(/CN|\./g, '')},2018.09.13,${invented.owner()},${people},${address},${classes}\n`;
    if (piece.length < 65_536) continue;
    yield encode(piece, 'gb18030');
    piece = '';
  }
  yield encode(piece, 'gb18030');
}

class InventedPatents {
  readonly text: ChineseText;
  private readonly random: () => number;
  private readonly owners: string[];
  private readonly symbols: string[];

  constructor(seed: number) {
    this.random = seeded(seed);
    this.text = new ChineseText(this.random);
    this.owners = Array.from({ length: 3_000 }, () => `天津${this.text.words(2)}有限公司`);
    this.symbols = Array.from({ length: 4_000 }, () => {
      const letter = (from: string) => from[Math.floor(this.random() * from.length)] ?? 'A';
      return `${letter('ABCDEFGH')}${String(1 + Math.floor(this.random() * 60)).padStart(2, '0')}${letter('BCDFGHJK')}${1 + Math.floor(this.random() * 99)}/${String(Math.floor(this.random() * 90)).padStart(2, '0')}`;
    });
  }

  identity(row: number, type: string, kindCode: string) {
    const digits = `2018${type}${String(row).padStart(7, '0')}`;
    return {
      number: `CN${digits}.${patentCheckDigit(digits)}`,
      publication: `CN${type}${String(10_000_000 + row)}${kindCode}`,
      filed: 43_101 + (row % 365),
      published: 43_650 + (row % 365),
    };
  }

  owner(): string {
    return this.owners[Math.floor(this.random() * this.owners.length)] ?? '天津某公司';
  }

  symbol(): string {
    return this.symbols[Math.floor(this.random() * this.symbols.length)] ?? 'G06F3/00';
  }

  english(words: number): string {
    let text = 'The';
    for (let word = 0; word < words; word += 1) text += ` ${(Math.floor(this.random() * 36 ** 5) + 36 ** 4).toString(36).replace(/\d/g, 'e')}`;
    return text;
  }
}

async function save(path: string, pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
  const file = createWriteStream(path);
  for await (const piece of pieces) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}
