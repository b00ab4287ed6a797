import pg from 'pg';
import type { Configuration } from '../config/index.js';
import { useEmbeddedPostgres } from './embedded/index.js';

/** The database that the configuration names cannot be used; the message is one clear sentence. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** A database to work with. */
export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  /** Leaves it; an embedded server stops with its last user. */
  close(): Promise<void>;
}

const OLDEST_SERVER = 160_000;

/**
 * The database of the product: the server of DATABASE_URL when it is set, the embedded one otherwise.
 *
 * @throws DatabaseUnavailableError when the server cannot be reached, refuses us or is too old
 * @throws EmbeddedPostgresError when the embedded one cannot run here
 */
export async function openDatabase(configuration: Pick<Configuration, 'DATABASE_URL' | 'HAIHE_DATA'>): Promise<OpenDatabase> {
  const { DATABASE_URL: url } = configuration;
  if (url === undefined) {
    const embedded = await useEmbeddedPostgres({ dataFolder: configuration.HAIHE_DATA });
    return { url: embedded.url, embedded: true, close: () => embedded.stop() };
  }
  const { host, pathname } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if ((rows[0] as { version: number }).version < OLDEST_SERVER) {
      throw new DatabaseUnavailableError(`The PostgreSQL server at ${host} is too old: version 16 or newer is needed, 18 is recommended.`);
    }
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error;
    const reason = (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error));
    throw new DatabaseUnavailableError(`The database at ${host}${pathname} (DATABASE_URL) cannot be reached: ${reason}. Check that the server runs and that the address, user and password are right.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url, embedded: false, close: () => Promise.resolve() };
}
