import { DataSource } from 'typeorm';
import type { AreaSchema } from './area-schema.js';

/** How a data source is made. */
export interface DataSourceOptions {
  readonly url: string;
  readonly areas: readonly AreaSchema[];
  /** Most connections of this process. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/**
 * The one way to a TypeORM data source: never `synchronize`, migrations only by `migrate`.
 *
 * Sessions speak UTC and give up a statement after 30 s, a lock after 10 s, an idle transaction after 60 s, so that no
 * request can hold the market up.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.areas.flatMap((area) => [...area.entities]) as never[],
    migrations: options.areas.flatMap((area) => [...area.migrations]) as never[],
    migrationsTableName: 'platform_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName: options.applicationName,
    extra: {
      max: options.poolSize,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
