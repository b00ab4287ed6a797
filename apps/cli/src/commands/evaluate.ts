import type { Command } from 'commander';
import { RefusedCommand } from '../explain.js';
import { evaluateMatching } from '../evaluation/evaluate-matching.js';
import type { Evaluation } from '../evaluation/evaluate-matching.js';
import { readGraded } from '../evaluation/read-graded.js';

interface MatchingOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `haihe evaluate matching <folder>`: how well matching ranks what people have graded. */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('measure how good results are')
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
