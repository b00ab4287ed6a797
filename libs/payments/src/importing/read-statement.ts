import { statementRefusals } from '../rules/statement-refusals.js';
import { csvRows } from './csv-rows.js';
import { decodeText } from './decode-text.js';
import { isCamt053, readCamt053 } from './formats/camt-053.format.js';
import { isDirectionCsv, readDirectionCsv } from './formats/direction-csv.format.js';
import { isTwoColumnCsv, readTwoColumnCsv } from './formats/two-column-csv.format.js';
import { MOST_BYTES } from './statement.js';
import type { BankStatement } from './statement.js';

/** How a text begins that may be one of the tables: the first words of their first lines. */
const tables = /^\s*"?\s*(账户交易明细|本方账号)/;

/**
 * Reads a bank statement; its format is recognised by its content.
 *
 * @throws Refusal of `statementRefusals`, naming line, field and value
 */
export function readStatement(bytes: Uint8Array): BankStatement {
  if (bytes.length > MOST_BYTES) throw statementRefusals.refuse('STATEMENT_TOO_LARGE', { params: { most: `${MOST_BYTES / 1_000_000} MB` } });
  for (const text of decodeText(bytes)) {
    if (isCamt053(text)) return readCamt053(text);
    if (!tables.test(text)) continue;
    const rows = csvRows(text);
    if (isTwoColumnCsv(rows)) return readTwoColumnCsv(rows);
    if (isDirectionCsv(rows)) return readDirectionCsv(rows);
  }
  throw statementRefusals.refuse('STATEMENT_FORMAT_UNKNOWN');
}
