import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A new session token: 256 random bits, base64url. Only the browser keeps it. */
export function newSessionToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What the database keeps of a token; undefined when the text cannot be one. A random token needs no salt. */
export function sessionTokenHash(token: string | undefined): Buffer | undefined {
  return token !== undefined && /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : undefined;
}
