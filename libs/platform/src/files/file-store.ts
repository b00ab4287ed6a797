import type { Readable } from 'node:stream';

/** What is known about bytes once they are stored. */
export interface StoredBytes {
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes. */
  readonly sha256: Buffer;
}

/** Where the bytes of files lie. Who may read them is not decided here. */
export abstract class FileStore {
  /**
   * Stores everything that the stream gives, under an id that was never used before. When the stream or the store fails,
   * nothing is kept.
   */
  abstract put(id: string, content: Readable): Promise<StoredBytes>;

  /**
   * Opens the bytes for reading.
   *
   * @throws FileMissingError when there are none under this id
   */
  abstract get(id: string): Promise<Readable>;

  /** Removes the bytes; nothing happens when there are none. */
  abstract remove(id: string): Promise<void>;
}

/** The bytes of a file are not where they should be: a fault of the store, not of the caller. */
export class FileMissingError extends Error {
  override readonly name = 'FileMissingError';

  constructor(id: string) {
    super(`the bytes of file ${id} are not in the store`);
  }
}
