import type { BilingualText } from '@haihe/platform/errors';
import { assembleRight } from '../assemble-right.js';
import type { ReadRow } from '../assemble-right.js';
import type { RawFacts } from '../raw-facts.js';
import { importReason } from '../row-issue.js';
import type { Source } from '../source/open-source.js';
import type { Table, TableRow } from '../source/table-row.js';
import { Columns } from './columns.js';
import type { Headings } from './columns.js';
import type { ImportFormat, ReadFileContext, ReadPiece, Recognition } from './format.js';

/** How a layout of tables is described. */
export interface TableLayout {
  readonly id: string;
  readonly title: BilingualText;
  readonly container: 'xlsx' | 'csv' | 'both';
  readonly headings: Headings;
  /** Headings of the layout that hold nothing for the register; they help to recognise it. */
  readonly unused?: readonly string[];
  /** Whether a row of headings is of this layout; 0 when not, up to 1. */
  recognise(columns: Columns, table: Table, header: TableRow): number;
  /** Rows may have more cells than the header, all of them to be left out without a word (a known fault of the layout). */
  readonly surplusCells?: number;
  /** Rows that hold no right, such as instructions. */
  passOver?(cells: readonly string[]): boolean;
  /** Last changes to the facts of a row before they are checked. */
  adjust?(facts: RawFacts): RawFacts;
}

/** A format made of a layout: the header is searched in the first rows of every sheet. */
export function tableFormat(layout: TableLayout): ImportFormat {
  return { id: layout.id, title: layout.title, recognise: (source) => recognise(layout, source) };
}

function recognise(layout: TableLayout, source: Source): Recognition | null {
  if (!('tables' in source.content)) return null;
  let best: Recognition | null = null;
  for (const table of source.content.tables) {
    if (layout.container !== 'both' && table.container !== layout.container) continue;
    for (const header of table.head) {
      const columns = new Columns(header.cells, layout.headings, layout.unused);
      const confidence = layout.recognise(columns, table, header);
      if (confidence > (best?.confidence ?? 0)) best = { confidence, read: (context) => read(layout, table, header, columns, context) };
    }
  }
  return best;
}

async function* read(layout: TableLayout, table: Table, header: TableRow, columns: Columns, context: ReadFileContext): AsyncIterable<ReadPiece> {
  const full = { onDay: context.onDay, date1904: table.date1904, madeOn: table.madeOn };
  const width = header.cells.length + (layout.surplusCells ?? 0);
  for await (const piece of table.rows()) {
    const rows: ReadRow[] = [];
    for (const row of piece.rows) {
      if (row.number <= header.number || layout.passOver?.(row.cells) === true) continue;
      const raw = columns.read(row.cells);
      const facts = layout.adjust ? layout.adjust(raw) : raw;
      const result = assembleRight(row.number, facts, columns.labels, full);
      rows.push(row.cells.length > width && hasText(row.cells, width) ? withSurplus(result, row, header) : result);
    }
    yield { rows, done: piece.done };
  }
}

function hasText(cells: readonly string[], from: number): boolean {
  for (let at = from; at < cells.length; at += 1) if (cells[at]?.trim()) return true;
  return false;
}

function withSurplus(result: ReadRow, row: TableRow, header: TableRow): ReadRow {
  const reason = importReason('IMPORT_FIELDS_SURPLUS', { count: row.cells.length, columns: header.cells.length });
  const value = row.cells.slice(header.cells.length).join(' | ');
  return { ...result, issues: [...result.issues, { row: row.number, field: null, value, severity: 'FLAGGED', reason }] };
}
