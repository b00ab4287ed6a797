import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { split } from 'shamir-secret-sharing';
import { fromBase64url } from './base64url.js';
import { keyCommitment, shareCipher } from './box-keys.js';
import { contextBytes } from './seal-context.js';
import type { SealContext } from './seal-context.js';
import { MOST_KEEPERS, writeBox } from './sealed-box.js';

/** The keepers that something is sealed to. */
export interface KeeperCircle {
  /** Public keys, base64url. */
  readonly keepers: readonly string[];
  /** How many of them open it together. */
  readonly needed: number;
}

/**
 * Seals an amount so that only `needed` of the keepers together can open it: with a fresh key that is split among them.
 *
 * @param amount fen, from 1 to the largest safe integer
 * @returns the box, of one length for as many keepers whatever the amount
 * @throws RangeError for an amount or keepers with which nothing can be sealed
 */
export async function sealAmount(amount: number, context: SealContext, { keepers, needed }: KeeperCircle): Promise<string> {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError('an amount is a whole number of fen');
  if (needed < 2 || needed > keepers.length || keepers.length > MOST_KEEPERS || new Set(keepers).size < keepers.length) throw new RangeError('at least two of at most seven different keepers open a box');
  const key = randomBytes(32);
  const nonce = randomBytes(24);
  const { secretKey, publicKey: ephemeral } = x25519.keygen();
  const commitment = keyCommitment(key, context);
  const shares = await split(key, keepers.length, needed);
  return writeBox({
    commitment,
    nonce,
    body: xchacha20poly1305(key, nonce, contextBytes(context)).encrypt(amountBytes(amount)),
    ephemeral,
    shares: keepers.map((to, place) => {
      const publicKey = fromBase64url(to, 32);
      const share = shares[place];
      if (!publicKey || !share) throw new RangeError('this is no public key of a keeper');
      return { to, share: shareCipher(x25519.getSharedSecret(secretKey, publicKey), { ephemeral, to, commitment }, context).encrypt(share) };
    }),
  });
}

/** Always eight bytes: the length says nothing of the amount. */
function amountBytes(amount: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(amount));
  return bytes;
}
