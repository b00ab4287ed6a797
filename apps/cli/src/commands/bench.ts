import type { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { benches } from '../bench/index.js';
import { RefusedCommand } from '../explain.js';
import { table } from '../bench/figure.js';
import type { Figure } from '../bench/figure.js';

/** `haihe bench [name…]`: measures on this machine, each figure beside its comparison from the same run. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .description(`measure: ${Object.keys(benches).join(', ')}`)
    .argument('[name...]', 'what to measure; everything when none is named')
    .option('--json <file>', 'also write the figures as JSON')
    .action(async (names: string[], options: { json?: string }) => {
      const unknown = names.filter((name) => !(name in benches));
      if (unknown.length > 0) throw new RefusedCommand(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
      const figures: Figure[] = [];
      for (const [name, bench] of Object.entries(benches)) {
        if (names.length > 0 && !names.includes(name)) continue;
        process.stderr.write(`${name} …\n`);
        figures.push(...(await bench()));
      }
      process.stdout.write(`${table(figures)}\n`);
      if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
    });
}
