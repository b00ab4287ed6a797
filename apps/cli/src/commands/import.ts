import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { newId, systemActor } from '@haihe/platform';
import { messageOf, Refusal } from '@haihe/platform/errors';
import { importFile } from '@haihe/registry';
import { RefusedCommand } from '../explain.js';
import { IssueFile } from '../importing/issue-file.js';
import { ProgressLine } from '../importing/progress-line.js';
import { terminalLocale } from '../importing/terminal-locale.js';
import { inBoundedMemory } from '../importing/bounded-memory.js';
import { withDatabase } from '../with-database.js';
import type { CommandDatabase } from '../with-database.js';

interface ImportOptions {
  readonly json?: boolean;
  readonly issues?: string;
}

/** `haihe import <file…>`: patents and other rights of export files go into the register; the format is recognised. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('import rights from files of incoPat, Patentics, the CNIPA (gazette lists, XML) or the import template')
    .argument('<file...>', 'files to import, one after another; an import that was cut off goes on when it is repeated')
    .option('--issues <csv>', 'write every rejected or doubtful row to this file')
    .option('--json', 'one JSON object per file on standard output, the last line that of the last file')
    .action(async (files: string[], options: ImportOptions) => {
      const exitCode = await inBoundedMemory(() => importAll(files, options));
      if (exitCode !== 0) process.exitCode = exitCode;
    });
}

/** @returns the exit code: 1 when a file could not be imported or the import was interrupted */
async function importAll(files: readonly string[], options: ImportOptions): Promise<number> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new RefusedCommand(`There is no file ${missing}.`);
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
  return withDatabase(async (database) => {
    const issues = options.issues === undefined ? undefined : new IssueFile(resolve(options.issues), terminalLocale());
    let failures = 0;
    for (const file of files) {
      if (interrupt.signal.aborted) break;
      if (!(await importOne(database, file, options, interrupt.signal, issues))) failures += 1;
    }
    await issues?.close();
    return failures > 0 || interrupt.signal.aborted ? 1 : 0;
  });
}

/** @returns whether the file was imported to its end */
async function importOne(database: CommandDatabase, path: string, options: ImportOptions, signal: AbortSignal, issues: IssueFile | undefined): Promise<boolean> {
  const file = basename(path);
  const started = performance.now();
  const progress = new ProgressLine(file, process.stderr);
  const print = (object: Record<string, unknown>) => {
    if (options.json) process.stdout.write(`${JSON.stringify(object)}\n`);
  };
  try {
    const result = await importFile(database.transactor, { path, signal, actor: systemActor(newId()), onProgress: (now) => progress.show(now) });
    const seconds = Math.round(performance.now() - started) / 1000;
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    const { format, read, created, updated, unchanged, flagged, rejected } = result;
    progress.end(
      `${result.formatTitle.zh} · ${result.formatTitle.en}: ${read} rows read, ${created} created, ${updated} updated, ${unchanged} unchanged, ` +
        `${flagged} flagged, ${rejected} rejected; ${seconds.toFixed(1)} s, at most ${peakMemoryMb} MB${result.cancelled ? '; interrupted: repeat the command to go on' : ''}`,
    );
    await issues?.add(database.reader, result.runId, file);
    print({ file, format, read, created, updated, unchanged, flagged, rejected, seconds, peakMemoryMb });
    return !result.cancelled;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = messageOf(error, terminalLocale());
    progress.end(message);
    print({ file, error: error.code, message });
    return false;
  }
}
