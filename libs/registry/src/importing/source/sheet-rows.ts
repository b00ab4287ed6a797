import { decodeSpreadsheetEscapes } from './entities.js';
import { attribute, MarkupScanner } from './markup-scanner.js';
import type { SharedStrings } from './shared-strings.js';
import type { TableRow } from './table-row.js';

/** Text that rows hold together before they must be taken: wide rows must not fill the memory. */
const MOST_CHARACTERS = 1_000_000;
/** Columns beyond this are not read; the widest known export has 200. */
const MOST_COLUMNS = 1_024;

/**
 * Turns the XML of a worksheet into rows of texts. Numbers and days come as the digits that the file holds; link cells
 * and formulas as their shown value; errors (#N/A) as nothing.
 */
export class SheetRows {
  private ready: TableRow[] = [];
  private characters = 0;
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
    this.characters = 0;
    return rows;
  }

  /** Whether enough rows, or enough text in them, wait to be taken. */
  isFull(rows: number): boolean {
    return this.ready.length >= rows || this.characters > MOST_CHARACTERS;
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
    const text = this.type === 'n' ? exactNumber(this.value) : this.type === 's' ? this.strings.at(Number(this.value)) : this.type === 'inlineStr' || this.type === 'str' ? decodeSpreadsheetEscapes(this.value) : this.value;
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
    this.characters += text.length;
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

/**
 * Digits of a number as the workbook keeps it, in plain notation: some makers write 2018305140799 as 2.018305140799E12 and
 * 7 as 7.0. Only what is exact is rewritten; a number that was rounded keeps its exponent and is reported later.
 */
function exactNumber(value: string): string {
  if (value.endsWith('.0')) return value.slice(0, -2);
  if (!/^\d\.\d{9,}E\+?\d+$/i.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}
