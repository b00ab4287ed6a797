import type { IsoDate } from '@haihe/platform/clock';

/** One row of a table as it stands in the file. */
export interface TableRow {
  /** As a person counts: the first row of the sheet or file is 1. */
  readonly number: number;
  /** Texts of the cells from the first column on; '' where a cell is empty, nothing behind the last that is filled. */
  readonly cells: readonly string[];
}

/** A table that can be read again from its start, in pieces, without holding it whole. */
export interface Table {
  readonly container: 'xlsx' | 'csv';
  /** Name of the sheet; '' for CSV. */
  readonly sheet: string;
  /** The first rows that are not blank, to recognise the format by. */
  readonly head: readonly TableRow[];
  /** Days are counted from 1904 in this workbook. */
  readonly date1904: boolean;
  /** Day on which the workbook says that it was made; null where it does not. */
  readonly madeOn: IsoDate | null;
  /** Every row that is not blank, in pieces of some hundred, with the share of the file that is read by then (0 to 1). */
  rows(): AsyncIterable<TablePiece>;
}

/** Rows that were read together. */
export interface TablePiece {
  readonly rows: readonly TableRow[];
  readonly done: number;
}

/** Rows that are looked at to recognise a format. */
export const HEAD_ROWS = 8;
