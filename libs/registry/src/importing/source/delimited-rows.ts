import { unreadable } from '../unreadable.js';
import { LONGEST_TEXT } from './markup-scanner.js';
import type { TableRow } from './table-row.js';

const QUOTE = '"';

/**
 * Splits delimited text (RFC 4180) into rows, fed piece by piece.
 *
 * Lenient where exports are sloppy: a quotation mark inside an unquoted field, or one inside a quoted field that no
 * delimiter follows, is a character like any other. Rows of any number of fields are accepted.
 */
export class DelimitedRows {
  private ready: TableRow[] = [];
  private rest = '';
  private number = 0;

  /**
   * @param delimiter one character
   * @param lineEnd '\n' (a '\r' before it goes), or '\r' for files of the classic Macintosh
   */
  constructor(
    private readonly delimiter: string,
    private readonly lineEnd: '\n' | '\r',
  ) {}

  /** @throws Refusal IMPORT_CSV_BROKEN when a row grows beyond reason, as behind a quotation mark that is never closed */
  write(piece: string): void {
    const text = this.rest + piece;
    let position = 0;
    for (;;) {
      const end = this.row(text, position, false);
      if (end < 0) break;
      position = end;
    }
    this.rest = text.slice(position);
    if (this.rest.length > LONGEST_TEXT) throw this.broken();
  }

  /** @throws Refusal IMPORT_CSV_BROKEN when a quotation mark is still open */
  end(): void {
    if (this.rest !== '' && this.row(this.rest, 0, true) < 0) throw this.broken();
    this.rest = '';
  }

  /** The rows that are complete and were not taken yet; blank rows are counted and left out. */
  take(): TableRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  get waiting(): number {
    return this.ready.length;
  }

  private broken() {
    return unreadable.refuse('IMPORT_CSV_BROKEN', { params: { row: this.number + 1 } });
  }

  /** Reads one row from a position; returns the position behind it, or -1 when the row is not complete. */
  private row(text: string, from: number, last: boolean): number {
    const lineEnd = text.indexOf(this.lineEnd, from);
    if (lineEnd < 0 && !last) return -1;
    const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
    if (!line.includes(QUOTE)) {
      this.keep(withoutReturn(line).split(this.delimiter));
      return lineEnd < 0 ? text.length : lineEnd + 1;
    }
    return this.quotedRow(text, from, last);
  }

  private quotedRow(text: string, from: number, last: boolean): number {
    const cells: string[] = [];
    let position = from;
    for (;;) {
      const field = text[position] === QUOTE ? this.quotedField(text, position, last) : this.plainField(text, position, last);
      if (!field) return -1;
      cells.push(field.value);
      position = field.end;
      if (text[position] === this.delimiter) position += 1;
      else break;
    }
    this.keep(cells);
    if (text[position] === '\r' && this.lineEnd === '\n') position += 1;
    return Math.min(text.length, position + 1);
  }

  private plainField(text: string, from: number, last: boolean): Field | null {
    const delimiter = text.indexOf(this.delimiter, from);
    const lineEnd = text.indexOf(this.lineEnd, from);
    if (lineEnd < 0 && delimiter < 0 && !last) return null;
    const stop = Math.min(delimiter < 0 ? text.length : delimiter, lineEnd < 0 ? text.length : lineEnd);
    return { value: stop === lineEnd ? withoutReturn(text.slice(from, stop)) : text.slice(from, stop), end: stop };
  }

  private quotedField(text: string, from: number, last: boolean): Field | null {
    let value = '';
    let start = from + 1;
    for (let search = start; ; ) {
      const quote = text.indexOf(QUOTE, search);
      if (quote < 0) return null;
      const next = text[quote + 1];
      if (next === undefined && !last) return null;
      if (next === QUOTE) {
        value += text.slice(start, quote + 1);
        start = quote + 2;
        search = start;
      } else if (next === undefined || next === this.delimiter || next === '\n' || next === '\r') {
        return { value: value + text.slice(start, quote), end: quote + 1 };
      } else {
        search = quote + 1;
      }
    }
  }

  private keep(cells: string[]): void {
    this.number += 1;
    if (cells.some((cell) => cell !== '' && cell.trim() !== '')) this.ready.push({ number: this.number, cells });
  }
}

interface Field {
  readonly value: string;
  /** Position of the delimiter or line end behind the field. */
  readonly end: number;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
