import type { Command } from 'commander';
import { resetDemonstration } from '../demonstration/reset-demonstration.js';
import { withDatabase } from '../with-database.js';

/** `haihe demo reset`: the demonstration market as on the first day. */
export function registerDemo(program: Command): void {
  const demo = program.command('demo').description('the demonstration market');
  demo
    .command('reset')
    .description('remove the demonstration market and load it anew; refused when there are real organisations')
    .option('--json', 'last line of standard output is one JSON object')
    .action(async (options: { json?: boolean }) => {
      await withDatabase(async ({ transactor, reader }) => {
        const counts = await resetDemonstration(transactor, reader);
        process.stderr.write(`Demonstration market loaded: ${counts.organisations} organisations, ${counts.rights} rights, ${counts.listings} listings.\n`);
        if (options.json) process.stdout.write(`${JSON.stringify(counts)}\n`);
      });
    });
}
