#!/usr/bin/env node
// Runs the command line of the product with the Node.js that the product pins, and builds it first when it is not built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const main = join(root, 'apps/cli/dist/main.js');
const pinned = join(root, 'node_modules/.bin/node');

if (!existsSync(main)) {
  const { status } = spawnSync(process.execPath, [join(root, 'tools/bootstrap.mjs'), 'build'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
if (Number(process.versions.node.split('.')[0]) < 24 && existsSync(pinned)) {
  const { status, signal } = spawnSync(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(signal ? 1 : (status ?? 1));
}
await import(main);
