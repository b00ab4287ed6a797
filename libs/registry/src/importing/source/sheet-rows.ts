import { decodeSpreadsheetEscapes } from './entities.js';
import { attribute, MarkupScanner } from './markup-scanner.js';
import type { SharedStrings } from './shared-strings.js';
import type { TableRow } from './table-row.js';

/** Columns beyond this are not read; the widest known export has 200. */
const MOST_COLUMNS = 1_024;

/**
 * Turns the XML of a worksheet into rows of texts. Numbers and days come as the digits that the file holds; link cells
 * and formulas as their shown value; errors (#N/A) as nothing.
 */
export class SheetRows {
  private ready: TableRow[] = [];
  private rowNumber = 0;
  private cells: string[] = [];
  private filled = 0;
  private column = -1;
  private type = 'n';
  private value = '';
  private wanted = false;
  private phonetic = false;
  private readonly scanner: MarkupScanner;

  constructor(private readonly strings: SharedStrings) {
    this.scanner = new MarkupScanner({
      open: (tag, attributes) => this.open(tag, attributes),
      close: (tag) => this.close(tag),
      text: (value) => {
        this.value = this.value === '' ? value : this.value + value;
      },
      wantsText: () => this.wanted,
    });
  }

  /** Feeds a piece of the XML. */
  write(piece: string): void {
    this.scanner.write(piece);
  }

  /** @throws Refusal IMPORT_WORKBOOK_BROKEN when the XML stops before its end */
  end(): void {
    this.scanner.end();
  }

  /** The rows that are complete and were not taken yet; blank rows are left out. */
  take(): TableRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  get waiting(): number {
    return this.ready.length;
  }

  private open(tag: string, attributes: string): void {
    switch (tag) {
      case 'c': {
        const reference = attribute(attributes, 'r');
        this.column = reference === undefined ? this.column + 1 : columnOf(reference);
        this.type = attribute(attributes, 't') ?? 'n';
        this.value = '';
        return;
      }
      case 'v':
      case 't':
        this.wanted = !this.phonetic;
        return;
      case 'rPh':
        this.phonetic = true;
        return;
      case 'row': {
        const reference = attribute(attributes, 'r');
        this.rowNumber = reference === undefined ? this.rowNumber + 1 : Number(reference);
        this.cells = [];
        this.filled = 0;
        this.column = -1;
      }
    }
  }

  private close(tag: string): void {
    switch (tag) {
      case 'v':
      case 't':
        this.wanted = false;
        return;
      case 'rPh':
        this.phonetic = false;
        return;
      case 'c':
        this.place();
        return;
      case 'row':
        if (this.filled > 0) this.ready.push({ number: this.rowNumber, cells: this.cells });
    }
  }

  private place(): void {
    if (this.value === '' || this.type === 'e' || this.column < 0 || this.column >= MOST_COLUMNS) return;
    const text = this.type === 's' ? this.strings.at(Number(this.value)) : this.type === 'inlineStr' || this.type === 'str' ? decodeSpreadsheetEscapes(this.value) : this.value;
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
    if (text.trim() !== '') this.filled += 1;
  }
}

/** Zero-based column of a reference such as AB12. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
