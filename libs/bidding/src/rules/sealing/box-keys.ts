import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64url } from './base64url.js';
import { contextBytes } from './seal-context.js';
import type { SealContext } from './seal-context.js';

/** The cipher that works once each way. */
export interface Cipher {
  readonly encrypt: (plain: Uint8Array) => Uint8Array;
  readonly decrypt: (sealed: Uint8Array) => Uint8Array;
}

/**
 * What a box says of its key. The cipher alone would open for a second key that a bidder prepared, and which one came out would
 * depend on which keepers came.
 */
export function keyCommitment(key: Uint8Array, context: SealContext): Uint8Array {
  return hkdf(sha256, key, undefined, contextBytes(context, 'commitment'), 32);
}

/** The cipher of one keeper's part, from the secret that the box's own key and the keeper's key have in common. */
export function shareCipher(secret: Uint8Array, { ephemeral, to, commitment }: { readonly ephemeral: Uint8Array; readonly to: string; readonly commitment: Uint8Array }, context: SealContext): Cipher {
  const about = contextBytes(context, 'share', toBase64url(ephemeral), to, toBase64url(commitment));
  const material = hkdf(sha256, secret, undefined, about, 56);
  return xchacha20poly1305(material.subarray(0, 32), material.subarray(32), utf8ToBytes(to));
}
