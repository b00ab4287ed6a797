import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { combine } from 'shamir-secret-sharing';
import { fromBase64url, toBase64url } from './base64url.js';
import { keyCommitment, shareCipher } from './box-keys.js';
import type { KeeperKeys } from './keeper-keys.js';
import { contextBytes } from './seal-context.js';
import type { SealContext } from './seal-context.js';
import { readBox } from './sealed-box.js';

/** The largest price of the exchange, in fen. */
const MOST_FEN = 10_000_000_000_000;

/** What one keeper found for himself in a box. */
export interface GivenShare {
  /** The keeper's public key, base64url. */
  readonly keeper: string;
  /** Base64url; null when there was nothing valid for him. */
  readonly share: string | null;
}

/** What came of opening a box together. */
export interface OpenedBox {
  /** Base64url; null when no combination of the parts is the key. */
  readonly key: string | null;
  /** Fen; null when there was no valid amount in it. */
  readonly amount: number | null;
  /** Keepers whose part is not of this key. Known only when there is a key. */
  readonly wrong: readonly string[];
}

/** A keeper's part of the key to a box, base64url; null when there is none for him or it is garbage. */
export function openShare(box: string, context: SealContext, { publicKey, privateKey }: KeeperKeys): string | null {
  const parts = readBox(box);
  const own = parts?.shares.find(({ to }) => to === publicKey);
  if (!parts || !own) return null;
  const { ephemeral, commitment } = parts;
  try {
    return toBase64url(shareCipher(x25519.getSharedSecret(privateKey, ephemeral), { ephemeral, to: publicKey, commitment }, context).decrypt(own.share));
  } catch {
    return null;
  }
}

/**
 * Puts the keepers' parts together. Wrong parts do no harm while enough right ones are there: every combination is tried, and
 * the keepers whose parts do not fit the key are named.
 *
 * @param needed how many parts make the key
 */
export async function combineShares(box: string, context: SealContext, given: readonly GivenShare[], needed: number): Promise<OpenedBox> {
  const shares = given.flatMap(({ keeper, share }) => {
    const bytes = fromBase64url(share, 33);
    return bytes ? [{ keeper, bytes }] : [];
  });
  for (const chosen of combinations(shares, needed)) {
    const key = await keyOf(chosen.map(({ bytes }) => bytes));
    const content = key && openWithKey(box, context, key);
    if (!content || content === 'WRONG_KEY') continue;
    const wrong: string[] = [];
    for (const { keeper, share } of given) {
      if (chosen.some((one) => one.keeper === keeper)) continue;
      const bytes = fromBase64url(share, 33);
      const same = bytes && (await keyOf([...chosen.slice(1).map((one) => one.bytes), bytes]));
      if (same !== key) wrong.push(keeper);
    }
    return { key, amount: content === 'GARBAGE' ? null : content.amount, wrong };
  }
  return { key: null, amount: null, wrong: [] };
}

/**
 * Opens a box with its key, as anyone can who has the log.
 *
 * @returns `WRONG_KEY` when it is not the key of this box, `GARBAGE` when it is and there is no valid amount in the box
 */
export function openWithKey(box: string, context: SealContext, key: string): { readonly amount: number } | 'WRONG_KEY' | 'GARBAGE' {
  const parts = readBox(box);
  const bytes = fromBase64url(key, 32);
  if (!parts || !bytes || toBase64url(keyCommitment(bytes, context)) !== toBase64url(parts.commitment)) return 'WRONG_KEY';
  try {
    const plain = xchacha20poly1305(bytes, parts.nonce, contextBytes(context)).decrypt(parts.body);
    const amount = new DataView(plain.buffer, plain.byteOffset, 8).getBigUint64(0);
    return amount >= 1n && amount <= MOST_FEN ? { amount: Number(amount) } : 'GARBAGE';
  } catch {
    return 'GARBAGE';
  }
}

async function keyOf(shares: Uint8Array[]): Promise<string | null> {
  try {
    return toBase64url(await combine(shares));
  } catch {
    // Two parts for the same place.
    return null;
  }
}

function* combinations<One>(all: readonly One[], size: number): Generator<readonly One[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [place, first] of all.entries()) {
    for (const rest of combinations(all.slice(place + 1), size - 1)) yield [first, ...rest];
  }
}
