type Cell = string | number | null | undefined;

/** Excel reads UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

function cellText(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  // A cell that begins like a formula would be run by the spreadsheet that opens the file.
  const harmless = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as CSV for spreadsheets: RFC 4180, with a byte order mark. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cellText).join(',')).join('\r\n');
}
