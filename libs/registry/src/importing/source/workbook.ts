import { StringDecoder } from 'node:string_decoder';
import { isIsoDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { SaxesParser } from 'saxes';
import { unreadable } from '../unreadable.js';
import { noSharedStrings, readSharedStrings } from './shared-strings.js';
import type { SharedStrings } from './shared-strings.js';
import { SheetRows } from './sheet-rows.js';
import { HEAD_ROWS } from './table-row.js';
import type { Table, TablePiece, TableRow } from './table-row.js';
import { LONGEST_TEXT } from './markup-scanner.js';
import { ZipArchive } from './zip-archive.js';

const PIECE_ROWS = 500;
/** Sheets that are looked at for a known layout. */
const MOST_SHEETS = 10;

/** An opened .xlsx workbook. Memory does not grow with its size. */
export class Workbook {
  private constructor(
    private readonly archive: ZipArchive,
    private readonly strings: SharedStrings,
    readonly sheets: readonly Table[],
  ) {}

  /**
   * Opens a workbook and unpacks it once from end to end, so that a damaged one is refused before anything is written.
   *
   * @throws Refusal IMPORT_WORKBOOK_* or IMPORT_ENTITIES
   */
  static async open(path: string): Promise<Workbook> {
    const archive = await ZipArchive.open(path);
    let strings: SharedStrings = noSharedStrings;
    try {
      const layout = await readLayout(archive);
      if (layout.sharedStrings !== undefined && archive.has(layout.sharedStrings)) strings = await readSharedStrings(archive, layout.sharedStrings);
      const sheets: Table[] = [];
      for (const sheet of layout.sheets.slice(0, MOST_SHEETS)) {
        await verify(archive, sheet.part);
        sheets.push(await tableOf(archive, strings, sheet, layout));
      }
      if (sheets.length === 0) throw unreadable.refuse('IMPORT_WORKBOOK_WITHOUT_SHEET');
      return new Workbook(archive, strings, sheets);
    } catch (error) {
      strings.close();
      archive.close();
      throw error;
    }
  }

  close(): void {
    this.strings.close();
    this.archive.close();
  }
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

interface Layout {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
  readonly date1904: boolean;
  readonly madeOn: IsoDate | null;
}

async function tableOf(archive: ZipArchive, strings: SharedStrings, sheet: SheetPart, layout: Layout): Promise<Table> {
  const head: TableRow[] = [];
  for await (const piece of sheetPieces(archive, strings, sheet.part, HEAD_ROWS)) {
    head.push(...piece.rows);
    if (head.length >= HEAD_ROWS) break;
  }
  return {
    container: 'xlsx',
    sheet: sheet.name,
    head: head.slice(0, HEAD_ROWS),
    date1904: layout.date1904,
    madeOn: layout.madeOn,
    rows: () => sheetPieces(archive, strings, sheet.part, PIECE_ROWS),
  };
}

async function* sheetPieces(archive: ZipArchive, strings: SharedStrings, part: string, size: number): AsyncIterable<TablePiece> {
  const rows = new SheetRows(strings);
  const decoder = new StringDecoder('utf8');
  const total = Math.max(1, archive.size(part));
  let read = 0;
  for await (const piece of archive.read(part)) {
    read += piece.length;
    rows.write(decoder.write(piece));
    if (rows.isFull(size)) yield { rows: rows.take(), done: read / total };
  }
  rows.write(decoder.end());
  rows.end();
  yield { rows: rows.take(), done: 1 };
}

/** Unpacks a sheet without reading it: checksum, size, an end tag, no cell of absurd length, no document type. */
async function verify(archive: ZipArchive, part: string): Promise<void> {
  let sinceTag = 0;
  let tail = '';
  let first = true;
  for await (const piece of archive.read(part)) {
    if (first && /<!(DOCTYPE|ENTITY)/.test(piece.subarray(0, 4096).toString('latin1'))) throw unreadable.refuse('IMPORT_ENTITIES');
    first = false;
    const last = piece.lastIndexOf(TAG);
    const upTo = last < 0 ? piece.length : piece.indexOf(TAG);
    if (sinceTag + upTo > LONGEST_TEXT * 4) throw unreadable.refuse('IMPORT_CELL_OVERSIZED', { params: { limit: LONGEST_TEXT } });
    sinceTag = last < 0 ? sinceTag + piece.length : piece.length - last;
    tail = (tail + piece.subarray(-64).toString('latin1')).slice(-64);
  }
  if (!/<\/(\w+:)?worksheet>\s*$/.test(tail)) throw unreadable.refuse('IMPORT_WORKBOOK_BROKEN', { params: { detail: part } });
}

const TAG = 0x3c;

/** Sheets in the order of the tabs, hidden ones left out, with the parts of the package that hold them. */
async function readLayout(archive: ZipArchive): Promise<Layout> {
  const main = await targetOf(archive, '_rels/.rels', '', /\/officeDocument$/);
  const book = main[0]?.target ?? 'xl/workbook.xml';
  if (!archive.has(book)) throw unreadable.refuse('IMPORT_WORKBOOK_BROKEN', { params: { detail: book } });
  const folder = book.includes('/') ? book.slice(0, book.lastIndexOf('/') + 1) : '';
  const relations = await targetOf(archive, `${folder}_rels/${book.slice(folder.length)}.rels`, folder, /./);
  const found: { name: string; relation: string; hidden: boolean }[] = [];
  let date1904 = false;
  parse(await archive.text(book), (tag, attributes) => {
    if (tag === 'sheet') {
      const relation = Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? '';
      found.push({ name: attributes['name'] ?? '', relation, hidden: /hidden/i.test(attributes['state'] ?? '') });
    }
    if (tag === 'workbookPr') date1904 = /^(1|true)$/i.test(attributes['date1904'] ?? '');
  });
  const sheets = found
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => relations.filter(({ id, target }) => id === sheet.relation && archive.has(target)).map(({ target }) => ({ name: sheet.name, part: target })));
  return { sheets, sharedStrings: relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target, date1904, madeOn: await madeOn(archive) };
}

/** Suppliers' exports carry the moment of the export as the day of their making; later saving does not change it. */
async function madeOn(archive: ZipArchive): Promise<IsoDate | null> {
  if (!archive.has('docProps/core.xml')) return null;
  const day = /<dcterms:created[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(await archive.text('docProps/core.xml'))?.[1];
  return day !== undefined && isIsoDate(day) && day > '2000-01-01' ? day : null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function targetOf(archive: ZipArchive, part: string, folder: string, type: RegExp): Promise<Relation[]> {
  if (!archive.has(part)) return [];
  const relations: Relation[] = [];
  parse(await archive.text(part), (tag, attributes) => {
    const target = attributes['Target'];
    if (tag !== 'Relationship' || target === undefined || !type.test(attributes['Type'] ?? '')) return;
    if (attributes['TargetMode'] === 'External') return;
    relations.push({ id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', target: target.startsWith('/') ? target.slice(1) : folder + target });
  });
  return relations;
}

function parse(xml: string, open: (tag: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw unreadable.refuse('IMPORT_WORKBOOK_BROKEN', { params: { detail: error.message.slice(0, 80) } });
  });
  parser.on('doctype', () => {
    throw unreadable.refuse('IMPORT_ENTITIES');
  });
  parser.on('opentag', (tag) => open(tag.name.replace(/^.*:/, ''), tag.attributes));
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}
