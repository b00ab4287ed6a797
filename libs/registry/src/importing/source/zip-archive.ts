import { crc32, createInflateRaw } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { unreadable } from '../unreadable.js';

/** Far above what office software packs; a bomb declares or delivers more. */
const MOST_ENTRIES = 10_000;
const LARGEST_ENTRY = 16 * 1024 ** 3;
const LARGEST_RATIO = 250;
/** Below this size any ratio is harmless. */
const HARMLESS_SIZE = 64 * 1024 ** 2;

const DEFLATED = 8;
const PIECE = 128 * 1024;

/** An opened zip archive. Names with absolute or climbing paths are refused by the reader of the archive itself. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Refusal IMPORT_WORKBOOK_BROKEN, IMPORT_WORKBOOK_PROTECTED, IMPORT_WORKBOOK_OVERSIZED */
  static async open(path: string): Promise<ZipArchive> {
    const zip = await orBroken(openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true, strictFileNames: false }));
    try {
      if (zip.entryCount > MOST_ENTRIES) throw oversized(`${zip.entryCount} entries`);
      const entries = new Map<string, Entry>();
      await orBroken(
        (async () => {
          for (;;) {
            const entry = await nextEntry(zip);
            if (!entry) return;
            entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
          }
        })(),
      );
      for (const entry of entries.values()) check(entry);
      return new ZipArchive(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Bytes of an entry after unpacking, as the archive declares them. */
  size(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /**
   * The unpacked bytes of an entry, in pieces; the checksum is compared at the end.
   *
   * @throws Refusal IMPORT_WORKBOOK_BROKEN when the entry is missing, cut off or altered
   */
  async *read(name: string): AsyncIterable<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw broken(name);
    let sum = 0;
    let size = 0;
    const iterator = (await this.unpacked(entry))[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { value, done } = await orBroken(iterator.next());
        if (done === true) break;
        const piece = value as Buffer;
        sum = crc32(piece, sum);
        size += piece.length;
        if (size > entry.uncompressedSize) throw broken(name);
        yield piece;
      }
    } finally {
      await iterator.return?.();
    }
    if (sum !== entry.crc32 || size !== entry.uncompressedSize) throw broken(name);
  }

  /** Unpacks in large pieces: the archive reader's own 16 KB cost more in hand-overs than the unpacking itself. */
  private async unpacked(entry: Entry): Promise<AsyncIterable<unknown>> {
    if (entry.compressionMethod !== DEFLATED) return orBroken(this.zip.openReadStreamPromise(entry));
    const packed = await orBroken(this.zip.openReadStreamPromise(entry, { decompress: false, decrypt: null, start: null, end: null }));
    const inflater = createInflateRaw({ chunkSize: PIECE });
    packed.on('error', (error: Error) => inflater.destroy(error));
    inflater.on('close', () => packed.destroy());
    return packed.pipe(inflater);
  }

  /** A small entry as text. */
  async text(name: string): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of this.read(name)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      zip.removeAllListeners('entry');
      zip.removeAllListeners('end');
      zip.removeAllListeners('error');
      finish();
    };
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(undefined)));
    zip.once('error', (error: Error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

function check(entry: Entry): void {
  if (entry.isEncrypted()) throw unreadable.refuse('IMPORT_WORKBOOK_PROTECTED');
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > LARGEST_ENTRY || (size > HARMLESS_SIZE && size > packed * LARGEST_RATIO)) {
    throw oversized(`${Math.round(size / 1024 ** 2)} MB`);
  }
}

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw broken(error instanceof Error ? error.message.slice(0, 80) : 'zip');
  }
}

function broken(detail: string) {
  return unreadable.refuse('IMPORT_WORKBOOK_BROKEN', { params: { detail } });
}

function oversized(detail: string) {
  return unreadable.refuse('IMPORT_WORKBOOK_OVERSIZED', { params: { detail } });
}
