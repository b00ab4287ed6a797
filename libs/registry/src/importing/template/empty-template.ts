import { Buffer } from 'node:buffer';
import { TEMPLATE_HINT_MARK, templateColumns, templateHeading } from '../formats/template.format.js';
import { writeWorkbook } from './write-workbook.js';

/** The import template without rights: the headings in both languages and a row that says what to fill in. */
export async function emptyTemplate(container: 'xlsx' | 'csv'): Promise<Buffer> {
  const rows = [templateColumns.map(templateHeading), templateColumns.map(({ hint }, index) => (index === 0 ? `${TEMPLATE_HINT_MARK}${hint}` : hint))];
  // Spreadsheets take a CSV for UTF-8 only by its byte-order mark.
  if (container === 'csv') return Buffer.from(`\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`, 'utf8');
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook('导入模板 Template', rows, templateColumns.map(() => 22))) pieces.push(piece);
  return Buffer.concat(pieces);
}

function quoted(cell: string): string {
  return /[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
