// Every file of the workspace with its types, read once for everybody in this process who needs them.
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, `${root}tsconfig.json`);

/** The workspace as `tsconfig.json` describes it, in one piece. */
export const program = ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
