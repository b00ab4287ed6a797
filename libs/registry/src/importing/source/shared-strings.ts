import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { decodeSpreadsheetEscapes } from './entities.js';
import { MarkupScanner } from './markup-scanner.js';
import type { ZipArchive } from './zip-archive.js';

/** The texts that cells refer to by their position. */
export interface SharedStrings {
  at(index: number): string;
  close(): void;
}

/** Up to this many unpacked bytes the texts are kept in memory; beyond, in a temporary file. */
export const KEPT_IN_MEMORY = 24 * 1024 ** 2;

/** Reads a workbook's table of shared strings; rich text is joined, phonetic hints are left out. */
export async function readSharedStrings(archive: ZipArchive, name: string, keptInMemory = KEPT_IN_MEMORY): Promise<SharedStrings> {
  const store = archive.size(name) <= keptInMemory ? new StringsInMemory() : new StringsInFile();
  let current: string | null = null;
  let wanted = false;
  let phonetic = false;
  const scanner = new MarkupScanner({
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't') wanted = current !== null && !phonetic;
    },
    close: (tag) => {
      if (tag === 't') wanted = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'si') {
        store.add(decodeSpreadsheetEscapes(current ?? ''));
        current = null;
      }
    },
    text: (value) => {
      current = (current ?? '') + value;
    },
    wantsText: () => wanted,
  });
  try {
    const decoder = new StringDecoder('utf8');
    for await (const piece of archive.read(name)) scanner.write(decoder.write(piece));
    scanner.write(decoder.end());
    scanner.end();
    store.finish();
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** A workbook without shared strings. */
export const noSharedStrings: SharedStrings = { at: () => '', close: () => undefined };

class StringsInMemory implements SharedStrings {
  private readonly strings: string[] = [];

  add(text: string): void {
    this.strings.push(text);
  }

  finish(): void {}

  at(index: number): string {
    return this.strings[index] ?? '';
  }

  close(): void {}
}

const PIECE = 256 * 1024;
/** Pieces of the file that are held for reading: neighbouring rows use neighbouring strings. */
const HELD_PIECES = 64;

/** Texts one behind the other in a temporary file, with their offsets in memory (8 bytes each). */
class StringsInFile implements SharedStrings {
  private readonly folder = mkdtempSync(join(tmpdir(), 'haihe-strings-'));
  private readonly file = openSync(join(this.folder, 'strings'), 'w+');
  private offsets = new Float64Array(65_536);
  private count = 0;
  private written = 0;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private readonly held = new Map<number, Buffer>();

  add(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    this.count += 1;
    if (this.count >= this.offsets.length) {
      const larger = new Float64Array(this.offsets.length * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    this.offsets[this.count] = (this.offsets[this.count - 1] ?? 0) + bytes.length;
    if (this.pendingBytes > PIECE) this.flush();
  }

  finish(): void {
    this.flush();
  }

  at(index: number): string {
    if (index < 0 || index >= this.count) return '';
    const from = this.offsets[index] ?? 0;
    const to = this.offsets[index + 1] ?? from;
    const first = Math.floor(from / PIECE);
    const last = Math.floor(Math.max(from, to - 1) / PIECE);
    if (first === last) return this.piece(first).toString('utf8', from - first * PIECE, to - first * PIECE);
    const whole = Buffer.alloc(to - from);
    readSync(this.file, whole, 0, whole.length, from);
    return whole.toString('utf8');
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private flush(): void {
    const bytes = Buffer.concat(this.pending);
    writeSync(this.file, bytes, 0, bytes.length, this.written);
    this.written += bytes.length;
    this.pending = [];
    this.pendingBytes = 0;
  }

  private piece(index: number): Buffer {
    const known = this.held.get(index);
    if (known) return known;
    const bytes = Buffer.alloc(Math.min(PIECE, this.written - index * PIECE));
    readSync(this.file, bytes, 0, bytes.length, index * PIECE);
    if (this.held.size >= HELD_PIECES) {
      const [oldest] = this.held.keys();
      if (oldest !== undefined) this.held.delete(oldest);
    }
    this.held.set(index, bytes);
    return bytes;
  }
}
