import pg from 'pg';

/**
 * Counts the statements that this process sends to PostgreSQL while the work runs, transaction control included.
 *
 * Proves that a list costs a bounded number of statements whatever its length.
 */
export async function countQueries<Result>(work: () => Promise<Result>): Promise<{ result: Result; queries: string[] }> {
  const queries: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function counted(this: unknown, ...args: unknown[]): unknown {
    const [first] = args;
    queries.push(typeof first === 'string' ? first : String((first as { text?: unknown } | undefined)?.text ?? ''));
    return original.apply(this, args);
  };
  try {
    return { result: await work(), queries };
  } finally {
    prototype.query = original;
  }
}
