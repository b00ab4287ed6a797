import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from './base64url.js';

/** A keeper's pair of keys (X25519). The private one never leaves his browser unwrapped. */
export interface KeeperKeys {
  /** Base64url. */
  readonly publicKey: string;
  readonly privateKey: Uint8Array;
}

/** The file that a keeper keeps: his private key, wrapped with his passphrase. */
interface KeeperFile {
  readonly format: 'haihe-keeper-key';
  readonly version: 1;
  readonly publicKey: string;
  /** scrypt: its cost and salt. */
  readonly cost: number;
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
}

/** About a second and 128 MB for each guess. */
const COST = 2 ** 17;
/** What another's file may cost at most. */
const MOST_COST = 2 ** 20;

/** Makes a keeper's keys. */
export function makeKeeperKeys(): KeeperKeys {
  const { secretKey, publicKey } = x25519.keygen();
  return { publicKey: toBase64url(publicKey), privateKey: secretKey };
}

/**
 * The text of the file that a keeper keeps.
 *
 * @param cost of scrypt, a power of two; less only in tests
 */
export async function wrapKeeperKeys({ publicKey, privateKey }: KeeperKeys, passphrase: string, cost = COST): Promise<string> {
  const [salt, nonce] = [randomBytes(16), randomBytes(24)];
  const wrapped = xchacha20poly1305(await keyOf(passphrase, salt, cost), nonce, utf8ToBytes(publicKey)).encrypt(privateKey);
  const file: KeeperFile = { format: 'haihe-keeper-key', version: 1, publicKey, cost, salt: toBase64url(salt), nonce: toBase64url(nonce), wrapped: toBase64url(wrapped) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Opens a keeper's file: `NO_KEY_FILE` when it is none, `WRONG_PASSPHRASE` when the passphrase does not open it. */
export async function unwrapKeeperKeys(text: string, passphrase: string): Promise<KeeperKeys | 'NO_KEY_FILE' | 'WRONG_PASSPHRASE'> {
  const file = readFile(text);
  const [salt, nonce, wrapped] = [fromBase64url(file?.salt, 16), fromBase64url(file?.nonce, 24), fromBase64url(file?.wrapped, 48)];
  if (!file || !salt || !nonce || !wrapped) return 'NO_KEY_FILE';
  const key = await keyOf(passphrase, salt, file.cost);
  try {
    const privateKey = xchacha20poly1305(key, nonce, utf8ToBytes(file.publicKey)).decrypt(wrapped);
    return { publicKey: toBase64url(x25519.getPublicKey(privateKey)), privateKey };
  } catch {
    return 'WRONG_PASSPHRASE';
  }
}

/** Passphrases are compared as they are meant, whatever way a keyboard composes them. */
async function keyOf(passphrase: string, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  return scryptAsync(utf8ToBytes(passphrase.normalize('NFKC')), salt, { N: cost, r: 8, p: 1, dkLen: 32, maxmem: 2 ** 31 });
}

function readFile(text: string): KeeperFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return isKeeperFile(value) ? value : null;
  } catch {
    return null;
  }
}

function isKeeperFile(value: unknown): value is KeeperFile {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value) || !('cost' in value) || !('publicKey' in value)) return false;
  const { format, version, cost, publicKey } = value;
  return format === 'haihe-keeper-key' && version === 1 && typeof publicKey === 'string' && typeof cost === 'number' && cost <= MOST_COST && cost >= 2 && Number.isInteger(Math.log2(cost));
}
