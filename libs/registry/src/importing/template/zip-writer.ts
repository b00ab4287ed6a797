import { createDeflateRaw, crc32 } from 'node:zlib';
import type { DeflateRaw } from 'node:zlib';

/** Text by the piece, of any length. */
export type TextPieces = Iterable<string> | AsyncIterable<string>;

interface WrittenEntry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Flags: sizes stand behind the data, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1980-01-01, the first day that the format knows: the same contents give the same bytes. */
const DAY = 0x0021;

/** A zip archive of text entries in pieces, so that large ones need no memory. Up to 4 GB. */
export async function* zip(entries: Iterable<readonly [name: string, content: TextPieces]>): AsyncIterable<Buffer> {
  const written: WrittenEntry[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(VERSION, 4);
    header.writeUInt16LE(FLAGS, 6);
    header.writeUInt16LE(DEFLATED, 8);
    header.writeUInt16LE(DAY, 12);
    header.writeUInt16LE(nameBytes.length, 26);
    yield Buffer.concat([header, nameBytes]);
    const sums = { crc: 0, size: 0 };
    let packed = 0;
    for await (const piece of deflated(content, sums)) {
      packed += piece.length;
      yield piece;
    }
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(sums.crc, 4);
    descriptor.writeUInt32LE(packed, 8);
    descriptor.writeUInt32LE(sums.size, 12);
    yield descriptor;
    written.push({ name: nameBytes, crc: sums.crc, packed, size: sums.size, offset });
    offset += header.length + nameBytes.length + packed + descriptor.length;
  }
  yield directory(written, offset);
}

async function* deflated(content: TextPieces, sums: { crc: number; size: number }): AsyncIterable<Buffer> {
  const deflate = createDeflateRaw({ level: 6 });
  const fed = feed(deflate, content, sums);
  fed.catch((error: Error) => deflate.destroy(error));
  for await (const piece of deflate as AsyncIterable<Buffer>) yield piece;
  await fed;
}

async function feed(deflate: DeflateRaw, content: TextPieces, sums: { crc: number; size: number }): Promise<void> {
  for await (const text of content) {
    const bytes = Buffer.from(text, 'utf8');
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
}

function directory(entries: readonly WrittenEntry[], offset: number): Buffer {
  const records = entries.map((entry) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(VERSION, 4);
    record.writeUInt16LE(VERSION, 6);
    record.writeUInt16LE(FLAGS, 8);
    record.writeUInt16LE(DEFLATED, 10);
    record.writeUInt16LE(DAY, 14);
    record.writeUInt32LE(entry.crc, 16);
    record.writeUInt32LE(entry.packed, 20);
    record.writeUInt32LE(entry.size, 24);
    record.writeUInt16LE(entry.name.length, 28);
    record.writeUInt32LE(entry.offset, 42);
    return Buffer.concat([record, entry.name]);
  });
  const list = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([list, end]);
}
