import type { Command } from 'commander';
import { createDataSource, migrate, openDatabase, readConfiguration } from '@haihe/platform';
import { areas } from '@haihe/api';

/** `haihe migrate`: brings the database up to date and says what ran. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .option('--json', 'last line of standard output is one JSON object')
    .action(async (options: { json?: boolean }) => {
      const configuration = readConfiguration(process.env);
      const database = await openDatabase(configuration);
      try {
        const dataSource = await createDataSource({ url: database.url, areas, poolSize: 2, applicationName: 'haihe-migrate' }).initialize();
        const applied = await migrate(dataSource, database.url).finally(() => dataSource.destroy());
        process.stderr.write(applied.length === 0 ? 'The database is up to date.\n' : `Applied: ${applied.join(', ')}.\n`);
        if (options.json) process.stdout.write(`${JSON.stringify({ applied })}\n`);
      } finally {
        await database.close();
      }
    });
}
