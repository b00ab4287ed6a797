import { momentText } from '../formats/date-text.js';
import type { WireMoney } from '../formats/money-text.js';
import type { SheetColumn } from './column.js';
import type { SheetValue } from './sheet-value.js';

/** A cell with its type said: nothing in it is ever taken for a formula, whatever it begins with. */
export type SheetCell =
  | { readonly type: StringConstructor; readonly value: string; readonly fontWeight?: 'bold' }
  | { readonly type: NumberConstructor; readonly value: number; readonly format?: string }
  | { readonly type: DateConstructor; readonly value: Date; readonly format: string }
  | null;

/** Most characters that a cell takes. */
const LONGEST = 32_767;
/** What XML 1.0 cannot hold, halves of characters too: a file with one of these does not open. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const signs: Readonly<Record<string, string>> = { CNY: '"¥" ', USD: '"US$" ', EUR: '"€" ', HKD: '"HK$" ' };

function moneyFormat(currency: string): string {
  return `${signs[currency] ?? (/^[A-Z]{3}$/.test(currency) ? `"${currency}" ` : '')}#,##0.00`;
}

/** An amount as a number where the spreadsheet's numbers can hold it exactly (15 digits), else as text. */
function moneyCell({ amount, currency }: WireMoney): SheetCell {
  const digits = amount.replace(/\D/g, '').replace(/^0+/, '');
  const value = Number(amount);
  if (digits.length > 15 || !Number.isFinite(value)) return textCell(`${currency} ${amount}`);
  return { type: Number, value, format: moneyFormat(currency) };
}

function textCell(text: string): SheetCell {
  const value = text.replace(UNWRITABLE, '').slice(0, LONGEST);
  return value === '' ? null : { type: String, value };
}

/** The wall clock of the exchange: a spreadsheet knows no zones, so that clock is written as if it were UTC. */
function clockCell(text: string, format: string): SheetCell {
  const value = new Date(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00' : ''}:00Z`);
  return Number.isNaN(value.getTime()) ? textCell(text) : { type: Date, value, format };
}

/** One value as a cell. */
export function cellOf(value: SheetValue): SheetCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return Number.isFinite(value) ? { type: Number, value } : null;
  if (typeof value === 'boolean') return { type: String, value: value ? '✓' : '—' };
  if ('money' in value) return moneyCell(value.money);
  if ('day' in value) return clockCell(value.day.length === 10 ? value.day : momentText(value.day).slice(0, 10), 'yyyy-mm-dd');
  return clockCell(momentText(value.moment), 'yyyy-mm-dd hh:mm');
}

/** Head and rows of a sheet. */
export function sheetCells<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): SheetCell[][] {
  const head = columns.map(({ title }): SheetCell => ({ type: String, value: title, fontWeight: 'bold' }));
  return [head, ...rows.map((row) => columns.map(({ value }) => cellOf(value(row))))];
}

const NARROWEST = 8;
const WIDEST = 60;
/** Rows that are looked at for the widths. */
const SAMPLE = 200;

/** How wide each column must be to be read, in characters; Chinese ones count twice. */
export function sheetWidths(cells: readonly (readonly SheetCell[])[]): { readonly width: number }[] {
  const width = (cell: SheetCell | undefined): number => {
    if (!cell) return 0;
    if (typeof cell.value === 'string') return [...cell.value].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
    return 'format' in cell ? 16 : String(cell.value).length;
  };
  const sample = cells.slice(0, SAMPLE);
  return (cells[0] ?? []).map((_, column) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, ...sample.map((row) => width(row[column]) + 2))) }));
}
