import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The hash of a log after one more line: SHA-256 of the hash before it (32 bytes) followed by the line in UTF-8.
 * Services on Node take `nextHashOnNode`, which gives the same in half the time.
 */
export type NextHash = (before: Uint8Array, line: string) => Uint8Array;

const utf8 = new TextEncoder();

/** `NextHash` for browsers and Node alike. */
export const nextHash: NextHash = (before, line) => sha256.create().update(before).update(utf8.encode(line)).digest();

/** The hash that a log begins with: over its header, after 32 bytes of nothing. */
export function firstHash(header: string, next: NextHash = nextHash): Uint8Array {
  return next(new Uint8Array(32), header);
}
