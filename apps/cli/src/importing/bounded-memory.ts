import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Limits of V8: it would otherwise let garbage pile up to gigabytes before it cleans. What an import holds is a third of it. */
const LIMITS = ['--max-old-space-size=160', '--max-semi-space-size=16'];

/**
 * Does work in a process whose memory is bounded: the same command again with V8's limits, which can only be given at
 * start. That process ends at once when this one is ended, however roughly.
 *
 * @returns the exit code
 */
export async function inBoundedMemory(work: () => Promise<number>): Promise<number> {
  const [script] = process.argv.slice(1);
  if (script === undefined || LIMITS.every((limit) => process.execArgv.includes(limit))) {
    if (process.connected) process.once('disconnect', () => process.exit(1));
    return work();
  }
  const child = fork(script, process.argv.slice(2), { execArgv: [...process.execArgv, ...LIMITS], stdio: 'inherit' });
  // The terminal tells both of Ctrl-C; a signal to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
