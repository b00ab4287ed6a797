import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.js';
import { explain } from './explain.js';

/** Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
async function main(): Promise<number> {
  const program = new Command('haihe').description('Haihe (海河): the exchange of the North China IP Operation Centre').exitOverride().showHelpAfterError();
  for (const register of commands) register(program);
  try {
    await program.parseAsync();
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

process.exit(await main());
