import pg from 'pg';

/** One statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
}

interface QueryConfig {
  readonly text?: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** Runs the work and returns the statements that this process sent to PostgreSQL meanwhile. */
export async function captureSql(work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function captured(this: unknown, ...args: unknown[]): unknown {
    const [first, values] = args;
    const config: QueryConfig = typeof first === 'string' ? { text: first, values: Array.isArray(values) ? values : [] } : (first as QueryConfig);
    if (config.text !== undefined) statements.push({ text: config.text, values: config.values ?? [], name: config.name });
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}

/**
 * Sends captured sequences again on bare connections: what the same SQL costs without anything around it.
 *
 * @returns sequences per second
 */
export async function replaySql(url: string, sequences: readonly (readonly Statement[])[], connections: number, seconds: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  let done = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    clients.map(async (client, index) => {
      for (let turn = index; performance.now() < end; turn += 1) {
        for (const { text, values, name } of sequences[turn % sequences.length] ?? []) {
          await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
        }
        done += 1;
      }
    }),
  );
  const perSecond = done / ((performance.now() - started) / 1000);
  await Promise.all(clients.map((client) => client.end()));
  return perSecond;
}
