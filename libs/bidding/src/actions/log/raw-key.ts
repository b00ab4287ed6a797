/** The 32 bytes of an Ed25519 key in hexadecimal, from its PEM (SPKI). */
export function rawKeyOf(pem: string): string {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    .subarray(-32)
    .toString('hex');
}
