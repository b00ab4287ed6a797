import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredBytes } from './file-store.js';

/** A spool file that old was left by a process that died. */
const ABANDONED = 24 * 3_600_000;

/**
 * Writes a stream to a new file on disk, counting and hashing on the way, and forces it to the disk.
 *
 * Nothing is left behind when the stream fails.
 */
export async function spool(path: string, content: Readable): Promise<StoredBytes> {
  await mkdir(dirname(path), { recursive: true, mode: 0o750 });
  const file = await open(path, 'wx', 0o640);
  const hash = createHash('sha256');
  let size = 0;
  try {
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      file.createWriteStream({ flush: true }),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { size, sha256: hash.digest() };
}

/** Removes spool files that a killed process left. */
export async function clearSpool(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => undefined);
    if (left && now - left.mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}
