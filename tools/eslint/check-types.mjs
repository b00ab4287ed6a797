// What needs the types of the whole workspace, in one process: the compiler's own check (as `npm run typecheck`) and the
// rules of types.config.mjs. Reading the types is what takes the time, and both read the same ones.
import { ESLint } from 'eslint';
import ts from 'typescript';
import { program } from './program.mjs';

const diagnostics = ts.getPreEmitDiagnostics(program);
if (diagnostics.length > 0) {
  process.stdout.write(ts.formatDiagnosticsWithColorAndContext(diagnostics, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => process.cwd(), getNewLine: () => '\n' }));
}

const eslint = new ESLint({ overrideConfigFile: 'tools/eslint/types.config.mjs', errorOnUnmatchedPattern: false });
const results = await eslint.lintFiles(['libs', 'apps/api', 'apps/worker', 'apps/cli', 'test']);
const { format } = await eslint.loadFormatter('stylish');
process.stdout.write(await format(results));

process.exitCode = diagnostics.length > 0 || results.some(({ errorCount }) => errorCount > 0) ? 1 : 0;
