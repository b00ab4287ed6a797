import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';

/** How much of a file tells its type: what `file-type` looks at most. */
const HEAD = 4100;

/** What a browser may show in place; everything else it offers to save. Types that can carry script are not among these. */
const shownInPlace = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);

/** Whether a browser may show a file of this type in place. */
export function mayShowInPlace(contentType: string): boolean {
  return shownInPlace.has(contentType);
}

/** Passes everything on and keeps the beginning, from which the type is found. */
export class HeadKeeper extends Transform {
  private readonly head: Buffer[] = [];
  private kept = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    if (this.kept < HEAD) {
      const part = chunk.subarray(0, HEAD - this.kept);
      this.head.push(part);
      this.kept += part.length;
    }
    done(null, chunk);
  }

  /** The type by the bytes; text and whatever else has no mark counts as bytes. */
  async contentType(): Promise<string> {
    const found = await fileTypeFromBuffer(Buffer.concat(this.head)).catch(() => undefined);
    return found?.mime ?? 'application/octet-stream';
  }
}
