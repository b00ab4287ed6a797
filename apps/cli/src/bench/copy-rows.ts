import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from } from 'pg-copy-streams';

/** A value of a column: text as it is, arrays as PostgreSQL's own notation. */
export type Cell = string | number | bigint | boolean | Date | null | readonly string[];

function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? `{${value.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(',')}}` : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[character] ?? character);
}

/** Writes generated rows with COPY. */
export async function copyRows(pool: Pool, target: string, rows: Iterable<readonly Cell[]>): Promise<void> {
  const client = await pool.connect();
  try {
    const lines = function* (): Generator<string> {
      let block = '';
      for (const row of rows) {
        block += `${row.map(cell).join('\t')}\n`;
        if (block.length > 65_536) {
          yield block;
          block = '';
        }
      }
      yield block;
    };
    await pipeline(Readable.from(lines()), client.query(from(`COPY ${target} FROM STDIN`)));
  } finally {
    client.release();
  }
}
