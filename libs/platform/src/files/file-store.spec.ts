import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newId } from '../database/index.js';
import { startS3StandIn } from '../testing/s3-stand-in.js';
import type { S3StandIn } from '../testing/s3-stand-in.js';
import { FileMissingError } from './file-store.js';
import type { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';
import { S3FileStore } from './s3-file-store.js';

const bytes = randomBytes(300_000);

/** Bytes in uneven pieces, as a network gives them. */
function inPieces(content: Buffer, failAfter = Number.POSITIVE_INFINITY): Readable {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < content.length; at += 40_009) {
      if (at > failAfter) throw new Error('the sender went away');
      yield content.subarray(at, at + 40_009);
      await Promise.resolve();
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}

/** Every file in a folder, however deep. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What every store does. */
function actsAsStore(storeOf: () => FileStore, leftovers: () => Promise<string[]>): void {
  it('gives back what was put, with its size and hash', async () => {
    const id = newId();
    const stored = await storeOf().put(id, inPieces(bytes));
    expect(stored.size).toBe(300_000);
    expect(stored.sha256).toEqual(createHash('sha256').update(bytes).digest());
    expect(bytes.equals(await buffer(await storeOf().get(id)))).toBe(true);
    await storeOf().remove(id);
    expect(await leftovers()).toEqual([]);
  });

  it('keeps an empty file', async () => {
    const id = newId();
    expect((await storeOf().put(id, Readable.from([]))).size).toBe(0);
    expect((await buffer(await storeOf().get(id))).length).toBe(0);
    await storeOf().remove(id);
  });

  it('keeps nothing of a stream that failed', async () => {
    const id = newId();
    await expect(storeOf().put(id, inPieces(bytes, 100_000))).rejects.toThrow('the sender went away');
    await expect(storeOf().get(id)).rejects.toThrow(FileMissingError);
    expect(await leftovers()).toEqual([]);
  });

  it('forgets what was removed, and removes twice without complaint', async () => {
    const id = newId();
    await storeOf().put(id, inPieces(bytes));
    await storeOf().remove(id);
    await storeOf().remove(id);
    await expect(storeOf().get(id)).rejects.toThrow(FileMissingError);
  });

  it('takes nothing but a uuid for an id', async () => {
    await expect(storeOf().get('../../etc/passwd')).rejects.toThrow('uuid');
  });
}

describe('file stores', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'haihe-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe('the local folder', () => {
    let store: LocalFileStore;
    beforeAll(async () => {
      store = await new LocalFileStore(join(folder, 'local')).open();
    });
    actsAsStore(() => store, () => filesIn(join(folder, 'local')));

    it('clears what a killed process left a day ago, and only that', async () => {
      const fresh = join(folder, 'local', 'incoming', 'fresh');
      const old = join(folder, 'local', 'incoming', 'old');
      await writeFile(fresh, 'x');
      await writeFile(old, 'x');
      const longAgo = new Date(Date.now() - 25 * 3_600_000);
      await utimes(old, longAgo, longAgo);
      await store.open();
      expect([existsSync(fresh), existsSync(old)]).toEqual([true, false]);
    });
  });

  describe('S3', () => {
    let service: S3StandIn;
    let store: S3FileStore;
    beforeAll(async () => {
      service = await startS3StandIn();
      store = await new S3FileStore(service.access, join(folder, 's3'), 1).open();
    });
    afterAll(async () => {
      store.close();
      await service.close();
    });
    actsAsStore(() => store, async () => [...(await filesIn(join(folder, 's3'))), ...service.objects.keys()]);

    it('repeats what the service failed at, three times in all', async () => {
      const id = newId();
      service.failNext(2);
      await store.put(id, inPieces(bytes));
      expect(bytes.equals(await buffer(await store.get(id)))).toBe(true);
      service.failNext(3);
      await expect(store.get(id)).rejects.toThrow('the S3 service answered 503 SlowDown');
    });

    it('does not repeat what the service refused', async () => {
      const before = service.log.length;
      const stranger = new S3FileStore({ ...service.access, secretAccessKey: 'another' }, join(folder, 's3'), 1);
      await expect(stranger.put(newId(), inPieces(bytes))).rejects.toThrow('403 SignatureDoesNotMatch');
      const elsewhere = new S3FileStore({ ...service.access, bucket: 'not-there' }, join(folder, 's3'), 1);
      await expect(elsewhere.put(newId(), inPieces(bytes))).rejects.toThrow('404 NoSuchBucket');
      expect(service.log.length - before).toBe(2);
      stranger.close();
      elsewhere.close();
    });
  });
});
