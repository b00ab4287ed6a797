import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { RefusedCommand } from './explain.js';

/** Time that a service gets to finish what it does before it is ended. */
const PATIENCE_MS = 15_000;

/** One service of the exchange, in a process of its own, so that background work never slows the pages. */
export class ServiceProcess {
  private readonly child: ChildProcess;
  private readonly exited: Promise<void>;
  private stopping = false;

  /** @param name the app to run: `api` or `worker` */
  constructor(
    private readonly name: 'api' | 'worker',
    environment: Readonly<Record<string, string>>,
  ) {
    const main = fileURLToPath(import.meta.resolve(`@haihe/${name}/main`));
    this.child = fork(main, { env: { ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.exited = once(this.child, 'exit').then(() => undefined);
  }

  /** Resolves when the service says that it is ready. */
  async ready(): Promise<void> {
    const said = once(this.child, 'message').then(([message]) => message as { ready?: boolean; error?: string });
    const message = await Promise.race([said, this.exited.then(() => ({ error: `The ${this.name} service ended while starting; its log above says why.` }))]);
    if ('error' in message && message.error !== undefined) throw new RefusedCommand(message.error);
  }

  /** Rejects when the service ends without having been told to. */
  async failure(): Promise<never> {
    await this.exited;
    if (this.stopping) return new Promise<never>(() => undefined);
    throw new RefusedCommand(`The ${this.name} service ended unexpectedly; its log above says why. Nothing that was confirmed is lost: start again.`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE_MS);
    await this.exited;
    clearTimeout(patience);
  }
}
