import { createDataSource, migrate, openDatabase, Reader, readConfiguration, Transactor } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { areas } from '@haihe/api';
import type { DataSource } from 'typeorm';

/** The migrated database of the product, for a command. */
export interface CommandDatabase {
  readonly configuration: Configuration;
  readonly url: string;
  readonly dataSource: DataSource;
  readonly transactor: Transactor;
  readonly reader: Reader;
}

/** Opens the database (the embedded one need not run yet), migrates it, does the work, and leaves it as it was found. */
export async function withDatabase<Result>(work: (database: CommandDatabase) => Promise<Result>): Promise<Result> {
  const configuration = readConfiguration(process.env);
  const database = await openDatabase(configuration);
  try {
    const dataSource = await createDataSource({ url: database.url, areas, poolSize: configuration.HAIHE_POOL, applicationName: 'haihe-cli' }).initialize();
    try {
      await migrate(dataSource, database.url);
      return await work({ configuration, url: database.url, dataSource, transactor: new Transactor(dataSource), reader: new Reader(dataSource) });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.close();
  }
}
