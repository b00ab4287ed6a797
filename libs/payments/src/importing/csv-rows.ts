import { CsvError, parse } from 'csv-parse/sync';
import { statementRefusals } from '../rules/statement-refusals.js';
import { MOST_LINES } from './statement.js';

/** One row of a file of comma-separated values. */
export interface CsvRow {
  readonly line: number;
  /** Without blanks and tabs around them: banks pad with these. */
  readonly cells: readonly string[];
}

/** Longest field that a bank writes, and then some. */
const LONGEST_RECORD = 20_000;

/**
 * Splits text into rows, strictly (RFC 4180): a quotation mark that is open or stands in the wrong place is an error.
 *
 * @throws Refusal STATEMENT_CSV_BROKEN, STATEMENT_TOO_LARGE
 */
export function csvRows(text: string): CsvRow[] {
  try {
    const rows = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_RECORD, to: MOST_LINES + 20 }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: unknown }).lines ?? 1);
    throw statementRefusals.refuse('STATEMENT_CSV_BROKEN', { params: { line } });
  }
}
