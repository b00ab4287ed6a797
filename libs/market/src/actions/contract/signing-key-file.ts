import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** File in the data folder that holds the key when the environment gives none. */
export const KEY_FILE = 'signing-key.pem';

/**
 * Reads a private key for Ed25519.
 *
 * @throws Error without any part of the text
 */
export function readSigningKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The reader's own message may repeat the text.
  }
  throw new Error('the signing key is no Ed25519 private key in PEM (PKCS #8)');
}

/**
 * The key in the data folder, made when there is none. Of several processes that come at once one makes it: the file
 * appears whole under its name or not at all, and everyone reads what stands there.
 *
 * @throws Error when others may read the file
 */
export async function keyInFolder(folder: string): Promise<KeyObject> {
  const path = join(folder, KEY_FILE);
  const pem = (await readIfThere(path)) ?? (await makeKey(folder, path));
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) throw new Error(`${KEY_FILE} must be readable by its owner alone (chmod 600)`);
  return readSigningKey(pem);
}

async function makeKey(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o750 });
  const draft = `${path}.${randomUUID()}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await file.sync();
    } finally {
      await file.close();
    }
    // Unlike a renamed file, a link never takes the place of one that is there.
    await link(draft, path).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
