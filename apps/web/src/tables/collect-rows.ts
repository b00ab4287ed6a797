import { Trouble } from '../api/trouble.js';

/** One page of a list, as far as reading all of it is concerned. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** After which entry the next page begins; null after the last one. */
  readonly next: string | null;
}

/** Reads one page. */
export type ReadPage<Row> = (after: string | null, signal: AbortSignal) => Promise<RowPage<Row>>;

/** Most rows of one export: what a spreadsheet opens at once and a browser holds with ease. */
export const EXPORT_LIMIT = 10_000;

interface Collecting {
  readonly signal: AbortSignal;
  readonly limit?: number;
  readonly onProgress: (read: number, total: number) => void;
  /** Milliseconds to wait when the exchange asks for patience. */
  readonly pause?: number;
}

/** All rows of a list and how many it has; they differ when the limit was reached. */
export interface Collected<Row> {
  readonly rows: Row[];
  readonly total: number;
}

const PATIENCE = 5;

/**
 * Reads a list page after page, up to the limit.
 *
 * @throws what reading a page throws; being asked to slow down is waited for, a few times
 */
export async function collectRows<Row>(read: ReadPage<Row>, { signal, limit = EXPORT_LIMIT, onProgress, pause = 5000 }: Collecting): Promise<Collected<Row>> {
  const rows: Row[] = [];
  let after: string | null = null;
  let total: number;
  do {
    const page: RowPage<Row> = await patiently(() => read(after, signal), signal, pause);
    signal.throwIfAborted();
    rows.push(...page.rows);
    total = page.total;
    // A page without rows would never end.
    after = page.rows.length === 0 ? null : page.next;
    onProgress(Math.min(rows.length, limit), Math.min(total, limit));
  } while (after !== null && rows.length < limit);
  return { rows: rows.slice(0, limit), total: Math.max(total, rows.length) };
}

async function patiently<Answer>(ask: () => Promise<Answer>, signal: AbortSignal, pause: number): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || attempt > PATIENCE || Trouble.of(error).kind !== 'rate-limited') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }
}
