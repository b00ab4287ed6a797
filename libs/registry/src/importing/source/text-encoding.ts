import { TextDecoder } from 'node:util';
import { unreadable } from '../unreadable.js';

/** Encodings of text files; GB18030 includes GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Finds a file's encoding by its byte-order mark, or by trying on every byte of it. */
export class EncodingDetector {
  private first: Uint8Array | null = null;
  private readonly candidates = new Map<TextEncoding, TextDecoder>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);
  private position = 0;
  private marked: TextEncoding | undefined;

  /** Looks at the next bytes of the file. @throws Refusal IMPORT_ENCODING_UNKNOWN */
  write(bytes: Uint8Array): void {
    if (this.first === null) {
      this.first = bytes;
      this.marked = byMark(bytes);
      if (this.marked !== undefined && this.marked !== 'utf-8') this.candidates.clear();
      if (this.marked === 'utf-8') this.candidates.delete('gb18030');
    }
    this.try(bytes, true);
    this.position += bytes.length;
  }

  /** @throws Refusal IMPORT_ENCODING_UNKNOWN */
  end(): TextEncoding {
    this.try(new Uint8Array(), false);
    if (this.marked !== undefined) return this.marked;
    return this.candidates.has('utf-8') ? 'utf-8' : 'gb18030';
  }

  private try(bytes: Uint8Array, stream: boolean): void {
    for (const [encoding, decoder] of this.candidates) {
      try {
        decoder.decode(bytes, { stream });
      } catch {
        this.candidates.delete(encoding);
        if (this.candidates.size === 0) throw unreadable.refuse('IMPORT_ENCODING_UNKNOWN', { params: { position: this.position } });
      }
      // Plain UTF-8 is settled by its own success; the other is only kept as long as it may be needed.
    }
  }
}

function byMark(bytes: Uint8Array): TextEncoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}
