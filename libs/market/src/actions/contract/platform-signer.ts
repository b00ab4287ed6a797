import { createHash, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { keyInFolder, readSigningKey } from './signing-key-file.js';
import { SigningProvider } from './signing-provider.js';
import type { ProvidedSignature } from './signing-provider.js';

/** Signs with the platform's own key: the one of the environment, or the one in the data folder. */
@Injectable()
export class PlatformSigner extends SigningProvider {
  override readonly name = 'platform';
  private key: Promise<KeyObject> | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    super();
  }

  override async sign(statement: string): Promise<ProvidedSignature> {
    const key = await this.load();
    const publicKey = createPublicKey(key);
    return {
      signature: sign(null, Buffer.from(statement, 'utf8'), key),
      keyId: keyIdOf(publicKey),
      algorithm: 'Ed25519',
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    };
  }

  /** Read once; after a failure again. */
  private load(): Promise<KeyObject> {
    this.key ??= this.open().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return this.key;
  }

  private async open(): Promise<KeyObject> {
    const { HAIHE_SIGNING_KEY, HAIHE_DATA } = this.configuration;
    return HAIHE_SIGNING_KEY === undefined ? keyInFolder(resolve(HAIHE_DATA)) : readSigningKey(HAIHE_SIGNING_KEY);
  }
}

/** How a public key is called: the first 16 hexadecimal digits of the SHA-256 of its DER. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}
