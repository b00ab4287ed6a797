import { hash, verify } from '@node-rs/argon2';
import { normalisePassword, PASSWORD_MAXIMUM } from '../rules/index.js';

/** Argon2id (the library's algorithm unless told otherwise) at the OWASP minimum: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of a random password that nobody has: compared with when there is no account, so that both take as long. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$weT2SYOmkXN6Bnt/zV95yA$2Ceq30a1qvOFZw+zuXjsYdoJ7FBuQfVKsCq3WC3AF+A';

/** The hash of a password, in PHC form. Takes some 30 ms of one core, off the main thread: never within a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), cost);
}

/**
 * Whether a password belongs to a hash.
 *
 * @param passwordHash undefined when there is no such account, anything but a hash when it has no password; both take as
 *   long and answer no
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const sane = password.length <= PASSWORD_MAXIMUM * 4;
  const known = passwordHash?.startsWith('$argon2id$') ? passwordHash : undefined;
  const matches = await verify(known ?? nobody, sane ? normalisePassword(password) : '');
  return matches && sane && known !== undefined;
}
