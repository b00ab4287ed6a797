import writeXlsxFile from 'write-excel-file/browser';
import type { Collected } from './collect-rows.js';
import type { SheetColumn } from './column.js';
import { sheetCells, sheetWidths } from './sheet-cells.js';

/** Characters that a file's or a sheet's name may not have. */
const UNNAMEABLE = /[\\/:*?"<>|[\]\u0000-\u001f]/g;
/** Most characters of a sheet's name. */
const LONGEST_SHEET_NAME = 31;

/** What is said of an export on its second sheet: name and value. */
export type ExportFacts = readonly (readonly [string, string])[];

/** Gives a list to the browser as a workbook: the rows, and a sheet that says where they are from. */
export async function saveWorkbook<Row>(name: string, about: { readonly title: string; readonly facts: ExportFacts }, columns: readonly SheetColumn<Row>[], { rows }: Collected<Row>): Promise<void> {
  const cells = sheetCells(columns, rows);
  const facts = sheetCells([{ title: about.title, value: ([fact]: ExportFacts[number]) => fact }, { title: '', value: ([, value]) => value }], about.facts);
  const sheetName = (text: string) => text.replace(UNNAMEABLE, ' ').slice(0, LONGEST_SHEET_NAME);
  await writeXlsxFile([
    { sheet: sheetName(name), data: cells.map((row) => [...row]), columns: [...sheetWidths(cells)], stickyRowsCount: 1 },
    { sheet: sheetName(about.title), data: facts.map((row) => [...row]), columns: [...sheetWidths(facts)] },
  ]).toFile(`${name.replace(UNNAMEABLE, ' ')}.xlsx`);
}
