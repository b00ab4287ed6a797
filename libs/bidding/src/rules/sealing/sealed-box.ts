import { isRecord } from '../log/form.js';
import { fromBase64url, toBase64url } from './base64url.js';

/** A box as it is read: all that it consists of, as bytes. */
export interface SealedParts {
  /** What the right key is known by: one box has one key, whichever keepers come together. */
  readonly commitment: Uint8Array;
  readonly nonce: Uint8Array;
  readonly body: Uint8Array;
  /** The box's own public key (X25519). */
  readonly ephemeral: Uint8Array;
  /** Part of the key for each keeper, by his public key in base64url. */
  readonly shares: readonly { readonly to: string; readonly share: Uint8Array }[];
}

/** Amount (8 bytes) and tag. */
const BODY = 24;
/** Part of a key of 32 bytes with its place, and tag. */
const SHARE = 49;
/** The most keepers that a box is sealed to. */
export const MOST_KEEPERS = 7;

/** The text of a box: base64url of JSON with a version. All boxes for as many keepers are as long. */
export function writeBox({ commitment, nonce, body, ephemeral, shares }: SealedParts): string {
  const json = JSON.stringify({
    ...{ v: 1, c: toBase64url(commitment), n: toBase64url(nonce), b: toBase64url(body), e: toBase64url(ephemeral) },
    s: shares.map(({ to, share }) => [to, toBase64url(share)]),
  });
  return toBase64url(new TextEncoder().encode(json));
}

/** Reads a box; null when it is none. Whether its content is any good shows only when it is opened. */
export function readBox(box: string): SealedParts | null {
  const value = readJson(box);
  if (!isRecord(value)) return null;
  const { c, n, b, e, s } = value;
  if (!Array.isArray(s) || s.length > MOST_KEEPERS) return null;
  const [commitment, nonce, body, ephemeral] = [fromBase64url(c, 32), fromBase64url(n, 24), fromBase64url(b, BODY), fromBase64url(e, 32)];
  if (!commitment || !nonce || !body || !ephemeral) return null;
  const shares: { to: string; share: Uint8Array }[] = [];
  for (const one of s) {
    const [to, share] = Array.isArray(one) ? [fromBase64url(one[0], 32), fromBase64url(one[1], SHARE)] : [];
    if (!to || !share) return null;
    shares.push({ to: toBase64url(to), share });
  }
  const parts = { commitment, nonce, body, ephemeral, shares };
  return writeBox(parts) === box ? parts : null;
}

function readJson(box: string): unknown {
  const bytes = fromBase64url(box);
  if (!bytes) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
