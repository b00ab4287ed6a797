import type { Tx } from './tx.js';

/**
 * The next readable number of a kind, e.g. `LS-2026-000123`: gapless per prefix and year (of China's calendar).
 *
 * @param prefix two or three capital letters
 */
export async function nextReference(tx: Tx, prefix: string): Promise<string> {
  const year = new Date(tx.now.getTime() + 8 * 3_600_000).getUTCFullYear();
  const rows = await tx.query<{ last: number }>(
    `INSERT INTO platform.reference_counter (prefix, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (prefix, year) DO UPDATE SET last = reference_counter.last + 1 RETURNING last`,
    [prefix, year],
  );
  const last = rows[0]?.last ?? 0;
  return `${prefix}-${year}-${String(last).padStart(6, '0')}`;
}
