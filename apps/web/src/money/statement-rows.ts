import { dayText, momentText } from '../formats/date-text.js';
import type { Column } from '../tables/column.js';
import type { SheetValue } from '../tables/sheet-value.js';

function plain(value: SheetValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('money' in value) return value.money.amount;
  return 'day' in value ? dayText(value.day) : momentText(value.moment);
}

/** Head and rows of a CSV file with all that the columns give to a spreadsheet: amounts as plain figures, moments on the exchange's clock. */
export function statementRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[][] {
  const cells = columns.flatMap((column) => column.sheet ?? []);
  return [cells.map(({ title }) => title), ...rows.map((row) => cells.map(({ value }) => plain(value(row))))];
}
