import type { Command } from 'commander';
import { platformKey } from '@haihe/bidding';
import { PlatformSigner } from '@haihe/market';
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
      await withDatabase(async ({ configuration, transactor, reader }) => {
        const counts = await resetDemonstration(transactor, reader, await platformKey(new PlatformSigner(configuration)));
        process.stderr.write(`Demonstration market loaded: ${counts.organisations} organisations, ${counts.rights} rights, ${counts.listings} listings, ${counts.sessions} bidding sessions.\n`);
        if (options.json) process.stdout.write(`${JSON.stringify(counts)}\n`);
      });
    });
}
