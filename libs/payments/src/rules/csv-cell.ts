/** What a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/** A text as a cell of RFC 4180: quoted where needed, and never a formula (OWASP, CSV injection). */
export function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
