/** Crockford's alphabet: no letter is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * Writes 80 bits as a verification code: sixteen characters in groups of four.
 *
 * @param random at least ten random bytes; whoever knows a code may see that the contract exists, so it cannot be guessed
 */
export function verificationCode(random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('a verification code takes ten bytes');
  let bits = 0n;
  for (const byte of random.slice(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code = `${alphabet[Number(bits & 31n)] ?? ''}${code}`;
    bits >>= 5n;
  }
  return grouped(code);
}

/**
 * A code as people type it: in any case, with or without hyphens and spaces, O for 0 and I or L for 1.
 *
 * @returns null for what can be no code
 */
export function readVerificationCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—－]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((character) => alphabet.includes(character)) ? grouped(code) : null;
}

function grouped(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
