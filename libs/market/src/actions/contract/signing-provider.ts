/** What a provider gives for a statement. */
export interface ProvidedSignature {
  readonly signature: Buffer;
  /** The first 16 hexadecimal digits of the SHA-256 of the public key in DER. */
  readonly keyId: string;
  readonly algorithm: 'Ed25519';
  /** SPKI in PEM. */
  readonly publicKey: string;
}

/**
 * Who vouches for signatures: the platform's own key, or a service outside. The port is all that an external provider of
 * electronic signatures has to fill; it is called outside of transactions, and its answer is checked before it is kept.
 */
export abstract class SigningProvider {
  /** Kept with every signature. */
  abstract readonly name: string;

  /**
   * Signs a canonical statement (`canonicalStatement`).
   *
   * @throws whatever keeps it from signing; the signer is then told that nothing was signed
   */
  abstract sign(statement: string): Promise<ProvidedSignature>;
}
