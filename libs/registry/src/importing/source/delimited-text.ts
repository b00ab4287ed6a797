import { createReadStream } from 'node:fs';
import { DelimitedRows } from './delimited-rows.js';
import { HEAD_ROWS } from './table-row.js';
import type { Table, TablePiece, TableRow } from './table-row.js';
import type { TextEncoding } from './text-encoding.js';

const PIECE_ROWS = 500;

/** A text file whose encoding is known. */
export interface TextFile {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly size: number;
}

interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
}

/**
 * A table of comma-, semicolon- or tab-separated text, read once from end to end before anything is written.
 *
 * @throws Refusal IMPORT_CSV_BROKEN when a quotation mark is never closed
 */
export async function openDelimitedText(file: TextFile): Promise<Table> {
  const dialect = await dialectOf(file);
  const head: TableRow[] = [];
  for await (const piece of pieces(file, dialect)) if (head.length < HEAD_ROWS) head.push(...piece.rows.slice(0, HEAD_ROWS - head.length));
  return { container: 'csv', sheet: '', head, date1904: false, madeOn: null, rows: () => pieces(file, dialect) };
}

async function* pieces(file: TextFile, dialect: Dialect): AsyncIterable<TablePiece> {
  const rows = new DelimitedRows(dialect.delimiter, dialect.lineEnd);
  for await (const { text, done } of decodedText(file)) {
    rows.write(text);
    if (rows.waiting >= PIECE_ROWS) yield { rows: rows.take(), done };
  }
  rows.end();
  yield { rows: rows.take(), done: 1 };
}

/** The text of a file in pieces, without byte-order mark, with the share that is read by then. */
export async function* decodedText(file: TextFile): AsyncIterable<{ text: string; done: number }> {
  const decoder = new TextDecoder(file.encoding, { fatal: true });
  let read = 0;
  for await (const bytes of createReadStream(file.path, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
    read += bytes.length;
    yield { text: decoder.decode(bytes, { stream: true }), done: read / Math.max(1, file.size) };
  }
  yield { text: decoder.decode(), done: 1 };
}

async function dialectOf(file: TextFile): Promise<Dialect> {
  for await (const { text } of decodedText(file)) {
    const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
    const line = text.split(lineEnd).find((candidate) => candidate.trim() !== '') ?? '';
    const count = (mark: string) => line.split(mark).length;
    return { lineEnd, delimiter: [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',') };
  }
  return { lineEnd: '\n', delimiter: ',' };
}
