import type { ReactNode } from 'react';
import type { SheetValue } from './sheet-value.js';

/** One column of an exported sheet. */
export interface SheetColumn<Row> {
  readonly title: string;
  readonly value: (row: Row) => SheetValue;
}

/** One column of a list. */
export interface Column<Row> {
  /** Its name in the address and in what is kept: short, never changed. */
  readonly key: string;
  readonly title: string;
  /** Figures stand on the right. */
  readonly right?: boolean;
  /** Shown always: what says which object the row is, and what can be done. */
  readonly fixed?: boolean;
  /** Shown only to who chooses it. */
  readonly extra?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What it becomes in a spreadsheet, where one cell holds one thing; nothing for buttons. */
  readonly sheet?: readonly SheetColumn<Row>[];
}

type Choosable = Pick<Column<never>, 'key' | 'fixed' | 'extra'>;

/** The columns to show: those chosen by key and the fixed ones, in the list's order; without a choice all but the extra ones. */
export function shownColumns<Any extends Choosable>(columns: readonly Any[], chosen: readonly string[] | null): Any[] {
  return columns.filter(({ key, fixed, extra }) => fixed || (chosen === null ? !extra : chosen.includes(key)));
}

/** The choice with one column more or less; null when it is what everybody sees at first. */
export function toggleColumn(columns: readonly Choosable[], chosen: readonly string[] | null, key: string): string[] | null {
  const shown = shownColumns(columns, chosen).filter(({ fixed }) => !fixed);
  const keys = new Set(shown.map((column) => column.key));
  if (!keys.delete(key)) keys.add(key);
  const next = columns.filter((column) => keys.has(column.key)).map((column) => column.key);
  const first = shownColumns(columns, null).filter(({ fixed }) => !fixed);
  return next.join() === first.map((column) => column.key).join() ? null : next;
}
