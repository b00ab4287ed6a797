import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '../database/index.js';
import { FileMissingError, FileStore } from './file-store.js';
import type { StoredBytes } from './file-store.js';
import { clearSpool, spool } from './spool.js';

/** Files in a folder: the embedded default. Several processes may share the folder. */
export class LocalFileStore extends FileStore {
  private readonly incoming: string;

  /** @param folder made when it is not there */
  constructor(private readonly folder: string) {
    super();
    this.incoming = join(folder, 'incoming');
  }

  /** Clears what a killed process left. */
  async open(): Promise<this> {
    await clearSpool(this.incoming);
    return this;
  }

  override async put(id: string, content: Readable): Promise<StoredBytes> {
    const path = this.pathOf(id);
    const incoming = join(this.incoming, id);
    const stored = await spool(incoming, content);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o750 });
      // Within one file system the name appears at once and whole.
      await rename(incoming, path);
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
    return stored;
  }

  override async get(id: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(id), 'r');
      return file.createReadStream();
    } catch (error) {
      throw isAbsent(error) ? new FileMissingError(id) : error;
    }
  }

  override async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Sharded by the last two digits, which are random: the first ones of a time-ordered id would fill one folder at a time. */
  private pathOf(id: string): string {
    if (!isUuid(id)) throw new Error('a file is stored under a uuid');
    return join(this.folder, id.slice(-2), id);
  }
}

function isAbsent(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
