import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { knownItems, knownItemTasks } from '@haihe/matching';
import type { KnownItemResult } from '@haihe/matching';
import { RefusedCommand } from '../explain.js';
import { evaluateMatching } from '../evaluation/evaluate-matching.js';
import type { Evaluation } from '../evaluation/evaluate-matching.js';
import { readDescribedRights } from '../evaluation/read-described-rights.js';
import { readGraded } from '../evaluation/read-graded.js';
import { withDatabase } from '../with-database.js';

interface MatchingOptions {
  readonly data?: string;
  readonly json?: boolean;
}

interface KnownItemOptions {
  readonly sample: number;
  readonly most: number;
  readonly json?: boolean;
}

/**
 * `haihe evaluate matching <folder>`: how well matching ranks what people have graded. `haihe evaluate known-items`: how well it
 * finds rights of the register by texts of their own.
 */
export function registerEvaluate(program: Command): void {
  const evaluate = program.command('evaluate').description('measure how good results are');
  evaluate
    .command('known-items')
    .description('look for rights of the register by their abstracts and translated titles, and print the mean reciprocal rank')
    .option('--sample <number>', 'rights that are looked for', wholeNumber, 500)
    .option('--most <number>', 'rights of the register that are read at most', wholeNumber, 200_000)
    .option('--json', 'one JSON object for each way of looking')
    .action(async (options: KnownItemOptions) => {
      const rights = await withDatabase(({ reader }) => readDescribedRights(reader, options.most));
      if (rights.length === 0) throw new RefusedCommand('The register has no rights yet: `haihe import` adds some.');
      for (const task of knownItemTasks) {
        const result = knownItems(rights, task, options.sample);
        process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : line(result));
      }
    });
  evaluate
    .command('matching')
    .description('rank graded achievements of demands (demands.jsonl, achievements.jsonl, grades.tsv) and print nDCG@10')
    .argument('[folder]', 'folder with the three files')
    .option('--data <folder>', 'the same')
    .option('--json', 'one JSON object with a line for each demand')
    .action((folder: string | undefined, options: MatchingOptions) => {
      const source = folder ?? options.data;
      if (source === undefined) throw new RefusedCommand('Name the folder with demands.jsonl, achievements.jsonl and grades.tsv.');
      const evaluation = evaluateMatching(readGraded(source));
      process.stdout.write(options.json ? `${JSON.stringify(evaluation, undefined, 2)}\n` : report(evaluation));
    });
}

function report({ demands, scored, achievements, grades, weightsVersion, means, uncertainty, best }: Evaluation): string {
  const line = (name: string, value: number, note = ''): string => `  ${name.padEnd(42)} ${value.toFixed(4)}${note}\n`;
  return (
    `nDCG@10 over ${scored} demands (${demands - scored} more have nothing graded above 1), ${grades} grades, ${achievements} achievements\n` +
    line('matching, held out (5 folds)', means.heldOut, ` ± ${uncertainty.toFixed(4)}`) +
    line(`matching, shipped weights ${weightsVersion}`, means.shipped, ' (not held out where they were fitted on these demands)') +
    line('plain BM25, character bigrams of the titles', means.plainBm25) +
    line('random order', means.random) +
    `best weights on all: ${JSON.stringify(best.text)}, calibration ${JSON.stringify(best.calibration)}: ${best.mean.toFixed(4)}\n`
  );
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 is expected');
  return Number(text);
}

function line({ name, queries, among, meanReciprocalRank, first, firstTen }: KnownItemResult): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return `${name.padEnd(48)} MRR ${meanReciprocalRank.toFixed(3)}  first ${percent(first)}  first ten ${percent(firstTen)}  (${queries} of ${among} rights)\n`;
}
