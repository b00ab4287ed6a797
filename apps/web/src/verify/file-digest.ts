/** The largest file that is read into the browser's memory, in bytes; contracts have a thousandth of it. */
const LARGEST = 200_000_000;

/** Why a file has no digest. */
export type DigestTrouble = 'insecure' | 'too-large' | 'unreadable';

/**
 * SHA-256 of a file in hexadecimal, computed here: the file stays in the browser.
 *
 * @throws {@link DigestTrouble} as the message of an Error
 */
export async function fileDigest(file: Blob): Promise<string> {
  // Without TLS, browsers offer no digests outside of the own machine.
  if (!globalThis.crypto?.subtle) throw troubleOf('insecure');
  if (file.size > LARGEST) throw troubleOf('too-large');
  const bytes = await file.arrayBuffer().catch(() => {
    throw troubleOf('unreadable');
  });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function troubleOf(trouble: DigestTrouble): Error {
  return new Error(trouble);
}
