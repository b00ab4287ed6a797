import { commonPasswords } from './common-passwords.js';

/** Fewest characters of a password (NIST SP 800-63B asks for 8, we for two more as there is no second factor yet). */
export const PASSWORD_MINIMUM = 10;
/** Most characters: hashing an endless text would be a way to keep the service busy. */
export const PASSWORD_MAXIMUM = 200;

/** Why a password is not good enough. */
export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_CONTAINS_EMAIL';

/** The password as it is hashed: full-width and half-width letters from an input method are the same. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a new password; undefined when it is good. No rule about kinds of characters: length is what counts.
 *
 * @param email normalised address of the account
 */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const text = normalisePassword(password).toLowerCase();
  const length = [...text].length;
  if (length < PASSWORD_MINIMUM) return 'PASSWORD_TOO_SHORT';
  if (length > PASSWORD_MAXIMUM) return 'PASSWORD_TOO_LONG';
  const [mailbox = ''] = email.split('@');
  if (text.includes(email) || (mailbox.length >= 4 && text.includes(mailbox))) return 'PASSWORD_CONTAINS_EMAIL';
  return isCommon(text) ? 'PASSWORD_COMMON' : undefined;
}

function isCommon(text: string): boolean {
  const letters = new Set(text);
  return letters.size < 4 || commonPasswords.has(text) || commonPasswords.has(text.replace(/[\W_\d]+$/u, '')) || isRun(text);
}

/** Whether every character follows the one before: 12345678901, abcdefghijk, 9876543210. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => (character.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return [1, -1].some((step) => steps.every((is) => is === step || is === -9 * step));
}
