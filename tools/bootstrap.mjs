// Brings a fresh clone to where it can run, with nothing but Node.js 20 and npm: installs, builds, then does what is asked.
// Uses nothing outside Node.js itself: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const environment = {
  ...process.env,
  PATH: `${bin}:${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NODE_OPTIONS: '',
};

/** Runs a program in the clone and ends with its exit code when it fails. */
function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: environment, ...options });
  if (error) fail(`${program} cannot be run: ${error.message}`);
  if (signal) process.exit(1);
  if (status !== 0) process.exit(status);
}

/** Runs the product itself: signals are passed on, and it ends when the product has ended. */
function handOver(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...environment, NODE_OPTIONS: process.env.NODE_OPTIONS ?? '' } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${program} cannot be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Installs when nothing is installed or the lock file changed since. */
function install() {
  const stamp = join(root, 'node_modules', '.haihe-installed');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing (once; needs the network) …\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex'));
}

function build() {
  process.stderr.write('Building …\n');
  run('nx', ['run-many', '-t', 'build', '--output-style=static'], { stdio: ['ignore', 2, 2] });
}

/** Node.js as the product pins it. */
const node = join(bin, 'node');
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const tasks = {
  build: () => build(),
  start: (args) => {
    build();
    handOver(node, ['apps/cli/bin/haihe.mjs', 'start', ...args]);
  },
  bench: (args) => {
    build();
    handOver(node, ['apps/cli/bin/haihe.mjs', 'bench', ...args]);
  },
  test: (args) => {
    build();
    run('nx', ['run-many', '-t', 'lint', 'types', '--output-style=static']);
    run(node, [...jest, ...args]);
  },
  /** The fault test of bidding with as many rounds as are asked for; `test` does three. */
  faults: ([rounds = '100']) => {
    build();
    run(node, [...jest, 'test/src/faults'], { env: { ...environment, HAIHE_FAULT_ROUNDS: rounds } });
  },
};

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) fail(`Usage: node tools/bootstrap.mjs <${Object.keys(tasks).join('|')}>`);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);
install();
task(args);
