import type { Command } from 'commander';
import { registerBench } from './bench.js';
import { registerCentre } from './centre.js';
import { registerDemo } from './demo.js';
import { registerEvaluate } from './evaluate.js';
import { registerImport } from './import.js';
import { registerMigrate } from './migrate.js';
import { registerStart } from './start.js';
import { registerVerify } from './verify.js';

/** Every command adds itself to the program. */
export const commands: readonly ((program: Command) => void)[] = [registerStart, registerMigrate, registerImport, registerDemo, registerCentre, registerVerify, registerEvaluate, registerBench];
