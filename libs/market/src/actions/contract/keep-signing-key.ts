import type { Tx } from '@haihe/platform';
import type { ProvidedSignature } from './signing-provider.js';

/** Keeps the public half of a key with its first signature, so that the signature can be checked for ever. */
export async function keepSigningKey(tx: Tx, { keyId, algorithm, publicKey }: ProvidedSignature): Promise<void> {
  await tx.query('INSERT INTO market.signing_key (id, algorithm, public_key, first_used_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING', [keyId, algorithm, publicKey, tx.now]);
}
