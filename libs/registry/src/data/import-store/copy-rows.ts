import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Tx } from '@haihe/platform';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of one column in COPY's text format, made by `copyText` and its kin. */
export type CopyValue = string;

/** What stands for NULL. */
export const NULL: CopyValue = '\\N';

const SPECIAL = /[\\\t\n\r]/;

/** A text, or NULL. A NUL character cannot be stored and goes. */
export function copyText(text: string | null): CopyValue {
  if (text === null) return NULL;
  const storable = text.includes('\0') ? text.replaceAll('\0', '') : text;
  if (!SPECIAL.test(storable)) return storable;
  return storable.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** An array of texts. */
export function copyArray(texts: readonly string[]): CopyValue {
  if (texts.length === 0) return '{}';
  return copyText(`{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

/** A value kept as JSON. */
export function copyJson(value: unknown): CopyValue {
  return copyText(JSON.stringify(value));
}

/** A tsvector without positions. */
export function copyLexemes(lexemes: readonly string[]): CopyValue {
  return copyText(lexemes.map((lexeme) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`).join(' '));
}

/**
 * Writes rows by COPY, inside the transaction. Values are made when their turn has come, so that they do not pile up.
 *
 * @param table qualified, trusted name
 * @param values one for every column
 */
export async function copyRows<Row>(tx: Tx, table: string, columns: readonly string[], rows: readonly Row[], values: (row: Row) => readonly CopyValue[]): Promise<void> {
  if (rows.length === 0) return;
  const runner = tx.manager.queryRunner;
  if (!runner) throw new Error('COPY needs the connection of an open transaction');
  const client = (await runner.connect()) as PoolClient;
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(pieces(rows, values)), stream);
}

const PIECE_CHARACTERS = 128 * 1024;

function* pieces<Row>(rows: readonly Row[], values: (row: Row) => readonly CopyValue[]): Iterable<Buffer> {
  let text = '';
  for (const row of rows) {
    text += `${values(row).join('\t')}\n`;
    if (text.length < PIECE_CHARACTERS) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
