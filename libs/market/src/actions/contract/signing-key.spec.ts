import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '@haihe/platform';
import { PlatformSigner } from './platform-signer.js';
import { KEY_FILE, keyInFolder, readSigningKey } from './signing-key-file.js';

const pemOf = (type: 'ed25519' | 'x25519') => {
  const { privateKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('the key of the platform', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'haihe-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone, whoever comes at the same moment', async () => {
    const inner = join(folder, 'data');
    const keys = await Promise.all(Array.from({ length: 20 }, () => keyInFolder(inner)));
    const texts = new Set(keys.map((key) => key.export({ type: 'pkcs8', format: 'pem' }).toString()));
    expect(texts.size).toBe(1);
    expect([...texts][0]).toBe(readFileSync(join(inner, KEY_FILE), 'utf8'));
    expect(statSync(join(inner, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(inner)).toEqual([KEY_FILE]);
  });

  it('is not used when others may read it, or when it is no key', async () => {
    await keyInFolder(folder);
    chmodSync(join(folder, KEY_FILE), 0o644);
    await expect(keyInFolder(folder)).rejects.toThrow('chmod 600');
    chmodSync(join(folder, KEY_FILE), 0o600);
    writeFileSync(join(folder, KEY_FILE), 'half a key');
    await expect(keyInFolder(folder)).rejects.toThrow('no Ed25519 private key');
    expect(() => readSigningKey(pemOf('x25519'))).toThrow('no Ed25519 private key');
    expect(() => readSigningKey('secret text')).not.toThrow(/secret text/);
  });

  it('signs what anyone can check with the public half', async () => {
    const signer = new PlatformSigner(readConfiguration({ HAIHE_DATA: folder }));
    const { signature, publicKey, keyId, algorithm } = await signer.sign('一个陈述');
    expect(verify(null, Buffer.from('一个陈述'), createPublicKey(publicKey), signature)).toBe(true);
    expect(verify(null, Buffer.from('另一个陈述'), createPublicKey(publicKey), signature)).toBe(false);
    expect([algorithm, signature.length]).toEqual(['Ed25519', 64]);
    expect(keyId).toMatch(/^[0-9a-f]{16}$/);
    expect((await signer.sign('x')).keyId).toBe(keyId);
  });

  it('comes from the environment when that gives one, and then no file is made', async () => {
    const pem = pemOf('ed25519');
    const signer = new PlatformSigner(readConfiguration({ HAIHE_DATA: folder, HAIHE_SIGNING_KEY: pem.trim().replaceAll('\n', '\\n') }));
    const { publicKey } = await signer.sign('x');
    expect(publicKey).toBe(createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString());
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is read again after a failure', async () => {
    writeFileSync(join(folder, KEY_FILE), 'half a key', { mode: 0o600 });
    const signer = new PlatformSigner(readConfiguration({ HAIHE_DATA: folder }));
    await expect(signer.sign('x')).rejects.toThrow();
    rmSync(join(folder, KEY_FILE));
    await expect(signer.sign('x')).resolves.toMatchObject({ algorithm: 'Ed25519' });
  });
});
