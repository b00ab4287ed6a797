import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './binaries.js';

/** The account of the operating system that PostgreSQL runs as when the product runs as root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function findUser(name: string): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres` (made if it is missing) or, where no account can be
 * made, as `nobody`. For everybody else it runs as themselves.
 */
export function systemUserForPostgres(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const present = findUser('postgres');
  if (present) return present;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  } catch {
    // No useradd here, or a read-only /etc: nobody serves as well.
  }
  const user = findUser('postgres') ?? findUser('nobody');
  if (!user) throw new EmbeddedPostgresError('PostgreSQL does not run as root and there is no account “postgres” or “nobody”: set DATABASE_URL.');
  return user;
}

/** Whether an account can reach a folder: every folder above it can be passed by it. */
export function canReach(user: SystemUser, folder: string): boolean {
  for (let current = dirname(folder); ; current = dirname(current)) {
    const stat = statSync(current, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (current === dirname(current)) return true;
  }
}

/** Whether this process may write in a folder. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
