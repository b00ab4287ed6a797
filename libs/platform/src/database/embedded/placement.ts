import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binariesIn, EmbeddedPostgresError, installedBinaries } from './binaries.js';
import type { Binaries } from './binaries.js';
import { canReach, isWritable, systemUserForPostgres } from './system-user.js';
import type { SystemUser } from './system-user.js';

/** Where the cluster lies, which programs serve it, and as whom they run. */
export interface Placement {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
}

/** Where PostgreSQL's own account can reach things when the folder of the product is closed to others. */
function openFolder(): string {
  const base = [join('/var', 'lib'), tmpdir()].find(isWritable);
  if (base === undefined) throw new EmbeddedPostgresError('There is no folder that PostgreSQL can use: set DATABASE_URL.');
  const folder = join(base, 'haihe');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Copies the programs once per version to where PostgreSQL's account can run them; a half copy is never seen. */
function reachableBinaries(installed: Binaries, user: SystemUser): Binaries {
  if (canReach(user, join(installed.folder, 'bin'))) return installed;
  const version = createHash('sha256').update(installed.folder).digest('hex').slice(0, 12);
  const target = join(openFolder(), `postgresql-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    cpSync(installed.folder, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    try {
      renameSync(draft, target);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return binariesIn(target);
}

/**
 * Decides where the cluster lies.
 *
 * Usually `<data>/postgres`. As root in a folder that others cannot enter (a home of mode 700), PostgreSQL's account
 * could reach neither the data nor the programs: the cluster then lies in a folder of the system, one per data folder,
 * with `<data>/postgres` as a link to it.
 */
export function placeCluster(dataFolder: string): Placement {
  const user = systemUserForPostgres();
  const installed = installedBinaries();
  const own = join(dataFolder, 'postgres');
  if (!user) return { cluster: own, binaries: installed, user };
  const binaries = reachableBinaries(installed, user);
  if (canReach(user, own)) return { cluster: own, binaries, user };
  const present = lstatSync(own, { throwIfNoEntry: false });
  if (present) return { cluster: present.isSymbolicLink() ? readlinkSync(own) : own, binaries, user };
  const elsewhere = join(openFolder(), `cluster-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`);
  symlinkSync(elsewhere, own);
  return { cluster: elsewhere, binaries, user };
}
