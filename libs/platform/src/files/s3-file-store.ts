import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { isUuid } from '../database/index.js';
import { FileMissingError, FileStore } from './file-store.js';
import type { StoredBytes } from './file-store.js';
import { S3Client, S3Error } from './s3-client.js';
import type { S3Access } from './s3-client.js';
import { clearSpool, spool } from './spool.js';

const ATTEMPTS = 3;

/**
 * Files in a bucket of an S3 service.
 *
 * A file first goes to a spool folder on disk: S3 wants to know size and hash before the first byte, and a request that
 * failed half-way can be repeated without asking the sender again. Files up to 5 GB fit into one request.
 */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;

  /**
   * @param spoolFolder made when it is not there; of this process's machine alone
   * @param pause milliseconds before the first repetition
   */
  constructor(
    access: S3Access,
    private readonly spoolFolder: string,
    private readonly pause = 200,
  ) {
    super();
    this.client = new S3Client(access);
  }

  /** Clears what a killed process left. */
  async open(): Promise<this> {
    await clearSpool(this.spoolFolder);
    return this;
  }

  override async put(id: string, content: Readable): Promise<StoredBytes> {
    const key = keyOf(id);
    const path = join(this.spoolFolder, id);
    const stored = await spool(path, content);
    try {
      await this.repeatedly(() =>
        this.client.put(key, { stream: createReadStream(path), size: stored.size, sha256: stored.sha256.toString('hex') }),
      );
    } finally {
      await rm(path, { force: true });
    }
    return stored;
  }

  override async get(id: string): Promise<Readable> {
    try {
      return await this.repeatedly(() => this.client.get(keyOf(id)));
    } catch (error) {
      throw error instanceof S3Error && error.code === 'NoSuchKey' ? new FileMissingError(id) : error;
    }
  }

  override async remove(id: string): Promise<void> {
    await this.repeatedly(() => this.client.remove(keyOf(id)));
  }

  close(): void {
    this.client.close();
  }

  /** Repeats what failed on the way or inside the service; what the service refused would be refused again. */
  private async repeatedly<Result>(act: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await act();
      } catch (error) {
        if (attempt === ATTEMPTS || (error instanceof S3Error && error.status < 500)) throw error;
        await delay(this.pause * 2 ** (attempt - 1));
      }
    }
  }
}

/** Sharded like the local folder, for the people who look into the bucket. */
function keyOf(id: string): string {
  if (!isUuid(id)) throw new Error('a file is stored under a uuid');
  return `${id.slice(-2)}/${id}`;
}
