import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a process lives; one that belongs to somebody else counts as living. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tells several uses by one process apart. */
let uses = 0;

/**
 * The processes that use the embedded cluster. The last one to leave stops it, so that `haihe import` beside a running
 * app neither stops the app's database nor leaves one behind.
 */
export class ClusterUsers {
  private readonly mark: string;

  constructor(private readonly folder: string) {
    uses += 1;
    this.mark = `${process.pid}.${uses}`;
  }

  join(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, this.mark), '');
  }

  /** @returns whether nobody is left */
  leave(): boolean {
    rmSync(join(this.folder, this.mark), { force: true });
    const living = readdirSync(this.folder).filter((name) => {
      if (isAlive(Number.parseInt(name, 10))) return true;
      rmSync(join(this.folder, name), { force: true });
      return false;
    });
    return living.length === 0;
  }
}
